import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { ledgerRow, openSession, pose, pressKey } from './support/chair.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { agree, answerWithoutLine } from './support/storyAgency.ts';
import {
  closeSession,
  giveFollowUp,
  giveTurn,
  judgeFirstPromise,
  makeFinal,
  pauseAndResume,
  readRecord,
} from './support/storyChair.ts';
import { capture, declareReady, writeMinutes } from './support/storySecretary.ts';
import { DIMENSION, PROMISE, QUESTION, SPOKEN, WRITTEN } from './support/storyWords.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** Signs in as anybody does, after a first try with a wrong password. */
async function signIn(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/');
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-kata-sandinya');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('alert').getByText('Email atau kata sandi tidak cocok.').waitFor();
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  expect(await page.getByLabel('Kata sandi', { exact: true }).inputValue()).toBe('bukan-kata-sandinya');
  await expectAccessible(visitor, 'sign-in after a refusal');
  await page.getByLabel('Kata sandi', { exact: true }).fill('risalah-demo');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
}

/** How many events of a kind the session has. */
const happened = (kind: SessionEvent['kind']): Promise<number> =>
  demo.app.services.fork().count(SessionEvent, { sessionId: demo.sessions.coming, kind });

// Longer than the other stories: it plays a whole session.
it('three people hold a session, from signing in to the record', { timeout: 600_000 }, async () => {
  const room = `/sessions/${demo.sessions.coming}`;
  const chair = await demo.visit('chair');
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const secretary = await demo.enter('secretary');
  const bappeda = await demo.enter('bappeda');
  const three = [chair, kominfo, secretary];
  const everyone = [...three, bappeda];
  onTestFailed(() => takePictures(everyone, 'story-failed'));

  await signIn(chair, 'chair@demo.test');
  for (const visitor of three) await expectAccessible(visitor, 'home');
  await chair.page
    .getByRole('region', { name: 'Akan datang' })
    .getByRole('link', { name: 'Kota Palopo' })
    .click();
  for (const visitor of everyone.slice(1)) await visitor.goTo(room);
  await chair.page.getByRole('button', { name: 'Buka sidang' }).waitFor();
  for (const { page } of [kominfo, bappeda]) await page.getByText('Sidang belum dibuka').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'before opening');

  await openSession(chair.page, DIMENSION);
  await kominfo.page.getByText('Belum ada pertanyaan untuk dinas Anda').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'nothing asked');

  await pose(chair.page, ['Kominfo', 'Bappeda'], QUESTION);
  const asked = kominfo.page.getByRole('region', { name: 'Anda ditanya' });
  await asked.getByText(QUESTION).waitFor();
  await expect.poll(() => kominfo.page.title()).toContain('Anda ditanya');
  await kominfo.page
    .locator('[aria-live=assertive]', { hasText: `Anda ditanya, ${DIMENSION}, pertanyaan 1: ${QUESTION}` })
    .waitFor({ state: 'attached' });
  for (const visitor of three) await expectAccessible(visitor, 'asked');

  await answerWithoutLine(kominfo, chair.page);
  await ledgerRow(chair.page, '1a').getByText(WRITTEN).waitFor();
  expect(await happened('ANSWER_SUBMITTED')).toBe(1);
  await pressKey(chair.page, 'a');
  await ledgerRow(chair.page, '1a')
    .getByText(/^Diterima/)
    .waitFor();
  await kominfo.page
    .getByRole('region', { name: 'Jawaban sebelumnya' })
    .getByText('Diterima', { exact: true })
    .waitFor();

  await giveTurn(chair, kominfo, bappeda);
  await secretary.page.getByText('Kepala Bappeda mendapat giliran bicara').waitFor();
  await capture(secretary.page, 'Kepala Bappeda', 'Pertanyaan 1', SPOKEN);
  await ledgerRow(chair.page, '1b').getByText('Dicatat sekretaris').waitFor();
  const captured = bappeda.page.getByRole('region', { name: 'Dicatat sekretaris, mohon konfirmasi' });
  await captured.getByText(SPOKEN).waitFor();
  for (const visitor of [chair, secretary, bappeda]) await expectAccessible(visitor, 'captured');
  await captured.getByRole('button', { name: 'Benar' }).click();
  await captured.waitFor({ state: 'detached' });

  await giveFollowUp(chair);
  await bappeda.page.getByRole('tab', { name: 'Tindak lanjut' }).click();
  await bappeda.page.getByRole('tabpanel').getByText(PROMISE).waitFor();
  await expectAccessible(bappeda, 'own follow-ups');
  await judgeFirstPromise(chair);

  await writeMinutes(secretary);
  await pauseAndResume(chair, kominfo);
  await closeSession(chair);
  await kominfo.page.getByText('Sidang sudah ditutup').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'after closing');

  await declareReady(secretary);
  await agree(kominfo, 390);
  await agree(bappeda, 1440);
  await makeFinal(chair);
  await chair.page.getByRole('link', { name: 'Buka berkas evaluasi' }).first().click();
  const { sha256 } = await demo.app.services
    .fork()
    .findOneOrFail(Proceedings, { session: demo.sessions.coming });
  await readRecord(chair, sha256);
  expect(everyone.flatMap(({ faults }) => faults)).toEqual([]);
});
