import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientOf, signedIn } from '../support/client.ts';
import { act, PASSWORD, refusal, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  return () => app.stop();
});

interface Line {
  id: string;
  kind: string;
  subject: string | null;
  subjectId: string | null;
  address: string | null;
  person: { id: string } | null;
  concerns: { id: string; name: string } | null;
}

const AUDIT = `query ($first: Int, $before: ID, $kind: AuditKind) {
  audit(first: $first, before: $before, kind: $kind) { id kind subject subjectId address person { id } concerns { id name } }
}`;

async function audit(variables: object = {}): Promise<Line[]> {
  const { data } = await stage.as.admin.gql<{ audit: Line[] }>(AUDIT, variables as never);
  return data?.audit ?? [];
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

describe('[I7] the audit', () => {
  it('notes sign-ins, failed ones without what was typed, and sign-outs', async () => {
    const head = await signedIn(app.url, 'head@uji.test', PASSWORD);
    await head.gql('mutation { signOut(input: {}) { id } }');
    const nobody = clientOf(app.url);
    await nobody.gql(SIGN_IN, { input: { email: 'head@uji.test', password: 'salah sekali' } });
    await nobody.gql(SIGN_IN, { input: { email: 'katasandi@saya.test', password: 'salah sekali' } });
    const [unknown, wrong, out, entered] = await audit({ first: 4 });
    const person = { id: stage.personIds.head };
    expect(entered).toMatchObject({ kind: 'SIGNED_IN', subject: 'password', person, address: '127.0.0.1' });
    expect(out).toMatchObject({ kind: 'SIGNED_OUT', subject: 'device', person });
    expect(wrong).toMatchObject({ kind: 'SIGN_IN_FAILED', person });
    expect(unknown).toMatchObject({ kind: 'SIGN_IN_FAILED', person: null });
    const rows = JSON.stringify(await app.em().find(AuditEntry, {}));
    expect(rows).not.toMatch(/salah sekali|katasandi@saya|stage-password/);
  });

  it('notes seats as they are given, changed and taken, by whom and whose', async () => {
    const seat = {
      sessionId: stage.sessionId,
      email: 'baru@uji.test',
      name: 'Baru',
      role: 'OBSERVER',
      office: 'Pengamat',
    };
    const { id } = await act(stage, 'admin', 'grantSeat', seat);
    await act(stage, 'admin', 'grantSeat', { ...seat, office: 'Pengamat 2' });
    await act(stage, 'admin', 'revokeSeat', { seatId: id, reason: 'Batal hadir' });
    const person = { id: stage.personIds.admin };
    expect(
      (await audit({ first: 3 })).map(({ kind, subjectId, subject, person: by, concerns }) => ({
        kind,
        subjectId,
        subject,
        by,
        whose: concerns?.name,
      })),
    ).toEqual(
      ['SEAT_REVOKED', 'SEAT_CHANGED', 'SEAT_GRANTED'].map((kind) => ({
        ...{ kind, subjectId: id, subject: 'OBSERVER', by: person, whose: 'Baru' },
      })),
    );
  });

  it('says of an account and of a way into it whose they are, and of nothing else', async () => {
    const saved = { name: 'Kepala Dinas Baru', email: 'kd@uji.test', administrator: false, language: 'ID' };
    const { id } = await act(stage, 'admin', 'savePerson', saved);
    await act(stage, 'admin', 'invitePerson', { personId: id });
    await act(stage, 'admin', 'saveProgramme', { name: 'Program ketiga' });
    expect((await audit({ first: 3 })).map(({ subject, concerns }) => [subject, concerns])).toEqual([
      ['saveProgramme', null],
      ['invitePerson', { id, name: saved.name }],
      ['savePerson', { id, name: saved.name }],
    ]);
  });

  it('notes changes of the workspace and tokens, in the transaction of what they tell', async () => {
    const { id } = await act(stage, 'admin', 'saveProgramme', { name: 'Program lain' });
    expect((await audit({ first: 1 }))[0]).toMatchObject({
      kind: 'WORKSPACE_CHANGED',
      subject: 'saveProgramme',
      subjectId: id,
    });
    const before = await app.em().count(AuditEntry);
    await refusal(stage, 'admin', 'saveProgramme', { name: '' });
    await refusal(stage, 'head', 'saveProgramme', { name: 'Bukan haknya' });
    expect(await app.em().count(AuditEntry)).toBe(before);
    await act(stage, 'head', 'makeApiToken', { name: 'x', scope: 'READ', days: 1 });
    expect((await audit({ first: 1 }))[0]).toMatchObject({ kind: 'TOKEN_MADE' });
  });

  it('is read in pages and by kind, and by administrators alone', async () => {
    const all = await audit({ first: 500 });
    const first = await audit({ first: 2 });
    const next = await audit({ first: 500, before: first[1]?.id });
    expect([...first, ...next]).toEqual(all);
    const granted = await audit({ kind: 'SEAT_GRANTED' });
    expect(new Set(granted.map(({ kind }) => kind))).toEqual(new Set(['SEAT_GRANTED']));
    for (const who of ['chair', 'secretary', 'lead', 'head', 'observer', 'outsider'] as const) {
      const { data, errors } = await stage.as[who].gql(AUDIT);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions?.code).toBe('NOT_ADMINISTRATOR');
    }
  });

  it('is changed and deleted by nobody: the database refuses', async () => {
    const run = (sql: string) => app.app.orm.em.getConnection().execute(sql);
    await expect(run(`update audit_entry set person_id = null`)).rejects.toThrow('the audit is not changed');
    await expect(run('delete from audit_entry')).rejects.toThrow('the audit is not deleted');
  });
});
