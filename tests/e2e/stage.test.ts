import { afterAll, beforeAll, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import type { Asked } from '../support/stage.ts';
import { expectAccessible, violationsOf } from './support/accessible.ts';
import { type Acting, actingAs } from './support/acting.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let chair: Acting;
let agencies: { id: string; shortName: string }[];
let dimensions: { id: string; name: string }[];
beforeAll(async () => {
  demo = await startDemo();
  const acting = await actingAs(demo, 'chair');
  chair = acting.act;
  const { session } = await must<{
    session: { agencies: typeof agencies; agendaItems: { dimension: (typeof dimensions)[number] }[] };
  }>(
    acting.client,
    'query ($id: ID!) { session(id: $id) { agencies { id shortName } agendaItems { dimension { id name } } } }',
    { id: demo.sessions.coming },
  );
  agencies = session.agencies;
  dimensions = session.agendaItems.map(({ dimension }) => dimension);
});
afterAll(() => demo.stop());

const sessionId = () => demo.sessions.coming;
const pose = (text: string, agencyIds = agencies.slice(0, 2).map(({ id }) => id)) =>
  chair<Asked>('askQuestion', { sessionId: sessionId(), text, agencyIds });
const enter = (index: number) =>
  chair('enterDimension', { sessionId: sessionId(), dimensionId: dimensions[index]?.id });

/** Opens the stage in a window of a projector. */
async function onStage(
  who: 'chair' | 'observer',
  which: keyof Demo['sessions'] = 'coming',
): Promise<Visitor> {
  const visitor = await demo.enter(who);
  await visitor.page.setViewportSize({ width: 1920, height: 1080 });
  await visitor.goTo(`/sessions/${demo.sessions[which]}/stage`);
  await visitor.page.getByRole('heading', { level: 2 }).waitFor();
  return visitor;
}

const title = ({ page }: Visitor) => page.getByRole('heading', { level: 2 });

it('a secretary and the chair open the stage from their bar in a window of its own, where it is narrow from their menu; nobody else is offered it', async () => {
  for (const who of ['chair', 'secretary'] as const) {
    const visitor = await demo.enter(who);
    const { page } = visitor;
    await visitor.goTo(`/sessions/${demo.sessions.live}`);
    const way = page.getByRole('link', { name: 'Buka panggung di jendela baru' });
    await way.waitFor();
    await takePictures([visitor], 'way-to-stage');
    for (const width of [800, 390]) {
      await visitor.resize(width);
      await way.waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Akun dan tampilan' }).click();
    const opened = page.waitForEvent('popup');
    await way.click();
    const stage = await opened;
    await stage.getByRole('heading', { level: 2, name: /^Capaian transaksi nontunai/ }).waitFor();
    await visitor.leave();
  }
  const head = await demo.enter('kominfo');
  await head.goTo(`/sessions/${demo.sessions.live}`);
  await head.page.getByRole('button', { name: 'Akun dan tampilan' }).click();
  expect(await head.page.getByRole('link', { name: /panggung/ }).count()).toBe(0);
  await head.leave();
});

it('the stage follows a session from before its opening to its end, and the hall never wonders where it stands', async () => {
  const visitor = await onStage('chair');
  const { page } = visitor;
  const look = async (name: string) => {
    await takePictures([visitor], `stage-${name}`);
    expect(await violationsOf(visitor)).toEqual([]);
  };
  await title(visitor).getByText('Sidang segera dimulai').waitFor();
  await look('before');
  await chair('openSession', { sessionId: sessionId() });
  await title(visitor).getByText('Sidang berlangsung').waitFor();
  await look('opened');

  await enter(0);
  await title(visitor).getByText('Smart Governance').waitFor();
  await page.getByText('Dimensi 1 dari 6').waitFor();
  await page.getByText(/^Berikutnya, sekitar/).waitFor();
  await look('dimension');

  const first = await pose('Berapa layanan yang sudah terpadu?');
  await title(visitor).getByText('Berapa layanan yang sudah terpadu?').waitFor();
  const asked = page.getByRole('list', { name: 'Yang ditanya' }).getByRole('listitem');
  await expect.poll(() => asked.allTextContents()).toEqual(['BappedaDitunggu', 'KominfoDitunggu']);
  const head = await actingAs(demo, 'bappeda');
  const own = first.answers.find(({ agencyId }) => agencyId === agencies[0]?.id);
  await head.act('submitAnswer', { answerId: own?.id, revision: own?.revision, text: 'Dua puluh layanan.' });
  await expect.poll(() => asked.allTextContents()).toEqual(['BappedaTerjawab', 'KominfoDitunggu']);
  expect(await page.getByText('Dua puluh layanan.').count()).toBe(0);
  await look('answered');

  await chair('amendQuestion', {
    questionId: first.id,
    revision: first.revision,
    text: 'Berapa layanan yang terpadu penuh?',
  });
  await title(visitor).getByText('Berapa layanan yang terpadu penuh?').waitFor();
  await page.getByText(/^Diubah \d\d\.\d\d$/).waitFor();

  const second = await pose('Siapa yang menanggungnya?');
  await title(visitor).getByText('Siapa yang menanggungnya?').waitFor();
  await chair('withdrawQuestion', {
    questionId: second.id,
    revision: second.revision,
    reason: 'Alasan panel',
  });
  await title(visitor).getByText('Berapa layanan yang terpadu penuh?').waitFor();
  await page.getByText(`Pertanyaan ${second.number} ditarik`).waitFor();
  expect(await page.getByText('Alasan panel').count()).toBe(0);

  await chair('pauseSession', { sessionId: sessionId() });
  await page.getByRole('status').getByText('Dijeda').waitFor();
  const clock = page.getByRole('timer');
  const stands = await clock.textContent();
  demo.clock.advance(30_000);
  await look('paused');
  expect(await clock.textContent()).toBe(stands);
  await chair('resumeSession', { sessionId: sessionId() });
  await page.getByRole('status').getByText('Dijeda').waitFor({ state: 'detached' });

  await enter(1);
  await title(visitor).getByText('Smart Branding').waitFor();
  await page.getByText('Dimensi 2 dari 6').waitFor();
  await enter(5);
  await title(visitor).getByText('Smart Environment').waitFor();

  await pose(
    'Apa yang berubah dari tahun lalu?',
    agencies.map(({ id }) => id),
  );
  await page.getByText(`Ditunggu, ${agencies.length}`).waitFor();
  for (const { shortName } of agencies)
    expect(await page.getByRole('list', { name: 'Yang ditanya' }).textContent()).toContain(shortName);
  await look('many-asked');

  await visitor.cut();
  await page.getByText(/^Luring sejak \d\d\.\d\d$/).waitFor();
  await title(visitor).getByText('Apa yang berubah dari tahun lalu?').waitFor();
  await look('offline');
  await visitor.restore();
  await page.getByText(/^Luring sejak/).waitFor({ state: 'detached' });

  await chair('closeSession', { sessionId: sessionId() });
  await title(visitor)
    .getByText(/^Sidang ditutup pukul/)
    .waitFor();
  await page.getByText('2 pertanyaan, 1 jawaban').waitFor();
  await look('closed');
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});

it('the browser of the projector is told nothing that an observer may not hear, also when the chair drives it', async () => {
  const visitor = await demo.enter('chair');
  const { page } = visitor;
  let told = '';
  page.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) told += await response.text().catch(() => '');
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      told += String(payload);
    });
  });
  await visitor.goTo(`/sessions/${demo.sessions.live}/stage`);
  await title(visitor).waitFor();
  const { act, client } = await actingAs(demo, 'chair');
  const { session } = await must<{
    session: {
      currentDimensionId: string;
      questions: { state: string; text: string; answers: { text: string | null }[] }[];
    };
  }>(
    client,
    'query ($id: ID!) { session(id: $id) { currentDimensionId questions { state text answers { text } } } }',
    { id: demo.sessions.live },
  );
  const queued = session.questions.filter(({ state }) => state === 'QUEUED').map(({ text }) => text);
  const answers = session.questions.flatMap((question) => question.answers.flatMap(({ text }) => text ?? []));
  expect(queued.length).toBeGreaterThan(0);
  expect(answers.length).toBeGreaterThan(0);
  const { currentDimensionId: dimensionId } = session;
  const secret = 'Hanya untuk antrean panel';
  const agencyIds = agencies.slice(0, 1).map(({ id }) => id);
  await act('queueQuestion', { sessionId: demo.sessions.live, dimensionId, text: secret, agencyIds });
  await act('askQuestion', { sessionId: demo.sessions.live, dimensionId, text: 'Untuk semua', agencyIds });
  await title(visitor).getByText('Untuk semua').waitFor();
  expect(told).toContain('Untuk semua');
  for (const words of [secret, ...queued, ...answers]) expect(told).not.toContain(words);
  expect(told).not.toContain('SETTLED');
  await visitor.leave();
});

