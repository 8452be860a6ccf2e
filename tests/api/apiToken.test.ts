import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { createClient } from 'graphql-ws';
import { beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Client, clientOf } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import { act, ask, documentOf, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

interface MadeToken {
  secret: string | null;
  token: { id: string };
}

let app: TestApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await open(stage);
  return () => app.stop();
});

const make = (input: object, who: 'chair' | 'head' | 'admin' = 'chair') =>
  act<MadeToken>(stage, who, 'makeApiToken', { name: 'Laporan', days: 30, ...input });

/** A program with a token and no cookie. */
function program(secret: string | null, cookie = ''): Client {
  const client = clientOf(app.url, cookie);
  return {
    ...client,
    gql: (query, variables, headers) =>
      client.gql(query, variables, { ...headers, authorization: `Bearer ${secret}` }),
  };
}

const codeOf = async (client: Client, mutation: string, input: object) =>
  (await client.gql(documentOf(mutation), { input: { mutationId: newId(), ...input } })).errors?.[0]
    ?.extensions?.code;

const question = () => ({ sessionId: stage.sessionId, text: 'Apa?', agencyIds: stage.agencyIds.slice(0, 1) });

describe('[I6] a personal token', () => {
  it('that reads, reads what its owner may read and changes nothing', async () => {
    const { secret } = await make({ scope: 'READ' });
    const reader = program(secret);
    const read = await reader.gql('query ($id: ID!) { session(id: $id) { state } me { id } }', {
      id: stage.sessionId,
    });
    expect(read.data).toMatchObject({ session: { state: 'LIVE' }, me: { id: stage.personIds.chair } });
    const events = await app.em().count(SessionEvent);
    expect(await codeOf(reader, 'askQuestion', question())).toBe('TOKEN_READS_ONLY');
    expect(await codeOf(reader, 'makeApiToken', { name: 'x', scope: 'READ', days: 1 })).toBe(
      'TOKEN_READS_ONLY',
    );
    const out = await reader.gql('mutation { signOut(input: { everywhere: true }) { id } }');
    expect(out.errors?.[0]?.extensions?.code).toBe('TOKEN_READS_ONLY');
    expect(await app.em().count(SessionEvent)).toBe(events);
    expect((await stage.as.chair.gql('{ me { id } }')).data).toMatchObject({
      me: { id: stage.personIds.chair },
    });
  });

  it('of a seat acts from it, and from nothing else that its owner is', async () => {
    const { secret } = await make({ scope: 'SEAT', seatId: stage.seatIds.chair });
    const { data } = await program(secret).gql(documentOf('askQuestion'), {
      input: { mutationId: newId(), ...question() },
    });
    expect(data).toMatchObject({ askQuestion: { state: 'ASKED' } });
    expect(
      (
        await refusal(stage, 'chair', 'makeApiToken', {
          name: 'x',
          scope: 'SEAT',
          seatId: stage.seatIds.head,
          days: 1,
        })
      ).code,
    ).toBe('NO_SEAT');
    await act(stage, 'admin', 'grantSeat', {
      sessionId: stage.sessionId,
      email: 'admin@uji.test',
      name: 'Admin',
      role: 'OBSERVER',
      office: 'Pengamat',
    });
    const seats = await stage.as.admin.gql<{ me: { seats: { id: string }[] } }>('{ me { seats { id } } }');
    const seatId = seats.data?.me.seats[0]?.id;
    const observer = program((await make({ scope: 'SEAT', seatId }, 'admin')).secret);
    expect((await observer.gql('{ workspace { people { count } } }')).errors?.[0]?.extensions?.code).toBe(
      'NOT_ADMINISTRATOR',
    );
    expect(
      await codeOf(observer, 'grantSeat', {
        sessionId: stage.sessionId,
        email: 'b@uji.test',
        name: 'B',
        role: 'OBSERVER',
        office: 'B',
      }),
    ).toBe('NOT_ADMINISTRATOR');
  });

  it('counts before a cookie that comes with it', async () => {
    const { secret } = await make({ scope: 'READ' }, 'head');
    const { data } = await program(secret, stage.as.chair.cookie).gql('{ me { id } }');
    expect(data).toMatchObject({ me: { id: stage.personIds.head } });
    expect((await program('risalah_salah', stage.as.chair.cookie).gql('{ me { id } }')).data).toEqual({
      me: null,
    });
  });

  it('is told once, listed to its owner alone, and never by its secret', async () => {
    const mutationId = newId();
    const input = { mutationId, name: 'Sekali', scope: 'READ', days: 1 };
    const first = await stage.as.head.gql<{ makeApiToken: MadeToken }>(documentOf('makeApiToken'), { input });
    const again = await stage.as.head.gql<{ makeApiToken: MadeToken }>(documentOf('makeApiToken'), { input });
    expect(first.data?.makeApiToken.secret).toMatch(/^risalah_[\w-]{43}$/);
    expect(again.data?.makeApiToken).toEqual({ ...first.data?.makeApiToken, secret: null });
    const list = '{ me { apiTokens { name } } }';
    expect(JSON.stringify((await stage.as.head.gql(list)).data)).toContain('Sekali');
    expect(JSON.stringify((await stage.as.chair.gql(list)).data)).not.toContain('Sekali');
    const people = await stage.as.admin.gql('{ workspace { people { people { apiTokens { name } } } } }');
    expect(JSON.stringify(people.data)).not.toContain('Sekali');
  });

  it('ends by its date', async () => {
    const { secret } = await make({ scope: 'READ', days: 2 });
    app.clock.advance(2 * 86_400_000 + 1);
    expect((await program(secret).gql('{ me { id } }')).data).toEqual({ me: null });
    app.clock.advance(-2 * 86_400_000 - 1);
    expect((await refusal(stage, 'chair', 'makeApiToken', { name: 'x', scope: 'READ', days: 0 })).code).toBe(
      'BAD_INPUT',
    );
    expect(
      (await refusal(stage, 'chair', 'makeApiToken', { name: 'x', scope: 'READ', days: 400 })).code,
    ).toBe('BAD_INPUT');
  });

  it('subscribes over a socket as its seat, until it is taken back', async () => {
    const { secret, token } = await make({ scope: 'SEAT', seatId: stage.seatIds.chair });
    const ws = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${secret}` },
    });
    const closed = new Promise<number>((resolve) =>
      ws.on('closed', (event) => resolve((event as { code: number }).code)),
    );
    const numbers: number[] = [];
    ws.subscribe<{ sessionEvents: { number: number } }>(
      {
        query: 'subscription ($id: ID!) { sessionEvents(sessionId: $id) { number } }',
        variables: { id: stage.sessionId },
      },
      {
        next: ({ data }) => data && numbers.push(data.sessionEvents.number),
        error: () => {},
        complete: () => {},
      },
    );
    await expect.poll(() => numbers.length).toBeGreaterThan(1);
    await ask(stage);
    const heard = numbers.length;
    await expect.poll(() => numbers.length).toBeGreaterThanOrEqual(heard);
    await act(stage, 'chair', 'revokeApiToken', { tokenId: token.id });
    expect(await closed).toBe(4401);
    expect((await program(secret).gql('{ me { id } }')).data).toEqual({ me: null });
  });
});
