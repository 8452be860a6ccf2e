import { Invitation } from '@risalah/server/access/invitation.entity';
import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { Mail } from '@risalah/server/mail/mail.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { clientOf, signedIn } from '../support/client.ts';
import { follow } from '../support/follow.ts';
import { act, PASSWORD, refusal, type Stage, setStage } from '../support/stage.ts';
import { type MadeLink, secretOf, takeUpLink } from '../support/takeUpLink.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { stored } from '../support/writing.ts';

const NEW_PASSWORD = 'kata sandi yang diingat';
let app: TestApp;
let stage: Stage;
let personId: string;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  personId = stage.personIds.head;
});

const makeLink = (): Promise<MadeLink> => act<MadeLink>(stage, 'admin', 'makePasswordLink', { personId });
/** Sets the new password by a link; resolves with the code of the refusal, or undefined. */
const renew = (made: MadeLink) => takeUpLink(app.url, secretOf(made), NEW_PASSWORD);

/** The code that signing in as the head is refused with; undefined when it goes through. */
async function signInWith(password: string): Promise<unknown> {
  const { errors } = await clientOf(app.url).gql(
    'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
    { input: { email: 'head@uji.test', password } },
  );
  return errors?.[0]?.extensions?.code;
}

describe('[W6] makePasswordLink', () => {
  it('lets a person set a new password once; the old one counts until then and not after', async () => {
    const made = await makeLink();
    expect(made.path).toMatch(/^\/sign-in\?renewal=[\w-]{43}$/);
    expect(await signInWith(PASSWORD)).toBeUndefined();
    expect(await renew(made)).toBeUndefined();
    expect(await renew(made)).toBe('INVITATION_INVALID');
    expect(await signInWith(PASSWORD)).toBe('WRONG_CREDENTIALS');
    expect(await signInWith(NEW_PASSWORD)).toBeUndefined();
  });

  it('signs the person out everywhere else when it is used, open sockets too', async () => {
    const elsewhere = await signedIn(app.url, 'head@uji.test', PASSWORD);
    const stream = follow(elsewhere, stage.sessionId);
    await stream.until(({ kind }) => kind === 'SESSION_SCHEDULED');
    const made = await makeLink();
    expect(await renew(made)).toBeUndefined();
    expect((await elsewhere.gql<{ me: null }>('{ me { id } }')).data?.me ?? null).toBeNull();
    expect(await stream.ended).toContain('4401');
  });

  it('is good for a day, can be taken back, and a newer one takes its place', async () => {
    const older = await makeLink();
    const newer = await makeLink();
    expect(await renew(older)).toBe('INVITATION_INVALID');
    await act(stage, 'admin', 'revokeInvitation', { invitationId: newer.invitation.id });
    expect(await renew(newer)).toBe('INVITATION_INVALID');
    const late = await makeLink();
    app.clock.advance(86_400_000 + 1_000);
    expect(await renew(late)).toBe('INVITATION_INVALID');
    expect(await signInWith(PASSWORD)).toBeUndefined();
  });

  it('is told to the person: when it was on their next screen, and by an e-mail of their account', async () => {
    const own = async (who: 'head' | 'chair') =>
      (await stage.as[who].gql<{ me: object | null }>('{ me { passwordRenewedAt } }')).data?.me;
    expect(await own('head')).toEqual({ passwordRenewedAt: null });
    await renew(await makeLink());
    const back = await signedIn(app.url, 'head@uji.test', NEW_PASSWORD);
    const { data } = await back.gql<{ me: { passwordRenewedAt: string } }>('{ me { passwordRenewedAt } }');
    const [link] = await app.em().find(Invitation, { person: personId });
    expect(data?.me.passwordRenewedAt).toBe(link?.acceptedAt?.toISOString());
    expect(await own('chair')).toEqual({ passwordRenewedAt: null });

    const [mail, ...others] = await app.em().find(Mail, { personId });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'PASSWORD_RENEWED', state: 'QUEUED', session: null, seatId: null });
    expect(mail?.text).toContain('segera hubungi administrator');
    // A session lists none of it, and nobody settles it as one of a session.
    const mailId = mail?.id;
    expect((await refusal(stage, 'admin', 'resendMail', { mailId })).code).toBe('NOT_FOUND');
  });

  it('sends no such e-mail for a first password', async () => {
    const em = app.em();
    const person = em.create(Person, { name: 'Baru', email: 'baru@uji.test' });
    await em.persist(person).flush();
    const made = await act<MadeLink>(stage, 'admin', 'invitePerson', { personId: person.id });
    expect(await renew(made)).toBeUndefined();
    expect(await app.em().count(Mail, { personId: person.id })).toBe(0);
  });

  it('stands in the audit by names of its own, when it is made and when it is used', async () => {
    const made = await makeLink();
    await renew(made);
    const noted = await app
      .em()
      .find(AuditEntry, { subjectId: made.invitation.id }, { orderBy: { id: 'asc' } });
    expect(noted.map(({ kind, personId: by }) => [kind, by])).toEqual([
      ['PASSWORD_LINK_MADE', stage.personIds.admin],
      ['PASSWORD_RENEWED', personId],
    ]);
    expect(JSON.stringify(await stored(stage, Invitation, made.invitation.id))).not.toContain(secretOf(made));
  });

  it('is made by administrators alone, and not for who never chose a password', async () => {
    expect((await refusal(stage, 'chair', 'makePasswordLink', { personId })).code).toBe('NOT_ADMINISTRATOR');
    const { id } = await act(stage, 'admin', 'savePerson', {
      ...{ name: 'Sekretaris 2', email: 'sekretaris2@uji.test', administrator: false, language: 'ID' },
    });
    const invited = await refusal(stage, 'admin', 'makePasswordLink', { personId: id });
    expect(invited.code).toBe('PERSON_HAS_NO_PASSWORD');
    expect(await app.em().count(Invitation)).toBe(0);
  });
});
