import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const server = createServer((request, response) => {
  response.setHeader('set-cookie', `seat=${request.headers.host?.split('.')[0]}`);
  response.end(`<title>${request.headers.host}</title>`);
});
let browser: Browser;
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

it('the bundled browser opens a page on a host of its own, with cookies of its own', async () => {
  const context = await browser.newContext();
  for (const seat of ['chair', 'kominfo']) {
    const page = await context.newPage();
    await page.goto(`http://${seat}.localhost:${port}`);
    expect(await page.title()).toBe(`${seat}.localhost:${port}`);
    expect(await page.evaluate('document.cookie')).toBe(`seat=${seat}`);
  }
});

it('the bundled browser takes screen size, language and colours from the test', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'id-ID',
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  const seen = await page.evaluate(
    '[innerWidth, navigator.language, matchMedia("(prefers-color-scheme: dark)").matches]',
  );
  expect(seen).toEqual([390, 'id-ID', true]);
});
