import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { createOrm } from '@risalah/server/db/createOrm';
import { backUp } from '@risalah/server/keep/backUp';
import { restore } from '@risalah/server/keep/restore';
import { Mail } from '@risalah/server/mail/mail.entity';
import { MAIL_PACE, waitAfter } from '@risalah/server/mail/mailPace';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { must } from '../support/client.ts';
import { finalise, promise, standings, storedMails } from '../support/mailing.ts';
import { startMailServer } from '../support/mailServer.ts';
import { startProcess } from '../support/ownProcess.ts';
import {
  aMailServer,
  asked,
  HALF_A_DAY,
  HEAD,
  ORIGIN,
  STAFF,
  sendingTo,
  smtpOf,
  until,
  WAITING,
} from '../support/sendingMail.ts';
import { act, CAST, refusal, setStage } from '../support/stage.ts';
import { type MadeLink, secretOf, takeUpLink } from '../support/takeUpLink.ts';
import { anApp, startApp } from '../support/testApp.ts';

const STUCK = '{ workspace { stuckMails { id kind state replyCode reply address person { id } } } }';

describe('e-mails are sent', () => {
  it('[L1] to everyone at FINAL, with ways into the program, and a calendar where something is due', async () => {
    const server = await aMailServer();
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    const { sha256 } = await finalise(stage);
    const all = Object.keys(CAST).length + 4;
    await until(stage, { SENT: all });
    expect(server.taken).toHaveLength(all);
    const final = server.taken.find(({ subject }) => subject?.startsWith('Risalah final'));
    expect(final?.text).toContain(`Periksa keasliannya: ${ORIGIN}/verify/${sha256}`);
    const [pdf] = final?.attachments ?? [];
    expect(pdf?.filename).toBe('risalah-kota-uji-2024-dimensi-satu.pdf');
    expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      server.taken.filter(({ attachments }) =>
        attachments.some(({ filename }) => filename?.endsWith('.pdf')),
      ),
    ).toHaveLength(Object.keys(CAST).length);
    expect(final?.from?.text).toBe('"Risalah" <risalah@uji.test>');
    const due = server.taken.find(({ subject }) => subject?.startsWith('Bukti dukung'));
    const [attached] = due?.attachments ?? [];
    expect([attached?.filename, attached?.contentType]).toEqual(['tenggat.ics', 'text/calendar']);
    expect(attached?.content.toString()).toContain('BEGIN:VEVENT');
    const sent = (await storedMails(stage, 'EVIDENCE')).get('head');
    expect(sent).toMatchObject({ replyCode: 250, attempts: 1, address: HEAD });
    expect(server.taken.map(({ messageId }) => messageId)).toContain(`<${sent?.id}@uji.test>`);
  });

  it('[W6] to somebody whose password was renewed; an administrator sees what was refused, and has it sent again', async () => {
    const server = await aMailServer();
    server.greet = (_to, times) => (times === 1 ? 550 : 250);
    const stage = await sendingTo(smtpOf(server));
    const made = await act<MadeLink>(stage, 'admin', 'makePasswordLink', { personId: stage.personIds.head });
    expect(await takeUpLink(stage.app.url, secretOf(made), 'kata sandi yang diingat')).toBeUndefined();
    const stuck = async () =>
      (await must<{ workspace: { stuckMails: { id: string }[] } }>(stage.as.admin, STUCK)).workspace
        .stuckMails;
    await vi.waitFor(async () => expect(await stuck()).toHaveLength(1), WAITING);
    const [mail] = await stuck();
    expect(mail).toMatchObject({
      ...{ kind: 'PASSWORD_RENEWED', state: 'FAILED', replyCode: 550, address: HEAD },
      person: { id: stage.personIds.head },
    });
    await act(stage, 'admin', 'resendAccountMail', { mailId: mail?.id });
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), WAITING);
    const [taken] = server.taken;
    expect(server.takenBy()).toEqual([HEAD]);
    expect(taken?.subject).toBe('Kata sandi Risalah Anda diganti');
    expect(taken?.text).toContain('segera hubungi administrator');
    expect(taken?.text).toContain(`${ORIGIN}/sign-in`);
    await vi.waitFor(
      async () => expect((await stage.app.em().find(Mail, {}))[0]?.state).toBe('SENT'),
      WAITING,
    );
    expect(await stuck()).toEqual([]);
    const again = await refusal(stage, 'admin', 'resendAccountMail', { mailId: mail?.id });
    expect(again.code).toBe('MAIL_NOT_STUCK');
  });

  it('[W6] an administrator who asked the person marks an uncertain one of an account as sent, and no refused one', async () => {
    const server = await aMailServer();
    server.treat = () => 'TAKE_AND_SAY_NOTHING';
    const stage = await sendingTo(smtpOf(server), 300);
    const made = await act<MadeLink>(stage, 'admin', 'makePasswordLink', { personId: stage.personIds.head });
    expect(await takeUpLink(stage.app.url, secretOf(made), 'kata sandi yang diingat')).toBeUndefined();
    await until(stage, { UNCERTAIN: 1 });
    const [mail] = await stage.app.em().find(Mail, {});
    const input = { mailId: mail?.id };
    const put = (state: Mail['state']) => stage.app.em().nativeUpdate(Mail, {}, { state });
    await put('FAILED');
    expect((await refusal(stage, 'admin', 'markAccountMailSent', input)).code).toBe('MAIL_NOT_UNCERTAIN');
    await put('UNCERTAIN');
    expect(await act(stage, 'admin', 'markAccountMailSent', input)).toMatchObject({ state: 'SENT' });
    const { workspace, audit } = await must<{ workspace: object; audit: object[] }>(
      stage.as.admin,
      '{ workspace { stuckMails { id } } audit(first: 9, kind: MAIL_SETTLED) { subject subjectId } }',
    );
    expect(workspace).toEqual({ stuckMails: [] });
    expect(audit).toEqual([{ subject: 'markAccountMailSent', subjectId: mail?.id }]);
  });

  it('[L7] not where no mail server is named: they wait, and the screens can say so', async () => {
    const stage = await setStage(await anApp());
    await promise(stage);
    expect(await standings(stage)).toEqual({ QUEUED: 2 });
    const { session } = await must<{ session: { sendsMail: boolean } }>(
      stage.as.chair,
      'query ($id: ID!) { session(id: $id) { sendsMail } }',
      { id: stage.sessionId },
    );
    expect(session.sendsMail).toBe(false);
    // The demo's people do not exist, so it sends none, whatever its settings name.
    const server = await aMailServer();
    const { services } = await anApp({ demo: true, smtp: smtpOf(server) });
    expect(services.sendsMail).toBe(false);
  });

  it('[L8] again, later, where the mail server puts them off at the door or after the message', async () => {
    const server = await aMailServer();
    server.greet = (to, times) => (to === HEAD && times === 1 ? 451 : 250);
    let refusals = 0;
    server.treat = (to) => (to === STAFF && refusals++ === 0 ? { code: 452 } : 'TAKE');
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    await vi.waitFor(async () => {
      const mails = [...(await storedMails(stage)).values()];
      expect(mails.map(({ state, replyCode }) => [state, replyCode]).sort()).toEqual([
        ['QUEUED', 451],
        ['QUEUED', 452],
      ]);
    }, WAITING);
    expect(server.taken).toHaveLength(0);
    stage.app.clock.advance(MAIL_PACE.firstWait);
    await until(stage, { SENT: 2 });
    expect(server.takenBy().sort()).toEqual([HEAD, STAFF]);
  });

  it('[L8] never again where the mail server refuses for good, while the others go on', async () => {
    const server = await aMailServer();
    server.greet = (to) => (to === HEAD ? 550 : 250);
    server.treat = (to) => (to === 'lead@uji.test' ? { code: 554 } : 'TAKE');
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    await until(stage, { FAILED: 1, SENT: 1 });
    stage.app.clock.advance(HALF_A_DAY);
    await finalise(stage);
    await until(stage, { FAILED: 4, SENT: 8 });
    expect(server.asked.get(HEAD)).toBe(3);
    expect((await storedMails(stage, 'MINUTES')).get('lead')).toMatchObject({
      state: 'FAILED',
      replyCode: 554,
    });
  });

  it('[L8] later where the mail server cannot be reached, and given up after days', async () => {
    const server = await startMailServer();
    await server.stop();
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    const tried = (attempts: number) =>
      vi.waitFor(async () => {
        for (const mail of (await storedMails(stage)).values())
          expect(mail).toMatchObject({ state: 'QUEUED', attempts, replyCode: null });
      }, WAITING);
    await tried(1);
    stage.app.clock.advance(MAIL_PACE.firstWait);
    await tried(2);
    stage.app.clock.advance(MAIL_PACE.giveUpAfter);
    await until(stage, { FAILED: 2 });
  });

  it('[L8] after waits that double up to a bound, no two alike', () => {
    const waits = [1, 2, 3, 4].map((attempts) => waitAfter(attempts, MAIL_PACE, 1));
    expect(waits).toEqual([60_000, 120_000, 240_000, 480_000]);
    expect(waitAfter(1, MAIL_PACE, 0)).toBe(30_000);
    expect(waitAfter(10_000, MAIL_PACE, 1)).toBe(MAIL_PACE.longestWait);
  });

  it('[L9] not to who has lost the seat before they went out', async () => {
    const server = await aMailServer();
    server.greet = () => 451;
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    await asked(server, 1);
    await until(stage, { QUEUED: 2 });
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    server.greet = () => 250;
    stage.app.clock.advance(MAIL_PACE.firstWait);
    await until(stage, { DROPPED: 1, SENT: 1 });
    expect(server.takenBy()).toEqual([STAFF]);
  });
});

