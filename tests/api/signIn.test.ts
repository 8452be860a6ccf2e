import { Invitation } from '@risalah/server/access/invitation.entity';
import { SignIn } from '@risalah/server/access/signIn.entity';
import { hashToken } from '@risalah/server/access/tokens';
import { endStaleConnections } from '@risalah/server/access/watchSignIns';
import { Person } from '@risalah/server/workspace/person.entity';
import { io } from 'socket.io-client';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, must, signedIn, type WireError } from '../support/client.ts';
import { follow } from '../support/follow.ts';
import { PASSWORD, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { id } }';
const HOUR = 3_600_000;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** The code that an attempt is refused with; undefined when it signs in. */
async function attempt(email: string, password: string, from?: string): Promise<WireError | undefined> {
  const headers: Record<string, string> = from ? { 'x-forwarded-for': from } : {};
  const { errors } = await clientOf(stage.app.url).gql(SIGN_IN, { input: { email, password } }, headers);
  return errors?.[0];
}

const code = async (...args: Parameters<typeof attempt>) => (await attempt(...args))?.extensions?.code;

/** Resolves with why a motion socket of this cookie ended. */
function motionEnd(cookie: string): { connected: Promise<void>; ended: Promise<string> } {
  const socket = io(stage.app.url, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie, origin: stage.app.url },
  });
  onTestFinished(() => void socket.close());
  const ended = new Promise<string>((resolve) => socket.once('disconnect', (reason) => resolve(reason)));
  const connected = new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return { connected, ended };
}

describe('signing in', () => {
  it('[I1] slows down guessing at one person, and lets in who waits', async () => {
    for (let count = 0; count < 5; count += 1)
      expect(await code('chair@uji.test', 'salah')).toBe('WRONG_CREDENTIALS');
    const refused = await attempt('chair@uji.test', PASSWORD);
    expect(refused?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', seconds: 1 });
    // Somebody else in the same room is not kept waiting.
    expect(await code('lead@uji.test', PASSWORD)).toBeUndefined();
    stage.app.clock.advance(1_500);
    expect(await code('chair@uji.test', PASSWORD)).toBeUndefined();
    expect(await code('chair@uji.test', 'salah')).toBe('WRONG_CREDENTIALS');
  });

  it('[I1] counts many at once before any of them is answered', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, () => code('chair@uji.test', 'salah')));
    expect(codes.filter((each) => each === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((each) => each === 'TOO_MANY_ATTEMPTS')).toHaveLength(7);
  });

  it('[I1] slows down one address that tries many people, and one person tried from everywhere', async () => {
    for (let count = 0; count < 60; count += 1) await attempt(`siapa${count}@uji.test`, 'salah', '10.0.0.1');
    expect(await code('lain@uji.test', 'salah', '10.0.0.1')).toBe('TOO_MANY_ATTEMPTS');
    expect(await code('lain@uji.test', 'salah', '10.0.0.2')).toBe('WRONG_CREDENTIALS');
    for (let count = 0; count < 30; count += 1) await attempt('chair@uji.test', 'salah', `10.1.0.${count}`);
    expect(await code('chair@uji.test', PASSWORD, '10.2.0.1')).toBe('TOO_MANY_ATTEMPTS');
  });

  it('[I2] sets a cookie that scripts, other sites and plain HTTP behind TLS cannot get', async () => {
    const cookieOf = async (url: string, headers: Record<string, string>) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          query: SIGN_IN,
          variables: { input: { email: 'chair@uji.test', password: PASSWORD } },
        }),
      });
      return response.headers.get('set-cookie') ?? '';
    };
    const plain = await cookieOf(stage.app.url, {});
    expect(plain).toMatch(/^risalah=[\w-]{43};/);
    expect(plain).toMatch(/HttpOnly/i);
    expect(plain).toMatch(/SameSite=Strict/i);
    expect(plain).not.toMatch(/Secure|Domain/i);
    expect(await cookieOf(stage.app.url, { 'x-forwarded-proto': 'https' })).toMatch(/Secure/i);
  });

  it('[I2] as somebody else ends what the browser was signed in as before', async () => {
    const { cookie } = stage.as.observer;
    const { connected, ended } = motionEnd(cookie);
    await connected;
    const input = { email: 'chair@uji.test', password: PASSWORD };
    await must(stage.as.observer, SIGN_IN, { input });
    await ended;
    const { data } = await clientOf(stage.app.url, cookie).gql('{ me { id } }');
    expect(data).toEqual({ me: null });
  });

  it('[I3] ends after twelve hours without use, and after thirty days', async () => {
    const client = stage.as.chair;
    const me = async () => (await client.gql<{ me: unknown }>('{ me { id } }')).data?.me;
    for (let day = 0; day < 59; day += 1) {
      stage.app.clock.advance(12 * HOUR - 60_000);
      expect(await me()).not.toBeNull();
    }
    stage.app.clock.advance(12 * HOUR + 60_000);
    expect(await me()).toBeNull();
    expect(await stage.app.em().count(SignIn, { person: stage.personIds.chair })).toBe(0);
  });

  it('[I3] counts an open socket as use, and ends it when its sign-in was ended elsewhere', async () => {
    const { connected, ended } = motionEnd(stage.as.lead.cookie);
    await connected;
    stage.app.clock.advance(11 * HOUR);
    await endStaleConnections(stage.app.services);
    stage.app.clock.advance(11 * HOUR);
    expect((await stage.as.lead.gql('{ me { id } }')).data).toEqual({ me: { id: stage.personIds.lead } });
    await stage.app.em().nativeDelete(SignIn, { person: stage.personIds.lead });
    await endStaleConnections(stage.app.services);
    await ended;
  });
});

