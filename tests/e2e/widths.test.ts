import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());
const live = () => `/sessions/${demo.sessions.live}`;

/** Widths on both sides of each at which a room changes, but for the phone. */
const WIDTHS = [640, 760, 800, 890, 905, 1000, 1190, 1210, 1440] as const;

it.each(['chair', 'secretary', 'evaluator', 'observer'] as const)(
  'the region is read whole in the bar of the room of %s, however narrow it is',
  async (who) => {
    const visitor = await demo.enter(who);
    const { page } = visitor;
    await visitor.goTo(live());
    const name = page.getByRole('heading', { level: 1, name: 'Kota Palopo' });
    for (const width of WIDTHS) {
      await visitor.resize(width);
      const cut = () => name.evaluate((element) => element.scrollWidth - element.clientWidth);
      await expect.poll(cut, { message: `${width} px` }).toBe(0);
      const { right } = await name.evaluate((element) => element.getBoundingClientRect());
      expect(right).toBeGreaterThan(100);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  },
);

it.each(['id', 'en'] as const)(
  'a secretary reads the letter and the office that speaks whole at 1440 px, in %s',
  async (language) => {
    const visitor = await demo.enter('secretary', { language });
    const { page } = visitor;
    await visitor.goTo(live());
    const uncut = (element: Element) => element.scrollWidth <= element.clientWidth;
    expect(await page.getByText('B-1125/DJAI/AI.01.02/09/2024').first().evaluate(uncut)).toBe(true);
    const capture = page.getByRole('form', { name: /Catat jawaban lisan|Capture spoken words/ });
    const speaker = capture.getByRole('combobox').first();
    for (const office of [
      'Kepala Bappeda',
      'Kepala Dinas Koperasi dan UKM',
      'Kepala Dinas Lingkungan Hidup',
    ]) {
      await speaker.selectOption({ label: office });
      // A list of choices hides what it cuts; as wide as its content it cuts nothing.
      const room = await speaker.evaluate((select: HTMLSelectElement) => {
        const probe = select.cloneNode(true) as HTMLSelectElement;
        probe.value = select.value;
        probe.style.maxWidth = 'none';
        probe.style.width = 'max-content';
        select.after(probe);
        const wanted = probe.getBoundingClientRect().width;
        probe.remove();
        return select.getBoundingClientRect().width - wanted;
      });
      expect([office, room >= -0.5]).toEqual([office, true]);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  },
);

it.each(['id', 'en'] as const)('a chair reads the letter whole at 1440 px, in %s', async (language) => {
  const visitor = await demo.enter('chair', { language });
  await visitor.goTo(live());
  const letter = visitor.page.getByText('B-1125/DJAI/AI.01.02/09/2024').first();
  expect(await letter.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await visitor.leave();
});

it('forced colours keep the marks of the coverage apart, and the row that is selected', async () => {
  const visitor = await demo.enter('chair');
  const { page } = visitor;
  await page.emulateMedia({ forcedColors: 'active' });
  await visitor.goTo(live());
  const drawn = (label: RegExp) =>
    page
      .getByRole('button', { name: label })
      .first()
      .locator('span')
      .evaluate((mark) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(mark);
        return [borderTopStyle, borderTopWidth, textDecorationLine].join(' ');
      });
  const marks = await Promise.all(
    [/: \d+ pertanyaan$/, /belum tuntas$/, /pertanyaan, .*tindak lanjut$/].map(drawn),
  );
  expect(new Set(marks).size).toBe(3);
  expect(marks.every((mark) => !mark.startsWith('none'))).toBe(true);
  const outline = (row: string) =>
    page
      .locator(row)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline('[data-answer][aria-current]')).toBe('solid');
  expect(await outline('[data-answer]:not([aria-current])')).toBe('none');
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});

it.each([1200, 1240, 1280, 1340, 1400, 1440])(
  'the bar of the dimension has two lines at most at %i px, and nothing in it stands over anything else',
  async (width) => {
    const visitor = await demo.enter('chair');
    await visitor.resize(width);
    await visitor.goTo(live());
    const bar = visitor.page.getByRole('region', { name: 'Dimensi yang dibahas' });
    await bar.waitFor();
    const over = await bar.evaluate((element) => {
      const parts = [...element.querySelectorAll('h2, li, button, [role=timer]')];
      const boxes = parts.map((part) => ({
        name: part.textContent,
        box: part.getBoundingClientRect(),
      }));
      const { right } = element.getBoundingClientRect();
      const crossed = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box }) =>
              one.box.left < box.right - 1 &&
              box.left < one.box.right - 1 &&
              one.box.top < box.bottom - 1 &&
              box.top < one.box.bottom - 1,
          )
          .map((other) => `${one.name} over ${other.name}`),
      );
      const height = element.clientHeight;
      return [
        ...(height > 100 ? [`${height} px high`] : []),
        ...crossed,
        ...boxes.filter(({ box }) => box.right > right).map(({ name }) => `${name} outside`),
      ];
    });
    expect(over).toEqual([]);
    await visitor.leave();
  },
);
