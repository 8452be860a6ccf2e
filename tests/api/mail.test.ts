import { Mail } from '@risalah/server/mail/mail.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { finalise, promise, storedMails } from '../support/mailing.ts';
import { newId } from '../support/newId.ts';
import { act, CAST, documentOf, refusal, type Seated, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

const EVERYONE = Object.keys(CAST) as Seated[];
const SESSION = `query ($id: ID!) { session(id: $id) {
  sendsMail mails { id kind state seatId dimensionId agencyId subject address reply replyCode attempts }
} }`;

interface SeenMail {
  kind: string;
  state: string;
  subject: string;
  address: string | null;
  reply: string | null;
}

async function mailsSeenBy(who: keyof Stage['as']): Promise<SeenMail[]> {
  const { session } = await must<{ session: { mails: SeenMail[] } }>(stage.as[who], SESSION, {
    id: stage.sessionId,
  });
  return session.mails;
}

const dueIn = (calendar: string | null) =>
  new ICAL.Component(ICAL.parse(calendar ?? ''))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('e-mails are queued with what they tell of', () => {
  it('[L1] at FINAL one to each person seated, with the fingerprint, and none before', async () => {
    await promise(stage);
    expect((await storedMails(stage, 'MINUTES')).size).toBe(0);
    const { sha256 } = await finalise(stage);
    const mails = await storedMails(stage, 'MINUTES');
    expect([...mails.keys()].sort()).toEqual([...EVERYONE].sort());
    const mail = mails.get('observer');
    expect(mail).toMatchObject({ state: 'QUEUED', subject: 'Risalah final: Dimensi satu, Kota Uji' });
    expect(mail?.text).toContain(sha256);
    expect(mail?.links.map(({ path }) => path)).toEqual([
      `/sessions/${stage.sessionId}`,
      `/verify/${sha256}`,
    ]);
  });

  it('[L1] one only to a person who holds the seats of two agencies, and none to a seat taken away', async () => {
    await act(stage, 'admin', 'grantSeat', {
      ...{ sessionId: stage.sessionId, email: 'otherhead@uji.test', name: 'otherHead', role: 'AGENCY_HEAD' },
      ...{ agencyId: stage.agencyIds[2], office: 'Plt. Kepala Dinas C' },
    });
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.observer });
    await promise(stage);
    await finalise(stage);
    const mails = await storedMails(stage, 'MINUTES');
    expect([...mails.keys()].sort()).toEqual(EVERYONE.filter((who) => who !== 'observer').sort());
  });

  it('[L2] an agency alone gets what it is to follow up, at FINAL, with a calendar of the due year', async () => {
    const { followUpId } = await promise(stage);
    expect((await storedMails(stage, 'FOLLOW_UPS')).size).toBe(0);
    await finalise(stage);
    const mails = await storedMails(stage, 'FOLLOW_UPS');
    expect([...mails.keys()].sort()).toEqual(['head', 'staff']);
    expect(mails.get('head')?.text).toContain('Anggarkan jaringan (anggaran, tenggat 2025)');
    const [due] = dueIn(mails.get('head')?.calendar ?? null);
    expect([due?.uid, due?.startDate.toString()]).toEqual([`${followUpId}@risalah`, '2025-12-31']);
  });

  it('[L3] an agency alone gets what evidence it was asked for, at once, with a calendar of the due time', async () => {
    const { dueAt } = await promise(stage);
    const mails = await storedMails(stage, 'EVIDENCE');
    expect([...mails.keys()].sort()).toEqual(['head', 'staff']);
    const mail = mails.get('head');
    expect(mail?.subject).toMatch(/^Bukti dukung diminta dari Dinas A, tenggat .* WITA$/);
    expect(mail?.text).toContain('Notula rapat "A"; dan lampirannya');
    const calendar = new ICAL.Component(ICAL.parse(mail?.calendar ?? ''));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(event.endDate.toJSDate()).toEqual(dueAt);
    expect(event.summary).toBe('Tenggat bukti dukung Dinas A: Notula rapat "A"; dan lampirannya');
  });

  it('[L4] in the language of the person', async () => {
    const em = stage.app.em();
    (await em.findOneOrFail(Person, stage.personIds.staff)).language = 'EN';
    await em.flush();
    await promise(stage);
    await finalise(stage);
    expect((await storedMails(stage, 'FOLLOW_UPS')).get('staff')?.subject).toBe(
      'Follow-ups of Dinas A: Dimensi satu',
    );
    expect((await storedMails(stage, 'FOLLOW_UPS')).get('head')?.subject).toBe(
      'Tindak lanjut Dinas A: Dimensi satu',
    );
  });

  it('[L1] or not at all: an act that is refused, or sent again, queues nothing more', async () => {
    const { answerId } = await promise(stage);
    const queued = await stage.app.em().count(Mail, {});
    const input = {
      mutationId: newId(),
      answerId,
      text: 'Foto',
      dueAt: new Date(Date.now() + 1e7).toISOString(),
    };
    await must(stage.as.chair, documentOf('requestEvidence'), { input });
    await must(stage.as.chair, documentOf('requestEvidence'), { input });
    expect(await refusal(stage, 'head', 'requestEvidence', { ...input, mutationId: newId() })).toMatchObject({
      code: 'NOT_CHAIR',
    });
    expect(await stage.app.em().count(Mail, {})).toBe(queued + 2);
  });
});