it.each([
  [1280, 720],
  [1366, 768],
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
  [390, 844],
])('a question of any length stands whole on a screen of %i × %i', async (width, height) => {
  const visitor = await onStage('observer', 'live');
  const { page } = visitor;
  await page.setViewportSize({ width, height });
  const { act } = await actingAs(demo, 'chair');
  for (const length of [40, 180, 400, 1000]) {
    const text = sentence(length);
    await act('askQuestion', {
      sessionId: demo.sessions.live,
      text,
      agencyIds: agencies.slice(0, 3).map(({ id }) => id),
    });
    await title(visitor).getByText(text).waitFor();
    await page.evaluate('document.fonts.ready');
    await takePictures([visitor], `stage-${length}-${width}`);
    const measured = await title(visitor).evaluate((heading) => {
      const box = heading.parentElement as HTMLElement;
      const u = box.closest('main')?.parentElement;
      const unit = u
        ? Number.parseFloat(getComputedStyle(u.querySelector('h1') as HTMLElement).fontSize) / 31
        : 1;
      return {
        overfull: box.dataset.overfull,
        hidden: box.scrollHeight - box.clientHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
        deep: document.documentElement.scrollHeight - innerHeight,
        size: Number.parseFloat(getComputedStyle(heading).fontSize) / unit,
        lines: Math.round(heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight)),
      };
    });
    expect(measured, String(length)).toMatchObject({ overfull: 'false', wide: 0 });
    expect(measured.hidden).toBeLessThanOrEqual(1);
    expect(measured.size).toBeGreaterThan(21.9);
    if (measured.size > 59) expect(measured.lines).toBeLessThanOrEqual(4);
    if (length === 40) expect(measured.size).toBeGreaterThan(width < 640 ? 59 : 87);
    // Only a phone is scrolled, as every page of it.
    if (width > 640) expect(measured.deep).toBeLessThanOrEqual(0);
  }
  await visitor.leave();
});

