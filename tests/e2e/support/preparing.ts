import type { EntityManager } from '@mikro-orm/core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './accessible.ts';
import { foreignWords } from './foreignWords.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './startWorkspace.ts';
import { takePictures, type Visitor } from './visitor.ts';

/** Signs the administrator in, on the page that asks for it. */
export async function signInAsAdministrator(on: Page): Promise<void> {
  await on.getByLabel('Email').fill(ADMINISTRATOR.email);
  await on.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await on.keyboard.press('Enter');
}

/** Types into the fields of a form, by their labels. */
export async function fill(form: Locator, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value);
}

/** Chooses what a field suggests once these letters are typed in it. */
export async function choose(
  within: Page | Locator,
  label: string,
  typed: string,
  option = typed,
): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).fill(typed);
  await within.getByRole('option', { name: option }).first().click();
}

/** What an administrator does on the pages of preparing, and who else comes by. */
export interface Preparer {
  /** The page of the administrator, once the story has begun. */
  readonly page: Page;
  /** Goes to a page by its path. */
  goTo: (path: string) => Promise<void>;
  /** Opens a window of somebody else. */
  visit: (name: string) => Promise<Visitor>;
  /** What went wrong in any of the windows. */
  faults: () => string[];
  /** Goes to a part of preparing. */
  section: (name: string) => Promise<void>;
  press: (name: string | RegExp, within?: Page | Locator) => Promise<void>;
  form: (name: string) => Locator;
  rowOf: (text: string) => Locator;
  /** Looks at the page at both widths: nothing that axe finds, nothing that sticks out, no word of the other language. */
  lookAround: (name: string) => Promise<void>;
}

/**
 * Has the story of this file begin with a workspace of its own, filled as told, and its administrator at a window; it ends with
 * the story.
 */
export function preparing(fillIt?: (em: EntityManager) => Promise<void>): Preparer {
  let workspace: OwnWorkspace;
  let administrator: Visitor;
  const visitors: Visitor[] = [];
  const visit = async (name: string): Promise<Visitor> => {
    const visitor = await workspace.visit(name);
    visitors.push(visitor);
    return visitor;
  };
  beforeAll(async () => {
    workspace = await startWorkspace();
    await fillIt?.(workspace.app.services.fork());
    administrator = await visit('administrator');
  });
  afterAll(() => workspace.stop());
  return {
    get page() {
      return administrator.page;
    },
    visit,
    goTo: (path) => administrator.goTo(path),
    faults: () => visitors.flatMap(({ faults }) => faults),
    section: (name) =>
      administrator.page
        .getByRole('navigation', { name: 'Bagian persiapan' })
        .getByRole('link', { name })
        .click(),
    press: (name, within = administrator.page) => within.getByRole('button', { name }).click(),
    form: (name) => administrator.page.getByRole('form', { name }),
    rowOf: (text) => administrator.page.getByRole('row').filter({ hasText: text }),
    lookAround: async (name) => {
      expect(await foreignWords(administrator.page, 'id')).toEqual([]);
      for (const width of WIDTHS) {
        expect(await sticksOutAt(administrator, width), `${name} at ${width} px`).toEqual([]);
        await takePictures([administrator], `preparing-${name}-${width}`);
      }
      await administrator.resize(1440);
      await expectAccessible(administrator, name);
    },
  };
}