describe('what was sent to whom', () => {
  it('[L5] is seen by chair, secretaries and administrators; addresses by administrators', async () => {
    await promise(stage);
    const em = stage.app.em();
    await em.nativeUpdate(
      Mail,
      {},
      { state: 'FAILED', address: 'kepala@uji.test', reply: '550 kepala@uji.test' },
    );
    for (const who of ['chair', 'secretary'] as const) {
      const mails = await mailsSeenBy(who);
      expect(mails).toHaveLength(2);
      expect(JSON.stringify(mails)).not.toContain('@');
    }
    expect((await mailsSeenBy('admin'))[0]).toMatchObject({
      address: 'kepala@uji.test',
      reply: '550 kepala@uji.test',
    });
    for (const who of ['evaluator', 'lead', 'head', 'staff', 'otherHead', 'observer'] as const)
      expect(await mailsSeenBy(who)).toEqual([]);
  });

  it('[L6] a secretary or administrator has sent again what is uncertain or refused, and nothing else', async () => {
    await promise(stage);
    const mail = (await storedMails(stage, 'EVIDENCE')).get('head');
    const input = { mailId: mail?.id };
    expect(await refusal(stage, 'secretary', 'resendMail', input)).toMatchObject({ code: 'MAIL_NOT_STUCK' });
    expect(await refusal(stage, 'chair', 'resendMail', input)).toMatchObject({
      code: 'NOT_SECRETARY_OR_ADMINISTRATOR',
      message: 'Hanya sekretaris atau administrator yang dapat melakukan ini.',
    });
    const put = (state: Mail['state']) =>
      stage.app.em().nativeUpdate(Mail, { id: mail?.id }, { state, attempts: 7 });
    await put('FAILED');
    expect(await refusal(stage, 'secretary', 'markMailSent', input)).toMatchObject({
      code: 'MAIL_NOT_UNCERTAIN',
    });
    expect(await act(stage, 'secretary', 'resendMail', input)).toMatchObject({
      state: 'QUEUED',
      attempts: 0,
    });
    await put('UNCERTAIN');
    expect(await act(stage, 'admin', 'markMailSent', input)).toMatchObject({ state: 'SENT' });
    const { audit } = await must<{ audit: unknown[] }>(
      stage.as.admin,
      'query { audit(first: 9, kind: MAIL_SETTLED) { subject subjectId person { name } } }',
    );
    expect(audit).toEqual([
      { subject: 'markMailSent', subjectId: mail?.id, person: { name: 'admin' } },
      { subject: 'resendMail', subjectId: mail?.id, person: { name: 'secretary' } },
    ]);
  });
});
