import { join } from 'node:path';
import type { DemoAccountKey } from '@risalah/server/demo/demoAccounts';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

let demo: Demo;
const recordIds = new Map<number, string>();

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
  { name: 'not-found', path: () => '/nowhere' },
  ...(['chair', 'kominfo', 'secretary', 'lead', 'observer', 'admin'] as const).map((who) =>
    seen(who, 'home', () => '/', 'main h2'),
  ),
  ...(['chair', 'evaluator', 'kominfo', 'secretary', 'lead', 'observer'] as const).map((who) =>
    seen(who, 'live', session('live'), 'main'),
  ),
  ...(['chair', 'kominfo', 'secretary', 'observer'] as const).flatMap((who) => [
    seen(who, 'coming', session('coming'), 'main'),
    seen(who, 'finished', session('finished'), 'main'),
  ]),
  seen('admin', 'no-seat', session('live')),
  seen('chair', 'no-session', () => '/sessions/01890000-0000-7000-8000-000000000000'),
  ...(['chair', 'kominfo', 'observer'] as const).flatMap((who) => [
    seen(who, 'record-2023', record(2023), 'main h2'),
    seen(who, 'record-2024', record(2024), 'main h2'),
  ]),
  seen('chair', 'no-record', () => '/records/01890000-0000-7000-8000-000000000000'),
];

beforeAll(async () => {
  demo = await startDemo();
  const em = demo.app.services.fork();
  for (const year of [2023, 2024]) {
    const { id } = await em.findOneOrFail(EvaluationRecord, { cycle: { year }, dimension: { position: 1 } });
    recordIds.set(year, id);
  }
});
afterAll(() => demo.stop());

describe.each(LANGUAGES)('in %s', (language) => {
  const windows = new Map<string, Visitor>();
  const windowOf = async ({ who }: Screen): Promise<Visitor> => {
    const known = windows.get(who ?? '');
    if (known) return known;
    const visitor = who ? await demo.enter(who, { language }) : await demo.visit('observer', { language });
    windows.set(who ?? '', visitor);
    return visitor;
  };
  const show = async (visitor: Visitor, { path, act, there }: Screen) => {
    const { page } = visitor;
    await visitor.resize(WIDTHS[0]);
    await page.emulateMedia({ colorScheme: 'light' });
    visitor.faults.length = 0;
    await visitor.goTo(path());
    await page.locator('h1').first().waitFor();
    await act?.(page);
    if (there) await page.locator(there).first().waitFor();
  };
  const picture = async ({ page }: Visitor, name: string, width: number, colors: string) => {
    if (!SCREENSHOTS) return;
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${language}-${width}-${colors}.png`) });
  };

  it.each(SCREENS)('$name can be read by everyone, at every width, in light and dark', async (screen) => {
    const visitor = await windowOf(screen);
    const { page } = visitor;
    await show(visitor, screen);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await visitor.resize(width);
      for (const line of await violationsOf(visitor)) found.push(`${width} px: ${line}`);
      await picture(visitor, screen.name, width, 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      // Colours are all that the dark changes.
      for (const line of await violationsOf(visitor, ['color-contrast']))
        found.push(`${width} px, dark: ${line}`);
      await picture(visitor, screen.name, width, 'dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }
    for (const width of [390, 320]) {
      for (const what of await sticksOutAt(visitor, width)) found.push(`sticks out at ${width} px: ${what}`);
    }
    for (const words of await foreignWords(page, language)) found.push(`in the other language: ${words}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect([...found, ...visitor.faults].join('\n')).toBe('');
  });
});
