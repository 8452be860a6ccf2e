import type { Page } from 'playwright-core';
import { ADMINISTRATOR } from './startWorkspace.ts';

/** Fills in who administers first, on the page that the link leads to, and sends it. */
export async function becomeFirstAdministrator(page: Page): Promise<void> {
  await page.getByLabel('Nama lengkap').fill('Administrator');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByLabel('Ulangi kata sandi').fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
}
