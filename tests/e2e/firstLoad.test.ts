import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pose, pressKey } from './support/chair.ts';
import { holdBackLater, scriptsOf } from './support/firstLoad.ts';
import { type Demo, startDemo } from './support/startDemo.ts';

/**
 * The most that the JavaScript of a room may weigh on the wire, in kB of 1,000 bytes, from an empty cache until the room stands. The aim
 * is 150: React's renderer is 57 of it.
 */
const ROOMS = { chair: 145, kominfo: 146, secretary: 150 } as const;
/** The editor of minutes and what keeps its text, which come once the secretary's room stands. */
const EDITOR = /^(MinutesWriting|minutesSync|sharedMinutes)-/;
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

describe.each(Object.entries(ROOMS))('the live room of %s', (who, most) => {
  it('comes with little JavaScript, in one language', async () => {
    const { page, goTo, leave } = await enterRoom(who as keyof typeof ROOMS);
    const { first, later } = await scriptsOf(page);
    const room = first.filter(({ name }) => !EDITOR.test(name));
    const weight = room.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const heaviest = room.toSorted((one, other) => other.encodedBodySize - one.encodedBodySize);
    expect(weight / 1000, JSON.stringify(heaviest.slice(0, 8))).toBeLessThan(most);
    expect(weight).toBeGreaterThan(50_000);
    expect(later.length).toBeGreaterThan(0);
    const scripts = [...first, ...later];
    // Other pages come only when somebody goes there, also not once the room stands.
    const ofOthers = /^(pages|HomeScreen|WorkspaceScreen|RecordScreen|Combobox)-/;
    expect(scripts.filter(({ name }) => ofOthers.test(name))).toEqual([]);
    const rooms = scripts.filter(({ name }) => /^(Chair|Agency|Secretary|Reader)Room-/.test(name));
    expect(rooms, 'no room but one’s own').toHaveLength(1);
    if (who !== 'secretary') expect(scripts.filter(({ name }) => EDITOR.test(name))).toEqual([]);
    await goTo('/');
    await leave();
  });
});

describe('with nothing but what came until the room stood', () => {
  const QUESTION = 'Berapa pasar yang sudah melayani pembayaran nontunai?';
  const ANSWER = 'Sudah dua belas pasar.';

  it('the chair asks, an agency answers, and the chair decides', async () => {
    const [chair, kominfo] = [await demo.enter('chair'), await demo.enter('kominfo')];
    const held = [await holdBackLater(chair.page), await holdBackLater(kominfo.page)];
    for (const visitor of [chair, kominfo]) await visitor.goTo(`/sessions/${demo.sessions.live}`);
    await pose(chair.page, ['Kominfo'], QUESTION);
    await kominfo.page.getByRole('region', { name: 'Anda ditanya' }).getByText(QUESTION).waitFor();
    await kominfo.page.getByRole('button', { name: 'Jawab sekarang' }).click();
    await kominfo.page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ }).fill(ANSWER);
    await kominfo.page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await chair.page.getByText(ANSWER).first().waitFor();
    await pressKey(chair.page, 'a');
    await chair.page
      .getByText(/^Diterima/)
      .first()
      .waitFor();
    for (const each of held) expect(each.held.length).toBeGreaterThan(0);
    await chair.leave();
    await kominfo.leave();
  });
});

/** What stands in a room once its person can work there. */
const USABLE = {
  chair: (page: Page) => page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }),
  kominfo: (page: Page) => page.getByRole('heading', { level: 1 }),
  secretary: (page: Page) => page.getByRole('heading', { level: 1 }),
};

async function enterRoom(who: keyof typeof ROOMS) {
  const visitor = await demo.enter(who);
  await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await USABLE[who](visitor.page).first().waitFor();
  return {
    page: visitor.page,
    goTo: (path: string) => visitor.goTo(path),
    leave: () => visitor.leave(),
  };
}
