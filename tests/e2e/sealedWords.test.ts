import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** All that the browser keeps for this origin, bytes as the letters that they are. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Who looks makes no database: what the page is just removing would come back without its stores.
    const opened = (name: string) =>
      new Promise<IDBDatabase | null>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(null);
      });
    const lettersOf = (_key: string, value: unknown) => {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      return bytes instanceof Uint8Array ? String.fromCharCode(...bytes) : value;
    };
    let all = JSON.stringify(localStorage);
    for (const { name } of await indexedDB.databases()) {
      const database = await opened(name ?? '');
      if (!database) continue;
      for (const store of database.objectStoreNames)
        all += JSON.stringify(
          await asked(database.transaction(store).objectStore(store).getAll()),
          lettersOf,
        );
      database.close();
    }
    return all;
  });
}

/** Waits for the key itself: that there is one is noted before. */
const keyIsHeld = (page: Page) =>
  expect.poll(async () => (await keptBy(page)).includes('"key":{}')).toBe(true);

/** The secretary writing minutes, who is signed in so that their words can be sealed. */
async function writeMinutes(): Promise<Visitor> {
  const secretary = await demo.enter('secretary');
  const { page } = secretary;
  await secretary.goTo(`/sessions/${demo.sessions.live}`);
  await openMinutes(page, 'Smart Living');
  await minutesText(page).click();
  await keyIsHeld(page);
  return secretary;
}

/** A sign-in runs out, and its page is gone without having heard of it; the next one is shown to nobody. */
async function signInRunsOut(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('about:blank');
  await page.context().clearCookies();
  await visitor.restore();
  await visitor.goTo('/sign-in');
  await page.getByLabel('Email').waitFor();
}

/** Has every page from now on note, when it lets sealed words go, what the device keeps by then and what is still being stored. */
async function watchSeals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const storing = new Map<IDBTransaction, number>();
    const { transaction } = IDBDatabase.prototype;
    const { add, delete: remove } = IDBObjectStore.prototype;
    IDBDatabase.prototype.transaction = function (...what) {
      const begun = transaction.apply(this, what);
      // From its beginning, so that it is heard here before who waits for it goes on.
      begun.addEventListener('complete', () => storing.delete(begun));
      return begun;
    };
    IDBObjectStore.prototype.add = function (...what) {
      if (this.transaction.db.name.startsWith('risalah.minutes'))
        storing.set(this.transaction, (what[0] as Uint8Array).byteLength);
      return add.apply(this, what);
    };
    IDBObjectStore.prototype.delete = function (key) {
      if (String(key).startsWith('sealed:'))
        sessionStorage.setItem(
          'letGo',
          JSON.stringify({ kept: JSON.stringify(localStorage), storing: [...storing.values()] }),
        );
      return remove.call(this, key);
    };
  });
}

/** What was noted of it. */
const letGo = (page: Page): Promise<{ kept: string; storing: number[] } | null> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('letGo') ?? 'null'));

it('a question that was being typed when a sign-in ended is read by nobody else, and given back to who typed it, also when the page was closed', async () => {
  const chair = await demo.enter('chair');
  const { page } = chair;
  const composer = page.getByRole('textbox', { name: 'Pertanyaan', exact: true });
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await composer.fill('Belum selesai kutulis');
  await expect.poll(async () => (await keptBy(page)).includes('Belum selesai kutulis')).toBe(true);

  // The key comes once all that is looked at is there.
  await keyIsHeld(page);

  await signInRunsOut(chair);
  await expect.poll(async () => (await keptBy(page)).includes('Belum selesai')).toBe(false);
  // Somebody else signs in on the same device.
  await page.goto(demo.address('chair', '/demo/secretary'));
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('navigation').first().waitFor();
  expect((await keptBy(page)).includes('Belum selesai')).toBe(false);

  await watchSeals(page);
  await page.goto(demo.address('chair', '/demo/chair'));
  await expect.poll(() => letGo(page)).not.toBe(null);
  expect((await letGo(page))?.kept).toContain('Belum selesai kutulis');
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await composer.waitFor();
  await expect.poll(() => composer.inputValue()).toBe('Belum selesai kutulis');
  await chair.leave();
});

it('minutes that were written without a line when a sign-in ended are sealed with their words, and go on when their writer is back', async () => {
  const secretary = await writeMinutes();
  const { page } = secretary;
  await page.keyboard.insertText('bersambung ');
  await expect.poll(() => wordsOf(page)).toContain('bersambung');
  await secretary.cut();
  await page.keyboard.insertText('tersegel ');
  await page.getByText('Draf aman di perangkat ini, belum di server').first().waitFor();
  await expect.poll(async () => (await keptBy(page)).includes('tersegel')).toBe(true);

  await signInRunsOut(secretary);
  await expect.poll(async () => /tersegel|bersambung/.test(await keptBy(page))).toBe(false);

  await watchSeals(page);
  await page.goto(demo.address('secretary', '/demo/secretary'));
  await expect.poll(() => letGo(page)).toMatchObject({ storing: [] });
  await secretary.goTo(`/sessions/${demo.sessions.live}`);
  await openMinutes(page, 'Smart Living');
  await expect.poll(() => wordsOf(page)).toContain('tersegel');
  expect((await wordsOf(page)).match(/bersambung/g)).toHaveLength(1);
  await secretary.leave();
});

it('minutes that cannot be opened on the device when their writer is back stay sealed, and come with the next page', async () => {
  const secretary = await writeMinutes();
  const { page } = secretary;
  await secretary.cut();
  await page.keyboard.insertText('tertahan ');
  await expect.poll(async () => (await keptBy(page)).includes('tertahan')).toBe(true);

  await signInRunsOut(secretary);
  await expect.poll(async () => (await keptBy(page)).includes('tertahan')).toBe(false);

  // As where another window holds the database that is to be made anew.
  await page.evaluate(() => sessionStorage.setItem('blocked', 'yes'));
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) =>
      name.startsWith('risalah.minutes') && sessionStorage.getItem('blocked')
        ? (new EventTarget() as IDBOpenDBRequest)
        : open(name, version);
  });
  const told = page.waitForEvent('console', (message) => message.text().includes('Minutes cannot be kept'));
  await page.goto(demo.address('secretary', '/demo/secretary'));
  await told;

  await page.evaluate(() => sessionStorage.removeItem('blocked'));
  await secretary.goTo(`/sessions/${demo.sessions.live}`);
  await openMinutes(page, 'Smart Living');
  await expect.poll(() => wordsOf(page)).toContain('tertahan');
  await secretary.leave();
});
