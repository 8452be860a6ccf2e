import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { LIMITS } from '@risalah/shared';
import { describe, expect, it } from 'vitest';
import { type Client, clientOf, must } from '../support/client.ts';
import { follow } from '../support/follow.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

const ENTER =
  'mutation ($input: EnterAsObserverInput!) { enterAsObserver(input: $input) { id mySeats { role } } }';

/** What came of an attempt to come in, with the cookie of who was signed in by it. */
async function enter(
  stage: Stage,
  input: { code: string; name?: string; office?: string },
  cookie = '',
): Promise<{ code: string | null; roles: string[]; client: Client }> {
  const response = await fetch(`${stage.app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie },
    body: JSON.stringify({ query: ENTER, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data: { enterAsObserver: { mySeats: { role: string }[] } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    code: errors?.[0]?.extensions.code ?? null,
    roles: data?.enterAsObserver.mySeats.map(({ role }) => role) ?? [],
    client: clientOf(stage.app.url, response.headers.get('set-cookie')?.split(';')[0] ?? cookie),
  };
}

const guest = { name: 'Warga Wara', office: 'Lembaga swadaya' };

async function codeOf(stage: Stage, who: keyof Stage['as'] = 'chair'): Promise<string | null> {
  const { session } = await must<{ session: { observerCode: string | null } }>(
    stage.as[who],
    'query ($id: ID!) { session(id: $id) { observerCode } }',
    { id: stage.sessionId },
  );
  return session.observerCode;
}

async function admitting(): Promise<{ stage: Stage; code: string }> {
  const stage = await setStage(await anApp());
  await open(stage);
  await act(stage, 'chair', 'admitObservers', { sessionId: stage.sessionId });
  return { stage, code: (await codeOf(stage)) ?? '' };
}

describe('observers who come from the hall', () => {
  it('[S12] come in as observers and as nobody more, with name and office on the list, signed in on that device', async () => {
    const { stage, code } = await admitting();
    const chair = follow(stage.as.chair, stage.sessionId);
    await ask(stage);
    await act(stage, 'chair', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Hanya di antrean',
      agencyIds: stage.agencyIds.slice(0, 1),
    });
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    const { code: refused, roles, client } = await enter(stage, { ...guest, code: typed });
    expect([refused, roles]).toEqual([null, ['OBSERVER']]);
    const event = await chair.until(({ kind }) => kind === 'SEAT_GRANTED');
    const seat = await stage.app
      .em()
      .findOneOrFail(Seat, String(event.payload.seatId), { populate: ['person'] });
    expect(seat).toMatchObject({ ...guest, role: 'OBSERVER', revokedAt: null });
    expect(seat.person).toMatchObject({ passwordHash: null, administrator: false });
    const read = await must<{ session: { questions: { text: string }[]; observerCode: string | null } }>(
      client,
      'query ($id: ID!) { session(id: $id) { observerCode questions { text } } }',
      { id: stage.sessionId },
    );
    expect(read.session).toEqual({ observerCode: null, questions: [{ text: 'Apa capaiannya?' }] });
    const { audit } = await must<{ audit: { kind: string; subject: string }[] }>(
      stage.as.admin,
      'query { audit(first: 20) { kind subject } }',
    );
    for (const kind of ['OBSERVERS_ADMITTED', 'SEAT_GRANTED', 'SIGNED_IN'])
      expect(audit.map((entry) => entry.kind)).toContain(kind);
  });

  it('[S12] the code is the chair’s and the secretary’s to see, and no event tells it', async () => {
    const { stage, code } = await admitting();
    expect(code).toMatch(/^[2-9A-Z]{8}$/);
    expect(await codeOf(stage, 'secretary')).toBe(code);
    for (const who of ['evaluator', 'lead', 'head', 'observer', 'admin'] as const)
      expect(await codeOf(stage, who)).toBeNull();
    const heard = follow(stage.as.chair, stage.sessionId);
    await heard.until(({ kind }) => kind === 'OBSERVERS_ADMITTED');
    expect(JSON.stringify(heard.heard)).not.toContain(code);
    const entries = await stage.app.em().find(AuditEntry, {});
    expect(JSON.stringify(entries)).not.toContain(code);
  });

  it('[S12] a code that was changed, ended, or is of a closed session leads nowhere', async () => {
    const { stage, code } = await admitting();
    await act(stage, 'chair', 'admitObservers', { sessionId: stage.sessionId });
    const second = (await codeOf(stage)) ?? '';
    expect(second).not.toBe(code);
    expect((await enter(stage, { ...guest, code })).code).toBe('ADMISSION_INVALID');
    await act(stage, 'chair', 'endAdmission', { sessionId: stage.sessionId });
    expect((await enter(stage, { ...guest, code: second })).code).toBe('ADMISSION_INVALID');
    expect(await codeOf(stage)).toBeNull();
    await act(stage, 'chair', 'admitObservers', { sessionId: stage.sessionId });
    const third = (await codeOf(stage)) ?? '';
    await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
    expect((await enter(stage, { ...guest, code: third })).code).toBe('ADMISSION_INVALID');
    expect((await refusal(stage, 'chair', 'admitObservers', { sessionId: stage.sessionId })).code).toBe(
      'SESSION_OVER',
    );
    expect((await stage.app.em().findOneOrFail(Session, stage.sessionId)).observerCode).toBeNull();
  });

  it('[S12] whoever sits there already comes to their own seat, and nobody else is seated by it', async () => {
    const { stage, code } = await admitting();
    const before = await stage.app.em().count(Seat, {});
    const entered = await enter(stage, { code }, stage.as.head.cookie);
    expect([entered.code, entered.roles]).toEqual([null, ['AGENCY_HEAD']]);
    expect(await stage.app.em().count(Seat, {})).toBe(before);
    const outsider = await enter(stage, { code }, stage.as.outsider.cookie);
    expect(outsider.code).toBe('TEXT_EMPTY');
    const seated = await enter(stage, { code, office: 'Tamu' }, stage.as.outsider.cookie);
    expect([seated.code, seated.roles]).toEqual([null, ['OBSERVER']]);
    expect(await stage.app.em().count(Person, { name: 'outsider' })).toBe(1);
  });

  it('[S12] whose seat was taken away does not come in again', async () => {
    const { stage, code } = await admitting();
    const { client } = await enter(stage, { ...guest, code });
    const seat = await stage.app.em().findOneOrFail(Seat, { name: guest.name });
    const stream = follow(client, stage.sessionId);
    await stream.until(({ number }) => number > 0);
    await act(stage, 'admin', 'revokeSeat', { seatId: seat.id });
    expect(await stream.ended).toBe('SEAT_REVOKED');
    expect((await enter(stage, { ...guest, code }, client.cookie)).code).toBe('SEAT_REVOKED');
  });

  it('[S12] wrong codes are slowed down, and a session has no more observers than its limit', async () => {
    const { stage, code } = await admitting();
    const codes: (string | null)[] = [];
    for (let time = 0; time < 6; time += 1)
      codes.push((await enter(stage, { ...guest, code: 'AAAAAAAA' })).code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('ADMISSION_INVALID'));
    expect(codes[5]).toBe('TOO_MANY_ATTEMPTS');
    stage.app.clock.advance(60_000);
    const em = stage.app.em();
    for (let count = await em.count(Seat, { role: 'OBSERVER' }); count < LIMITS.observers; count += 1) {
      const person = em.create(Person, { name: `Pengamat ${count}`, email: `pengamat${count}@uji.test` });
      em.persist([
        person,
        em.create(Seat, {
          session: em.getReference(Session, stage.sessionId),
          person,
          role: 'OBSERVER',
          name: person.name,
          office: 'Pengamat',
        }),
      ]);
    }
    await em.flush();
    expect((await enter(stage, { ...guest, code })).code).toBe('ADMISSION_FULL');
    expect(await stage.app.em().count(Person, { name: guest.name })).toBe(0);
  });

  it('[S12] many come in at once from behind one address', async () => {
    const { stage, code } = await admitting();
    const entered = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        enter(stage, { code, name: `Tamu ${index}`, office: 'Hadirin' }),
      ),
    );
    expect(entered.map((each) => each.code)).toEqual(Array(40).fill(null));
    expect(await stage.app.em().count(Seat, { office: 'Hadirin' })).toBe(40);
  });
});
