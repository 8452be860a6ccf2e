import { join } from 'node:path';
import type { DemoAccountKey } from '@risalah/server/demo/demoAccounts';
import { exportProof } from '@risalah/server/proof/exportProof';
import { proofText } from '@risalah/server/proof/proofText';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sticksOutAt, violationsOf, WIDTHS } from './accessible.ts';
import { foreignWords } from './foreignWords.ts';
import { type Demo, startDemo } from './startDemo.ts';
import { type Look, SCREENSHOTS, type Visitor } from './visitor.ts';

/** A page as somebody sees it. */
export interface Screen {
  name: string;
  /** Whose page it is; nobody has signed in, when left out. */
  who?: DemoAccountKey;
  path: () => string;
  /** What is done with the page once it is there, in which language it may be. */
  act?: (page: Page) => Promise<unknown>;
  /** A selector of what is there only once everything is. */
  there?: string;
}

/**
 * Each language with colours of its own: names and words are read in both, and colours do not depend on words, so that
 * two looks prove what four would.
 */
const LOOKS = [
  { language: 'id', colors: 'light' },
  { language: 'en', colors: 'dark' },
] as const satisfies Look[];
type ScreenLook = (typeof LOOKS)[number];

/** What the screens of a test file show; there once its `beforeAll` has run. */
export interface Shown {
  demo: Demo;
  /** Fingerprint of proceedings that are final, and their proof file. */
  sha256: string;
  proof: string;
  regionId: string;
  programmeId: string;
  /** A dimension whose minutes are a draft in the session that is live. */
  draftDimensionId: string;
  /** Path of the page of one of the sessions of the demo. */
  session: (which: keyof Demo['sessions']) => () => string;
  /** Path of the record of the first dimension in a year. */
  record: (year: number) => () => string;
  /** Identifier of the cycle of a year. */
  cycle: (year: number) => string;
}

const windows = new Map<string, Visitor>();

/** A screen of somebody's, named after what it shows and who sees it. */
export const seen = (who: DemoAccountKey, what: string, path: () => string, there?: string): Screen => ({
  name: `${what}-${who}`,
  who,
  path,
  there,
});

/** The demo for the screens of this file; it starts before the tests and stops after them. `around`: with the regions around it. */
export function showDemo({ around = false } = {}): Shown {
  const shown = {} as Shown;
  const recordIds = new Map<number, string>();
  const cycleIds = new Map<number, string>();
  beforeAll(async () => {
    shown.demo = await startDemo({ around });
    const { sessions } = shown.demo;
    const em = shown.demo.app.services.fork();
    for (const year of [2023, 2024]) {
      const { id } = await em.findOneOrFail(EvaluationRecord, {
        cycle: { year },
        dimension: { position: 1 },
        region: { code: '73.73' },
      });
      recordIds.set(year, id);
    }
    for (const { year, id } of await em.find(Cycle, {})) cycleIds.set(year, id);
    shown.programmeId = (await em.findOneOrFail(Programme, { cycles: { year: 2024 } })).id;
    shown.draftDimensionId = (await em.findOneOrFail(Dimension, { name: 'Smart Economy' })).id;
    // A region without a session, so that the table of a cycle has somebody to schedule.
    await em.persist(em.create(Region, { name: 'Kabupaten Barru', code: '73.11' })).flush();
    shown.regionId = (await em.findOneOrFail(Region, { code: '73.73' })).id;
    const frozen = await em.findOneOrFail(Proceedings, {
      session: sessions.finished,
      dimension: { position: 1 },
    });
    shown.sha256 = frozen.sha256;
    const exported = await exportProof(em, { sessionId: sessions.finished, dimensionId: frozen.dimensionId });
    shown.proof = exported ? proofText(exported) : '';
  });
  afterAll(async () => {
    // They close with their browser.
    windows.clear();
    await shown.demo.stop();
  });
  shown.session = (which) => () => `/sessions/${shown.demo.sessions[which]}`;
  shown.record = (year) => () => `/records/${recordIds.get(year)}`;
  shown.cycle = (year) => cycleIds.get(year) ?? '';
  return shown;
}

/** The window of a person in a language; the same one for all their screens. */
async function windowOf(demo: Demo, who: Screen['who'], look: ScreenLook): Promise<Visitor> {
  const key = `${who}, ${look.language}`;
  const visitor =
    windows.get(key) ?? (who ? await demo.enter(who, look) : await demo.visit('observer', look));
  windows.set(key, visitor);
  return visitor;
}

/** Shows a screen, wide. */
async function show(visitor: Visitor, { path, act, there }: Screen): Promise<void> {
  const { page } = visitor;
  await visitor.resize(WIDTHS[0]);
  visitor.faults.length = 0;
  await visitor.goTo(path());
  await page.locator('h1').first().waitFor();
  await act?.(page);
  if (there) await page.locator(there).first().waitFor();
}

/** All that is wrong with a screen in a language and its colours, at every width. */
async function faultsOf(demo: Demo, screen: Screen, look: ScreenLook): Promise<string[]> {
  const { language, colors } = look;
  const visitor = await windowOf(demo, screen.who, look);
  const { page } = visitor;
  await show(visitor, screen);
  const found: string[] = [];
  const note = (where: string, faults: string[]) => {
    for (const fault of faults) found.push(`${language}, ${colors}, ${where}: ${fault}`);
  };
  for (const width of WIDTHS) {
    await visitor.resize(width);
    note(`${width} px`, await violationsOf(visitor));
    note(`${width} px, of the other language`, await foreignWords(page, language));
    await picture(visitor, `${screen.name}-${language}-${width}-${colors}`);
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

/** Tests that each of the screens can be read by everyone. */
export function lookAt(shown: Shown, screens: readonly Screen[]): void {
  it.each(screens)(
    '$name can be read by everyone, in both languages, wide and narrow, light and dark',
    async (screen) => {
      const found = await Promise.all(LOOKS.map((look) => faultsOf(shown.demo, screen, look)));
      expect(found.flat().join('\n')).toBe('');
    },
  );
}
