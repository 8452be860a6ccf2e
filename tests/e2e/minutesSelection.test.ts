import { DEMO_PASSWORD } from '@risalah/server/demo/demoAccounts';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { signedIn } from '../support/client.ts';
import { MinutesWriter } from '../support/minutesWriter.ts';
import { givePassword } from './support/enterByPassword.ts';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const LINE = 'Jalan dan air bersih dibahas lengkap.';

let demo: Demo;
let secretary: Visitor;
let page: Page;
let other: MinutesWriter;
let awareness: Awareness;
/** How many changes of others have come to the page. */
let heard = 0;
beforeAll(async () => {
  demo = await startDemo();
  secretary = await demo.enter('secretary');
  ({ page } = secretary);
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"minutes:update"')) heard += 1;
    });
  });
  await secretary.goTo(`/sessions/${demo.sessions.live}`);
  await openMinutes(page, 'Smart Living');
  const place = { session: demo.sessions.live, dimension: { name: 'Smart Living' } };
  const { id } = await demo.app.services.fork().findOneOrFail(Minutes, place);
  const email = await givePassword(demo, 'secretary2');
  const url = `http://127.0.0.1:${new URL(demo.address('chair')).port}`;
  other = await MinutesWriter.open(await signedIn(url, email, DEMO_PASSWORD), id);
  await other.join();
  awareness = new Awareness(other.ydoc);
  await minutesText(page).click();
  await page.keyboard.type(LINE);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Baris kedua.');
  await vi.waitUntil(() => other.text === `${LINE}\n\nBaris kedua.`, { timeout: 90_000 });
});
afterAll(async () => {
  other?.socket.close();
  awareness?.destroy();
  await demo.stop();
});

/** The other's caret stands in a line, after so many letters. */
function point(line: number, at: number): void {
  const text = other.block(line).get(0) as Y.XmlText;
  const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, at, -1));
  awareness.setLocalState({ cursor: { anchor: place, head: place } });
  const said = encodeAwarenessUpdate(awareness, [other.ydoc.clientID]);
  other.socket.emit('minutes:awareness', { minutesId: other.minutesId, awareness: said });
}

/** How many letters stand before the other's caret in its line, as the page shows it. */
const pointed = (): Promise<number | null> =>
  minutesText(page).evaluate((text) => {
    const caret = text.querySelector('.others-caret');
    if (!caret?.parentElement) return null;
    const before = document.createRange();
    before.setStart(caret.parentElement, 0);
    before.setEndBefore(caret);
    return before.toString().length;
  });

const selected = (): Promise<string> => page.evaluate('String(getSelection())');

/** Has the browser tell of selections only once `tell` is called: so late as it may be when it has much to do. */
async function tellLate(): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const held = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
    Object.assign(window, { held });
    window.addEventListener('selectionchange', held, true);
  });
  return () =>
    page.evaluate(() => {
      window.removeEventListener('selectionchange', (window as unknown as { held: () => void }).held, true);
      document.dispatchEvent(new Event('selectionchange'));
    });
}

describe('what a secretary has selected stays selected, also before the browser has told of it', () => {
  beforeEach(async () => {
    await minutesText(page).getByText(LINE).click();
    point(1, 3);
    await expect.poll(pointed).toBe(3);
  });

  it("when another's caret moves", async () => {
    const tell = await tellLate();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    expect(await selected()).toBe(LINE);
    point(1, 5);
    await expect.poll(pointed).toBe(5);
    expect(await selected()).toBe(LINE);
    await tell();
    expect(await selected()).toBe(LINE);
  });

  it('when another writes', async () => {
    const tell = await tellLate();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    other.type(' Ditambah.', 1);
    await other.send();
    await minutesText(page).getByText('Ditambah.').waitFor();
    expect(await selected()).toBe(LINE);
    await tell();
    expect(await selected()).toBe(LINE);
  });
});

it('a key acts where the caret stands, also before the browser has told of it', async () => {
  await minutesText(page).getByText(LINE).click();
  const tell = await tellLate();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await minutesText(page).locator('p').first().textContent()).toBe(LINE);
  await tell();
  await page.keyboard.press('Backspace');
  await expect.poll(() => minutesText(page).locator('p').count()).toBe(2);
});

it("no letter is lost, and none moves, while another's caret moves about and words come in", async () => {
  await minutesText(page).getByText(LINE).click();
  await page.keyboard.press('Control+Home');
  const words = Array.from({ length: 30 }, (_, index) => `kata${index}`);
  for (const [index, word] of words.entries()) {
    // What it brings arrives among the letters that are typed next.
    for (let step = 0; step < 4; step += 1) point((index + step) % 2, (index + 3 * step) % 12);
    other.type('.', 1);
    const sent = other.send();
    await page.keyboard.type(`${word} `);
    expect(await sent).toMatchObject({ ok: true });
  }
  await expect.poll(() => other.text.split('\n')[0]).toBe(`${words.join(' ')} ${LINE}`);
  expect(await wordsOf(page)).toContain(`${words.join(' ')} ${LINE}`);
  expect(secretary.faults).toEqual([]);
});

it("what an input method composes is neither lost nor doubled while another's caret moves in it and words come in", async () => {
  // Not by its words, among which the other's name may stand.
  await minutesText(page).locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Akhir: .');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => other.text.endsWith('Akhir: .')).toBe(true);
  const line = 2;
  const typing = await page.context().newCDPSession(page);
  /** Shows words underlined, as not chosen yet, in place of those shown before. */
  const compose = (text: string) =>
    typing.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const words = [
    [['s', 'さ', 'さk', 'さく', 'さくr', 'さくら'], '桜'],
    [['k', 'か', 'かい', 'かいg', 'かいぎ'], '会議'],
    [['n', 'ni', 'ni h', 'ni ha', 'ni hao'], '你好'],
    // So do phones with every word, in every language.
    [['r', 'ri', 'ris', 'risa', 'risal', 'risalah'], 'risalah '],
  ] as const;
  const before = heard;
  let sent = 0;
  for (const [index, [steps, word]] of words.entries()) {
    for (const [step, shown] of steps.entries()) {
      await compose(shown);
      point(line, (index + 3 * step) % 7);
      // Before the words in their line, after them, and in another line.
      other.type('<', line, 2);
      sent += 1;
      other.type('>', line);
      other.type('.', 1);
      expect(await other.send()).toMatchObject({ ok: true });
      // The page has it before the next letter is composed.
      await expect.poll(() => heard - before).toBe(sent);
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    await typing.send('Input.insertText', { text: word });
  }
  const chosen = words.map(([, word]) => word).join('');
  const expected = `Ak${'<'.repeat(sent)}hir: ${chosen}.${'>'.repeat(sent)}`;
  await expect.poll(() => other.text.split('\n').at(-1)).toBe(expected);
  await expect.poll(() => wordsOf(page)).toContain(expected);
  expect(secretary.faults).toEqual([]);
});
