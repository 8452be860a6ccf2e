import { Invitation } from '@risalah/server/access/invitation.entity';
import { Import } from '@risalah/server/import/import.entity';
import { Mail } from '@risalah/server/mail/mail.entity';
import { mailPasswordRenewed } from '@risalah/server/mail/mailPasswordRenewed';
import { rotateKey } from '@risalah/server/proof/changeKeys';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { PNG } from 'pngjs';
import { csv, handIn, planOf, workbook } from '../../support/importing.ts';
import { nextYear } from '../../support/nextYear.ts';
import { act, open, type Stage } from '../../support/stage.ts';
import { secretOf, takeUpLink } from '../../support/takeUpLink.ts';
import { MARKERS } from './markers.ts';
import type { Readers } from './readers.ts';

const OUTCOMES = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'];

/** What administrators have set, and what people have made for themselves, before the session begins. */
export async function prepareWorkspace(stage: Stage, { readers }: Readers): Promise<void> {
  const people = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff', 'otherHead', 'observer'];
  for (const who of [...people, 'admin', 'outsider'] as (keyof Stage['as'])[]) {
    await act(stage, who, 'makeApiToken', { name: 'Laporan', scope: 'READ', days: 30 });
    await act(stage, who, 'makeCalendarFeed', {});
  }
  const own = { name: 'Dari kursi', scope: 'SEAT', seatId: stage.seatIds.head, days: 1 };
  const { secret } = await act<{ secret: string }>(stage, 'head', 'makeApiToken', own);
  await readers.nobody.client.gql('{ me { id } }', {}, { authorization: `Bearer ${secret}` });
  await act(stage, 'admin', 'invitePerson', { personId: readers.colleague.personId });
  await inviteOthers(stage);
  await saveFramework(stage);
  await act(stage, 'admin', 'saveRegion', { name: 'Kota Palopo', code: '73.73' });
  const { agencyIds, sessionId } = stage;
  await act(stage, 'admin', 'grantSeat', {
    ...{ sessionId, email: 'head@uji.test', name: 'head', role: 'AGENCY_HEAD', agencyId: agencyIds[0] },
    ...{ office: 'Kepala Dinas A', title: 'Ir.', actingFor: 'Wali Kota', nip: MARKERS.staffNumber },
  });
}

/** One who took up the link, and one whose link was taken back. */
async function inviteOthers(stage: Stage): Promise<void> {
  const link = async (name: string) => {
    const { id: personId } = await act(stage, 'admin', 'savePerson', {
      ...{ name, email: `${name}@uji.test`, administrator: false, language: 'ID' },
    });
    return act<{ path: string; invitation: { id: string; good: boolean } }>(stage, 'admin', 'invitePerson', {
      personId,
    });
  };
  await takeUpLink(stage.app.url, secretOf(await link('sudah')), 'kata sandi uji');
  const { invitation } = await link('batal');
  await act(stage, 'admin', 'revokeInvitation', { invitationId: invitation.id });
}

async function saveFramework(stage: Stage): Promise<void> {
  const { programmeId, cycleId } = stage;
  const minutesTemplate = '# Pembahasan';
  const picture = Object.assign(new PNG({ width: 2, height: 2 }), { data: Buffer.alloc(16, 128) });
  await act(stage, 'admin', 'saveProgramme', {
    ...{ id: programmeId, revision: 1, name: 'Program uji', minutesTemplate },
    ...{ letterhead: ['Kementerian Uji'], numberPattern: '{jenis}-{dimensi}/{tahun}' },
    logo: PNG.sync.write(picture).toString('base64'),
  });
  const dimension = { id: stage.dimensionIds[0], revision: 1, programmeId, name: 'Dimensi satu' };
  const subdimensions = ['Layanan', 'Kebijakan'];
  await act(stage, 'admin', 'saveDimension', { ...dimension, minutesTemplate, subdimensions });
  await act(stage, 'admin', 'saveCycle', {
    ...{ id: cycleId, revision: 1, programmeId, year: 2024, stage: 'II', name: 'Tahap II 2024' },
    ...{ letter: 'B-1/2024', allottedMinutes: 30, correctionWindow: 'HOURS:2' },
    levelWeights: OUTCOMES.map((level) => ({ level, percent: 20 })),
    totalFormula: 'WEIGHTED_MEAN',
    dimensionWeights: stage.dimensionIds.map((dimensionId) => ({ dimensionId, percent: 50 })),
  });
}

