import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './accessible.ts';
import { foreignWords } from './foreignWords.ts';
import { ADMINISTRATOR } from './startWorkspace.ts';
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

/** What an administrator does on the pages of preparing. */
export interface Preparer {
  /** Goes to a part of preparing. */
  section: (name: string) => Promise<void>;
  press: (name: string | RegExp, within?: Page | Locator) => Promise<void>;
  form: (name: string) => Locator;
  rowOf: (text: string) => Locator;
  /** Looks at the page at both widths: nothing that axe finds, nothing that sticks out, no word of the other language. */
  lookAround: (name: string) => Promise<void>;
}

/** The hands of an administrator who prepares. */
export function preparerOf(administrator: Visitor): Preparer {
  const { page } = administrator;
  return {
    section: (name) =>
      page.getByRole('navigation', { name: 'Bagian persiapan' }).getByRole('link', { name }).click(),
    press: (name, within = page) => within.getByRole('button', { name }).click(),
    form: (name) => page.getByRole('form', { name }),
    rowOf: (text) => page.getByRole('row').filter({ hasText: text }),
    lookAround: async (name) => {
      expect(await foreignWords(page, 'id')).toEqual([]);
      for (const width of WIDTHS) {
        expect(await sticksOutAt(administrator, width), `${name} at ${width} px`).toEqual([]);
        await takePictures([administrator], `preparing-${name}-${width}`);
      }
      await administrator.resize(1440);
      await expectAccessible(administrator, name);
    },
  };
}
