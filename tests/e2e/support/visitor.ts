import { join } from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** How a window looks: its size in CSS px, colours and language. */
export interface Look {
  width?: number;
  colors?: 'light' | 'dark';
  language?: 'id' | 'en';
  /** Whether the browser keeps the page, so that it opens without a line; else every page comes from the server. */
  keepsPage?: boolean;
}

/** Heights of windows: of a laptop, and of a phone below 640 px of width. */
const heightOf = (width: number): number => (width < 640 ? 844 : 900);

/** What Chromium reports for each request that is made while a test has taken the line away. */
const CUT = /net::ERR_INTERNET_DISCONNECTED/;

/** One person at one window. Every error of its pages is collected. */
export class Visitor {
  readonly page: Page;
  readonly name: string;
  /** Errors in the console and exceptions that nobody caught, in the order they came. */
  readonly faults: string[] = [];
  private readonly context: BrowserContext;
  private readonly origin: string;
  private wasCut = false;

  private constructor(context: BrowserContext, page: Page, origin: string, name: string) {
    this.context = context;
    this.page = page;
    this.origin = origin;
    this.name = name;
    page.on('console', (message) => this.listen(message));
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  }

  /** Opens an empty window for pages of an origin. */
  static async open(browser: Browser, origin: string, name: string, look: Look = {}): Promise<Visitor> {
    const { width = 1440, colors = 'light', language = 'id', keepsPage = false } = look;
    const context = await browser.newContext({
      viewport: { width, height: heightOf(width) },
      colorScheme: colors,
      serviceWorkers: keepsPage ? 'allow' : 'block',
      // The screens' language is not the browser's: it is chosen, and kept.
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
    });
    // Short of the limit of a whole test, so that what did not come is told by name, however busy the machine is.
    context.setDefaultTimeout(90_000);
    await context.addInitScript(
      // An empty page has no place to keep it in.
      `if (origin !== 'null' && !localStorage['risalah.language']) localStorage['risalah.language'] = '${language}'`,
    );
    return new Visitor(context, await context.newPage(), origin, name);
  }

  /** Goes to a page of the same origin. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.origin).href);
  }

  /** Changes the width of the window. */
  async resize(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: heightOf(width) });
  }

  /** Takes the line away. What the browser reports of it is no fault. */
  async cut(): Promise<void> {
    this.wasCut = true;
    await this.context.setOffline(true);
    // Until the page has heard of it, what stands open goes on, and what is typed is sent after all.
    for (const page of this.context.pages())
      while (await page.evaluate<boolean>('navigator.onLine'))
        await page.evaluate('new Promise(requestAnimationFrame)');
  }

  /** Gives the line back. */
  async restore(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Closes the window. */
  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (this.wasCut && CUT.test(text)) return;
    this.faults.push(`${this.page.url()}: ${text} (${message.location().url})`);
  }
}

/** Folder for pictures of what the tests see; none are taken while nobody names it. */
export const { SCREENSHOTS } = process.env;

/** Takes a picture of every window, where somebody asked for pictures. */
export async function takePictures(visitors: readonly Visitor[], name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  for (const visitor of visitors)
    await visitor.page.screenshot({ path: join(SCREENSHOTS, `${name}-${visitor.name}.png`) });
}