describe('an answer of the mail server that was lost', () => {
  it('[L10] leaves the e-mail uncertain, which is not sent again by itself, however long it waits', async () => {
    const server = await aMailServer();
    server.treat = (to) => (to === HEAD ? 'TAKE_AND_CUT' : 'TAKE');
    const stage = await sendingTo(smtpOf(server));
    await promise(stage);
    await until(stage, { UNCERTAIN: 1, SENT: 1 });
    stage.app.clock.advance(HALF_A_DAY);
    server.treat = () => 'TAKE';
    await finalise(stage);
    // What was queued later has gone out, so the queue was looked at.
    await until(stage, { UNCERTAIN: 1, SENT: 11 });
    const mail = (await storedMails(stage, 'EVIDENCE')).get('head');
    const copies = () => server.taken.filter(({ messageId }) => messageId?.startsWith(`<${mail?.id}@`));
    expect(copies()).toHaveLength(1);
    await act(stage, 'secretary', 'resendMail', { mailId: mail?.id });
    await until(stage, { SENT: 12 });
    // The same Message-ID, so that the addressee's program can tell a second copy.
    expect(copies()).toHaveLength(2);
  });

  it('[L10] leaves it uncertain as well where the mail server falls silent', async () => {
    const server = await aMailServer();
    server.treat = () => 'TAKE_AND_SAY_NOTHING';
    const stage = await sendingTo(smtpOf(server), 300);
    await promise(stage);
    await until(stage, { UNCERTAIN: 2 });
    await act(stage, 'secretary', 'markMailSent', { mailId: (await storedMails(stage)).get('staff')?.id });
    await until(stage, { UNCERTAIN: 1, SENT: 1 });
  });

  it('[L10] is no doubt before the message was ended: that is tried again', async () => {
    const server = await aMailServer();
    server.greet = (to, times) => (to === HEAD && times === 1 ? null : 250);
    const stage = await sendingTo(smtpOf(server), 300);
    await promise(stage);
    await until(stage, { QUEUED: 1, SENT: 1 });
    stage.app.clock.advance(MAIL_PACE.firstWait);
    await until(stage, { SENT: 2 });
  });
});

