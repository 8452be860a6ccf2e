import { Invitation } from '@risalah/server/access/invitation.entity';
import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import { act, refusal, type Stage, setStage } from '../support/stage.ts';
import { type MadeLink, secretOf, takeUpLink } from '../support/takeUpLink.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { stored } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;
let personId: string;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  const person = await act(stage, 'admin', 'savePerson', {
    name: 'Sekretaris 2',
    email: 'sekretaris2@uji.test',
    administrator: false,
    language: 'ID',
  });
  personId = person.id;
});

const invite = (more: Record<string, unknown> = {}): Promise<MadeLink> =>
  act<MadeLink>(stage, 'admin', 'invitePerson', { personId, ...more });

/** Accepts an invitation; resolves with the code of the refusal, or undefined. */
const accept = (made: MadeLink) => takeUpLink(app.url, secretOf(made), 'kata sandi baru');

describe('invitePerson', () => {
  it('[W6] tells a link that signs in once, and shows that it was used', async () => {
    const made = await invite();
    expect(made.path).toMatch(/^\/sign-in\?invitation=[\w-]{43}$/);
    expect(made.invitation.good).toBe(true);
    expect(await accept(made)).toBeUndefined();
    expect(await accept(made)).toBe('INVITATION_INVALID');
    expect((await stored(stage, Invitation, made.invitation.id)).acceptedAt).toBeInstanceOf(Date);
    await signedIn(app.url, 'sekretaris2@uji.test', 'kata sandi baru');
    const { data } = await stage.as.admin.gql<{ workspace: { people: { people: { email: string }[] } } }>(
      '{ workspace { people { people { email canSignIn invitation { acceptedAt good } } } } }',
    );
    const listed = data?.workspace.people.people.find(({ email }) => email === 'sekretaris2@uji.test');
    expect(listed).toMatchObject({ canSignIn: true, invitation: { good: false } });
  });

  it('[W6] tells the link only once, though the mutation is sent twice', async () => {
    const mutationId = newId();
    const first = await invite({ mutationId });
    const again = await invite({ mutationId });
    expect(again.invitation.id).toBe(first.invitation.id);
    expect(again.path).toBeNull();
    const row = await stored(stage, Invitation, first.invitation.id);
    expect(JSON.stringify(row)).not.toContain(secretOf(first));
  });

  it('[W6] makes a newer link that takes the place of the older', async () => {
    const older = await invite();
    const newer = await invite();
    expect((await stored(stage, Invitation, older.invitation.id)).revokedAt).toBeInstanceOf(Date);
    expect(await accept(older)).toBe('INVITATION_INVALID');
    expect(await accept(newer)).toBeUndefined();
  });

  it('[W6] makes a link that is good for two weeks', async () => {
    const made = await invite();
    app.clock.advance(14 * 86_400_000 + 1_000);
    expect(await accept(made)).toBe('INVITATION_INVALID');
    expect((await stored(stage, Person, personId)).passwordHash).toBeNull();
  });

  it('[W6] invites nobody who can sign in already, and nobody unknown', async () => {
    const known = await refusal(stage, 'admin', 'invitePerson', { personId: stage.personIds.chair });
    expect(known.code).toBe('PERSON_CAN_SIGN_IN');
    expect((await refusal(stage, 'admin', 'invitePerson', { personId: newId() })).code).toBe('NOT_FOUND');
    expect(await app.em().count(Invitation)).toBe(0);
  });
});

describe('revokeInvitation', () => {
  it('[W6] takes a link back, whose row stays', async () => {
    const made = await invite();
    const revoked = await act<MadeLink['invitation']>(stage, 'admin', 'revokeInvitation', {
      invitationId: made.invitation.id,
    });
    expect(revoked.good).toBe(false);
    expect(await accept(made)).toBe('INVITATION_INVALID');
    expect((await stored(stage, Invitation, made.invitation.id)).revokedAt).toBeInstanceOf(Date);
  });

  it('[W6] is refused once the link was used, and to all but administrators', async () => {
    const made = await invite();
    const input = { invitationId: made.invitation.id };
    expect((await refusal(stage, 'chair', 'revokeInvitation', input)).code).toBe('NOT_ADMINISTRATOR');
    await accept(made);
    expect((await refusal(stage, 'admin', 'revokeInvitation', input)).code).toBe('INVITATION_USED');
  });
});

describe('invitePeople', () => {
  const PEOPLE = 100;
  const invitePeople = (personIds: string[], mutationId = newId()) =>
    act<(MadeLink & { invitation: { person: { id: string } } })[]>(stage, 'admin', 'invitePeople', {
      ...{ personIds, mutationId },
    });

  async function addPeople(count: number): Promise<string[]> {
    const em = app.em();
    const people = Array.from({ length: count }, (_, index) =>
      em.create(Person, { name: `Kepala ${index}`, email: `kepala${index}@uji.test` }, { persist: true }),
    );
    await em.flush();
    return people.map(({ id }) => id);
  }

  it('[W6] makes one link for each, leaves out who can sign in, and notes each in the audit', async () => {
    const ids = await addPeople(PEOPLE - 2);
    const older = await invite();
    const made = await invitePeople([...ids, personId, stage.personIds.chair]);
    expect(new Set(made.map(({ invitation }) => invitation.person.id))).toEqual(new Set([...ids, personId]));
    expect(new Set(made.map(({ path }) => path)).size).toBe(PEOPLE - 1);
    expect(await accept(older)).toBe('INVITATION_INVALID');
    expect(await accept(made[0] as MadeLink)).toBeUndefined();
    const noted = await app.em().find(AuditEntry, { subject: 'invitePeople' });
    const subjects = noted.map(({ subjectId }) => subjectId);
    for (const { invitation } of made) expect(subjects).toContain(invitation.id);
  });

  it('[W6] makes no second links when it is sent twice', async () => {
    const ids = await addPeople(3);
    const mutationId = newId();
    const made = await invitePeople(ids, mutationId);
    expect(made).toHaveLength(3);
    expect(await invitePeople(ids, mutationId)).toEqual([]);
    expect(await accept(made[0] as MadeLink)).toBeUndefined();
  });

  it('[W6] makes none at all for too many, for somebody unknown, or for who is no administrator', async () => {
    const ids = await addPeople(PEOPLE + 1);
    expect((await refusal(stage, 'admin', 'invitePeople', { personIds: ids })).code).toBe('TOO_MANY');
    const unknown = { personIds: [...ids.slice(0, 2), newId()] };
    expect((await refusal(stage, 'admin', 'invitePeople', unknown)).code).toBe('NOT_FOUND');
    const some = { personIds: ids.slice(0, 2) };
    expect((await refusal(stage, 'chair', 'invitePeople', some)).code).toBe('NOT_ADMINISTRATOR');
    expect(await app.em().count(Invitation)).toBe(0);
  });
});
