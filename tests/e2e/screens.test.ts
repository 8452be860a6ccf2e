import { join } from 'node:path';
import type { DemoAccountKey } from '@risalah/server/demo/demoAccounts';
import { exportProof, proofText } from '@risalah/server/proof/exportProof';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sticksOutAt, violationsOf, WIDTHS } from './support/accessible.ts';
import { foreignWords, type Language } from './support/foreignWords.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { SCREENSHOTS, type Visitor } from './support/visitor.ts';

/** A page as somebody sees it. */
interface Screen {
  name: string;
  /** Whose page it is; nobody has signed in, when left out. */
  who?: DemoAccountKey;
  path: () => string;
  /** What is done with the page once it is there, in which language it may be. */
  act?: (page: Page) => Promise<unknown>;
  /** A selector of what is there only once everything is. */
  there?: string;
}

const LANGUAGES: Language[] = ['id', 'en'];

/** Those whose rooms differ. */
const ROOMS = ['chair', 'evaluator', 'kominfo', 'secretary', 'lead', 'observer'] as const;
/** Widths at which so many columns of a room are drawers, in CSS px. An agency's room has none. */
const DRAWERS = [
  [1000, 1],
  [760, 2],
] as const;

let demo: Demo;
let sha256: string;
let proof: string;
const recordIds = new Map<number, string>();
const cycleIds = new Map<number, string>();
let regionId: string;
let programmeId: string;

const seen = (who: DemoAccountKey, what: string, path: () => string, there?: string): Screen => ({
  name: `${what}-${who}`,
  who,
  path,
  there,
});
const session = (which: 'finished' | 'live' | 'coming') => () => `/sessions/${demo.sessions[which]}`;
const record = (year: number) => () => `/records/${recordIds.get(year)}`;