describe('a server that is killed while it sends', () => {
  it('[L11] sends nothing twice, and everything that it had not handed over', async () => {
    const server = await aMailServer();
    server.greet = (to) => (to === STAFF ? null : 250);
    server.treat = (to) => (to === HEAD ? 'TAKE_AND_SAY_NOTHING' : 'TAKE');
    const app = await startApp();
    const stage = await setStage(app);
    await promise(stage);
    await app.app.stop();
    const { dataFolder } = app;
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const env = {
      ...{ RISALAH_SMTP_HOST: server.host, RISALAH_SMTP_PORT: String(server.port) },
      ...{ RISALAH_SMTP_FROM: 'risalah@uji.test', RISALAH_SMTP_TLS: 'offered' },
    };
    const first = await startProcess(dataFolder, env);
    await vi.waitFor(() => {
      expect(server.takenBy()).toEqual([HEAD]);
      expect(server.asked.get(STAFF)).toBe(1);
    }, WAITING);
    await first.kill();
    server.greet = () => 250;
    server.treat = () => 'TAKE';
    const second = await startProcess(dataFolder, env);
    await vi.waitFor(() => expect(server.takenBy().sort()).toEqual([HEAD, STAFF]), WAITING);
    const looking = await createOrm(dataFolder, { readOnly: true });
    onTestFinished(() => looking.close(true));
    await vi.waitFor(async () => {
      const mails = await looking.em.fork().find(Mail, {});
      const stateOf = (who: 'head' | 'staff') =>
        mails.find(({ seatId }) => seatId === stage.seatIds[who])?.state;
      expect([stateOf('head'), stateOf('staff')]).toEqual(['UNCERTAIN', 'SENT']);
    }, WAITING);
    await second.kill();
  });

  it('[L11] a restored backup sends nothing that was on its way when it was made', async () => {
    const stage = await setStage(await anApp());
    await promise(stage);
    const folder = mkdtempSync(join(tmpdir(), 'risalah-mail-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [to, restored] = [join(folder, 'backup'), join(folder, 'restored')];
    const { dataFolder, app } = stage.app;
    await backUp(app.orm, { dataFolder, to, withKeys: false, now: new Date() });
    expect(await restore(to, restored, new Date())).toMatchObject({ ok: true });
    const again = await buildApp({ ...app.config, dataFolder: restored });
    onTestFinished(() => again.stop());
    const mails = await again.services.fork().find(Mail, {});
    expect(mails.map(({ state }) => state)).toEqual(['UNCERTAIN', 'UNCERTAIN']);
  });
});