/** What no act of this world brings about, as the sender of e-mails, a command or another program stores it. */
export async function storePastActs(stage: Stage): Promise<void> {
  const { app } = stage;
  const em = app.em();
  for (const record of await em.find(EvaluationRecord, {})) record.claim = 'Sudah tercapai';
  const [mail] = await em.find(Mail, { session: stage.sessionId });
  if (!mail) throw new Error('nothing was mailed');
  Object.assign(mail, { sentAt: app.clock.now(), address: 'head@uji.test', replyCode: 250, reply: 'OK' });
  const [invitedAt, expiresAt] = [app.clock.now(), app.clock.now()];
  const renewed = { invitedAt, expiresAt, acceptedAt: invitedAt, renewsPassword: true };
  const person = em.getReference(Person, stage.personIds.head);
  em.persist(em.create(Invitation, { ...renewed, person, tokenHash: 'diperbarui' }));
  mailPasswordRenewed(em, await em.findOneOrFail(Person, stage.personIds.head), app.clock.now());
  await em.flush();
  const refused = {
    state: 'FAILED',
    address: 'head@uji.test',
    replyCode: 550,
    reply: 'Tidak dikenal',
  } as const;
  await em.nativeUpdate(Mail, { session: null }, refused);
  if ((await em.count(Invitation, { acceptedAt: { $ne: null } })) === 0)
    throw new Error('no link was taken up');
  await em.flush();
  await rotateKey(app.em(), app.services.sealing.keyFile, app.clock.now());
}

/**
 * One import that was carried out and undone, and those that wait: with rows that are wrong, with a column that is missing, and with
 * changes and sessions that clash. Resolves with the ids of those that wait.
 */
export async function importTables(stage: Stage): Promise<string[]> {
  const { admin } = stage.as;
  const first = await handIn(admin, csv('Nama;Kode\nKota Impor;98.01\n'), { kind: 'REGION' });
  const { hash } = await planOf(admin, first);
  await act(stage, 'admin', 'carryOutImport', { importId: first, planHash: hash });
  await act(stage, 'admin', 'undoImport', { importId: first });
  const wrong = csv('Nama;Kode\nKota Uji;99.02\nKota Baru;98.02\n;98.03\n');
  const schedule = workbook({
    Daerah: [
      ['Nama', 'Kode'],
      ['Kota Uji Lama', '99.01'],
      ['Kota Dua', '98.04'],
    ],
    Jadwal: [
      ['Daerah', 'Tanggal', 'Pukul', 'Tempat'],
      ['Kota Dua', '19/11/2024', '09.30', 'Ruang'],
    ],
    Kursi: [
      ['Daerah', 'Nama', 'Email', 'Peran', 'Jabatan'],
      ['Kota Dua', 'Ketua', 'chair@uji.test', 'Ketua', 'Ketua'],
    ],
  });
  const importId = await handIn(admin, schedule);
  await act(stage, 'admin', 'planImport', { importId, cycleId: stage.cycleId, timeZone: 'Asia/Makassar' });
  await passOn(stage, importId, 'chair');
  const wrongId = await handIn(admin, wrong, { kind: 'REGION' });
  await passOn(stage, wrongId, 'evaluator');
  return [
    importId,
    wrongId,
    await handIn(admin, csv('Nama;Kontak\nBudi;budi@uji.test\n'), { kind: 'PERSON' }),
  ];
}

/** Takes an import for that of somebody who administered then: of each administrator one at a time waits. */
async function passOn(stage: Stage, importId: string, to: keyof Stage['personIds']): Promise<void> {
  await stage.app.em().nativeUpdate(Import, importId, { handedInBy: stage.personIds[to] });
}

/** The year after: the chair of the same panel judges what was promised, and asks about it. The year after that is cancelled. */
export async function judge(
  stage: Stage,
  { seatColleague }: Readers,
): Promise<{ next: Stage; cancelled: Stage }> {
  const next = await nextYear(stage);
  await seatColleague(next.cycleId);
  const cancelled = await nextYear(next);
  for (const { sessionId } of [next, cancelled])
    await act(next, 'admin', 'grantSeat', {
      ...{ sessionId, email: 'anggota2@uji.test', role: 'EVALUATOR' },
      ...{ name: 'Anggota 2', office: 'Jabatan' },
    });
  await act(cancelled, 'admin', 'cancelSession', { sessionId: cancelled.sessionId, reason: 'Banjir' });
  await open(next);
  const { data } = await next.as.chair.gql<{
    session: { dueFollowUps: { id: string; revision: number }[] };
  }>('query ($id: ID!) { session(id: $id) { dueFollowUps { id revision } } }', { id: next.sessionId });
  const [due] = data?.session.dueFollowUps ?? [];
  await act(next, 'chair', 'askQuestion', {
    ...{ sessionId: next.sessionId, text: 'Sudah diubah?', agencyIds: next.agencyIds.slice(0, 1) },
    followUpId: due?.id,
  });
  await act(next, 'chair', 'judgeFollowUp', {
    ...{ followUpId: due?.id, sessionId: next.sessionId, revision: due?.revision },
    ...{ judgement: 'CARRIED', dueYear: 2026, note: MARKERS.judgement },
  });
  await act(next, 'chair', 'giveTurn', { sessionId: next.sessionId, seatId: next.seatIds.head });
  return { next, cancelled };
}