const SCREENS: Screen[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-incomplete',
    path: () => '/sign-in',
    act: (page) => page.locator('form button[type=submit]').click(),
    there: '[aria-invalid=true]',
  },
  { name: 'invitation', path: () => '/sign-in?invitation=secret' },
  { name: 'states', path: () => '/keadaan' },
  { name: 'sign-in-refused', path: () => '/sign-in?refused=OPEN_ID_UNKNOWN_PERSON' },
  { name: 'not-found', path: () => '/nowhere' },
  ...(['chair', 'kominfo', 'secretary', 'lead', 'observer', 'admin'] as const).map((who) =>
    seen(who, 'home', () => '/', 'main h2'),
  ),
  ...ROOMS.map((who) => seen(who, 'live', session('live'))),
  ...(['chair', 'kominfo', 'secretary'] as const).map((who) => seen(who, 'coming', session('coming'))),
  ...(['chair', 'kominfo', 'secretary', 'observer'] as const).map((who) =>
    seen(who, 'finished', session('finished')),
  ),
  {
    ...seen('evaluator', 'scores', session('live'), '#own-score'),
    act: async (page) => {
      await page.locator('[data-sheet], main').first().waitFor();
      await page.keyboard.press('s');
    },
  },
  {
    ...seen('chair', 'scores', session('live'), '#member-scores'),
    act: async (page) => {
      await page.locator('[data-sheet], main').first().waitFor();
      await page.keyboard.press('s');
      await page
        .getByRole('button', { name: /Smart Governance/ })
        .last()
        .click();
    },
  },
  seen('admin', 'no-seat', session('live')),
  seen('chair', 'no-session', () => '/sessions/01890000-0000-7000-8000-000000000000'),
  ...(['chair', 'observer'] as const).flatMap((who) => [
    seen(who, 'record-2023', record(2023), 'main h2'),
    seen(who, 'record-2024', record(2024), 'main h2'),
  ]),
  {
    ...seen('chair', 'account', () => '/account', 'main h2'),
    act: (page) => page.locator('main button[aria-expanded]').click(),
  },
  ...(['chair', 'observer', 'admin'] as const).flatMap((who) => [
    seen(who, 'region', () => `/regions/${regionId}`, 'main table:visible'),
    seen(who, 'cycle', () => `/cycles/${cycleIds.get(2024)}`, 'main table:visible'),
  ]),
  seen(
    'chair',
    'region-2024',
    () => `/regions/${regionId}?cycle=${cycleIds.get(2024)}`,
    'main table:visible',
  ),
  seen('admin', 'cycle-listed', () => `/cycles/${cycleIds.get(2023)}?standing=FINAL`, 'main table:visible'),
  seen('chair', 'regions', () => '/regions', 'main ul'),
  seen('chair', 'programmes', () => '/programmes', 'main ul'),
  seen('lead', 'programme', () => `/programmes/${programmeId}`, 'main table:visible'),
  seen('kominfo', 'follow-ups', () => `/follow-ups?region=${regionId}`, 'main table:visible'),
  seen('admin', 'follow-ups', () => `/follow-ups?given=${cycleIds.get(2023)}`, 'main table:visible'),
  seen('chair', 'no-region', () => '/regions/01890000-0000-7000-8000-000000000000'),
  seen('chair', 'no-record', () => '/records/01890000-0000-7000-8000-000000000000'),
  seen('chair', 'verified', () => `/verify/${sha256}`, 'main a[href^="/records/"]'),
  { name: 'verify', path: () => '/verify', there: 'main dd' },
  { name: 'verified-by-anybody', path: () => `/verify/${sha256}`, there: 'main dd' },
  {
    name: 'proof-verified',
    path: () => '/verify',
    act: (page) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'bukti.json', mimeType: 'application/json', buffer: Buffer.from(proof) }),
    there: 'main [role=status] dd',
  },
  {
    name: 'proof-changed',
    path: () => '/verify',
    act: (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'bukti.json',
        mimeType: 'application/json',
        buffer: Buffer.from(proof.replace('Palopo', 'Pa1opo')),
      }),
    there: 'main [role=status] li',
  },
  seen('chair', 'not-verified', () => `/verify/${'0'.repeat(64)}`),
  ...['sessions', 'programmes', 'regions', 'people', 'import', 'audit'].map((part) =>
    seen('admin', `workspace-${part}`, () => `/workspace/${part}`, 'main h2'),
  ),
  seen('admin', 'workspace-table', () => '/workspace/sessions/table', 'main table:visible'),
  ...(['admin', 'chair', 'kominfo'] as const).flatMap((who) => [
    seen(who, 'calendar-month', () => '/calendar?view=month&month=2024-11', 'main table:visible'),
    seen(who, 'calendar-list', () => '/calendar?view=list&period=past', 'main h3'),
  ]),
  ...(['secretary', 'admin', 'kominfo'] as const).map((who) =>
    seen(who, 'mail', () => `${session('finished')()}/mail`, 'main h1'),
  ),
  seen('admin', 'workspace-session', () => `/workspace${session('coming')()}`, 'main h2'),
  seen('chair', 'workspace-closed', () => '/workspace/sessions'),
  ...[
    ['found', 'pemeliharaan', 'a[data-hit]'],
    ['not-found-words', 'tidakadakataini', 'dialog [class*=title]:not(h2)'],
    ['no-words', '!?', 'dialog [aria-invalid=true]'],
  ].map(
    ([what = '', text = '', there]): Screen => ({
      ...seen('chair', `search-${what}`, session('live'), there),
      act: async (page) => {
        await page.keyboard.press('/');
        await page.getByRole('dialog').getByRole('textbox').fill(text);
      },
    }),
  ),
];

beforeAll(async () => {
  demo = await startDemo();
  const em = demo.app.services.fork();
  for (const year of [2023, 2024]) {
    const { id } = await em.findOneOrFail(EvaluationRecord, { cycle: { year }, dimension: { position: 1 } });
    recordIds.set(year, id);
  }
  for (const { year, id } of await em.find(Cycle, {})) cycleIds.set(year, id);
  programmeId = (await em.findOneOrFail(Programme, { cycles: { year: 2024 } })).id;
  // A region without a session, so that the table of a cycle has somebody to schedule.
  await em.persist(em.create(Region, { name: 'Kota Parepare', code: '73.72' })).flush();
  regionId = (await em.findOneOrFail(Region, { code: '73.73' })).id;
  const [frozen] = await em.find(Proceedings, { session: demo.sessions.finished }, { limit: 1 });
  sha256 = frozen?.sha256 ?? '';
  const exported = await exportProof(em, {
    sessionId: demo.sessions.finished,
    dimensionId: frozen?.dimensionId,
  });
  proof = exported ? proofText(exported) : '';
});
afterAll(() => demo.stop());