it('keys turn it dark and full, it says so in the list of keys, and it is light again in a browser of its own', async () => {
  const visitor = await onStage('chair', 'live');
  const { page } = visitor;
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).colorScheme);
  expect(await ground()).toBe('light');
  await page.keyboard.press('d');
  await expect.poll(ground).toBe('dark');
  await page.reload();
  await title(visitor).waitFor();
  expect(await ground()).toBe('dark');
  await expectAccessible(visitor, 'stage in dark', [1920, 390]);
  // One move that comes while the page is drawn anew for its width would be one that nobody heard.
  await expect
    .poll(async () => {
      await page.mouse.move(400, 400);
      await page.mouse.move(420, 400);
      return page.getByRole('button', { name: 'Tampilan terang' }).isVisible();
    })
    .toBe(true);
  await takePictures([visitor], 'stage-keys');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Semua pintasan' });
  await keys.getByText('Layar penuh').waitFor();
  await keys.getByText('Tampilan terang').waitFor();
  const dark = await demo.enter('observer', { colors: 'dark' });
  await dark.goTo(`/sessions/${demo.sessions.live}/stage`);
  await title(dark).waitFor();
  expect(await dark.page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
  await dark.leave();
  await visitor.leave();
});

it('the stage of a session in which somebody has no seat says so, and tells nothing of it', async () => {
  const visitor = await demo.enter('admin');
  await visitor.goTo(`/sessions/${demo.sessions.live}/stage`);
  await visitor.page.getByText('Anda tidak punya kursi di sidang ini').waitFor();
  await visitor.leave();
});

/** Words of a question, of just so many characters. */
function sentence(length: number): string {
  const words =
    'Apa yang berubah pada penyelenggaraan layanan terpadu bagi warga menurut perangkat daerah '.repeat(20);
  return `${words.slice(0, length - 1).trimEnd()}?`.padEnd(length, '?');
}