describe('signing out', () => {
  it('[I2] ends this device and its sockets, and leaves the other', async () => {
    const other = await signedIn(stage.app.url, 'head@uji.test', PASSWORD);
    const here = motionEnd(stage.as.head.cookie);
    const stream = follow(stage.as.head, stage.sessionId);
    await here.connected;
    await stream.until(({ kind }) => kind === 'SESSION_SCHEDULED');
    await must(stage.as.head, SIGN_OUT, { input: {} });
    await here.ended;
    expect(await stream.ended).toContain('4401');
    expect((await stage.as.head.gql('{ me { id } }')).data).toEqual({ me: null });
    expect((await other.gql('{ me { id } }')).data).toEqual({ me: { id: stage.personIds.head } });
  });

  it('[I2] everywhere ends every device and socket of the person', async () => {
    const other = await signedIn(stage.app.url, 'head@uji.test', PASSWORD);
    const there = motionEnd(other.cookie);
    const bystander = motionEnd(stage.as.chair.cookie);
    await Promise.all([there.connected, bystander.connected]);
    await must(stage.as.head, SIGN_OUT, { input: { everywhere: true } });
    await there.ended;
    expect((await other.gql('{ me { id } }')).data).toEqual({ me: null });
    expect(stage.app.services.liveConnections.size).toBe(1);
  });
});

describe('accepting an invitation', () => {
  const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }';

  it('[I4] works once, until the invitation ends', async () => {
    const em = stage.app.em();
    const person = em.create(Person, { name: 'Pengamat 2', email: 'baru@uji.test' });
    const now = stage.app.clock.now();
    const expiresAt = new Date(now.getTime() + HOUR);
    em.persist(em.create(Invitation, { person, tokenHash: hashToken('rahasia'), invitedAt: now, expiresAt }));
    await em.persist(person).flush();
    const accept = async (token: string) => {
      const input = { token, password: 'kata-sandi-baru' };
      return (await clientOf(stage.app.url).gql(ACCEPT, { input })).errors?.[0]?.extensions?.code;
    };
    expect(await accept('tebakan')).toBe('INVITATION_INVALID');
    expect(await accept('rahasia')).toBeUndefined();
    expect(await accept('rahasia')).toBe('INVITATION_INVALID');
    expect(await code('baru@uji.test', 'kata-sandi-baru')).toBeUndefined();
  });
});