const windows = new Map<string, Visitor>();

/** The window of a person in a language; the same one for all their screens. */
async function windowOf(who: Screen['who'], language: Language): Promise<Visitor> {
  const key = `${who}, ${language}`;
  const visitor =
    windows.get(key) ??
    (who ? await demo.enter(who, { language }) : await demo.visit('observer', { language }));
  windows.set(key, visitor);
  return visitor;
}

/** Shows a screen, wide and light. */
async function show(visitor: Visitor, { path, act, there }: Screen): Promise<void> {
  const { page } = visitor;
  await visitor.resize(WIDTHS[0]);
  visitor.faults.length = 0;
  await visitor.goTo(path());
  await page.locator('h1').first().waitFor();
  await act?.(page);
  if (there) await page.locator(there).first().waitFor();
}

/** All that is wrong with a screen in a language, at every width, light and dark. */
async function faultsOf(screen: Screen, language: Language): Promise<string[]> {
  const visitor = await windowOf(screen.who, language);
  const { page } = visitor;
  await show(visitor, screen);
  const found: string[] = [];
  const note = (where: string, faults: string[]) => {
    for (const fault of faults) found.push(`${language}, ${where}: ${fault}`);
  };
  for (const width of WIDTHS) {
    await visitor.resize(width);
    note(`${width} px`, await violationsOf(visitor));
    note(`${width} px, of the other language`, await foreignWords(page, language));
    await picture(visitor, `${screen.name}-${language}-${width}-light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours are all that the dark changes.
    note(`${width} px, dark`, await violationsOf(visitor, ['color-contrast']));
    await picture(visitor, `${screen.name}-${language}-${width}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  for (const width of [390, 320]) note(`sticks out at ${width} px`, await sticksOutAt(visitor, width));
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== language) note('the page says it is', [String(lang)]);
  note('error', visitor.faults);
  return found;
}

async function picture({ page }: Visitor, name: string): Promise<void> {
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

it.each(SCREENS)(
  '$name can be read by everyone, in both languages, wide and narrow, light and dark',
  async (screen) => {
    const found = await Promise.all(LANGUAGES.map((language) => faultsOf(screen, language)));
    expect(found.flat().join('\n')).toBe('');
  },
);

it.each(ROOMS)(
  'every place of the room of %s can be read by everyone, also where it is a drawer',
  async (who) => {
    const visitor = await demo.enter(who);
    const { page } = visitor;
    const found: string[] = [];
    const look = async (place: string) => {
      for (const what of await violationsOf(visitor)) found.push(`${place}: ${what}`);
    };
    const sideways = async (place: string, width: number) => {
      for (const what of await sticksOutAt(visitor, width)) found.push(`${place}, ${width} px: ${what}`);
    };
    await visitor.resize(390);
    await visitor.goTo(session('live')());
    const tabs = page.getByRole('tablist').last().getByRole('tab');
    await tabs.last().waitFor();
    for (const tab of await tabs.all()) {
      const place = `tab ${await tab.textContent()}`;
      await tab.click();
      await look(place);
      for (const width of [320, 390]) await sideways(place, width);
    }
    for (const [width, count] of who === 'kominfo' ? [] : DRAWERS) {
      await visitor.resize(width);
      const drawers = page.locator('[data-side]');
      await expect.poll(() => drawers.count()).toBe(count);
      for (const drawer of await drawers.all()) {
        await drawer.getByRole('button', { expanded: false }).first().click();
        await drawer.getByRole('complementary').waitFor();
        await look(`drawer ${await drawer.getAttribute('data-side')} at ${width} px`);
        await sideways('drawer', width);
        await page.keyboard.press('Escape');
        await drawer.getByRole('complementary').waitFor({ state: 'hidden' });
      }
    }
    expect([...found, ...visitor.faults].join('\n')).toBe('');
  },
);
