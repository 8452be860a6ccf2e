import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Visitor } from './visitor.ts';

/** WCAG 2.2 AA, and all that it stands on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The short form of axe: the long one is more than twice as much to hand to a page and to read there. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How many places of the same kind are told. */
const SHOWN = 3;

/** Widths at which every screen is looked at, in CSS px. */
export const WIDTHS = [1440, 390] as const;

/** Puts axe into the page unless it is there: reading half a megabyte costs more than most rules. */
async function bringAxe({ page }: Visitor): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
}

/** What axe finds on the page as it stands, readable, one entry for each rule broken; empty when there is nothing. */
export async function violationsOf(visitor: Visitor): Promise<string[]> {
  await bringAxe(visitor);
  // What is right is not told: with every element of a page it would be megabytes.
  const options: RunOptions = {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
    // Style sheets that are still on their way axe would write into a page of its own, which the policy rightly reports.
    preload: { assets: ['media'] },
  };
  const violations = await visitor.page.evaluate(
    async (how) => (await (window as unknown as { axe: typeof axe }).axe.run(document, how)).violations,
    options,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `\n    at ${target.join(' ')}\n      ${html.slice(0, 160)}\n      ${why}`;
    });
    const more = places.length > SHOWN ? `\n    and at ${places.length - SHOWN} more places` : '';
    return `${id} (${help})${places.slice(0, SHOWN).join('')}${more}`;
  });
}

/** What sticks out of the page at a width, so that it moves sideways; empty when nothing does. */
export async function sticksOutAt(visitor: Visitor, width: number): Promise<string[]> {
  await visitor.resize(width);
  // What is drawn anew for a width comes some frames after it, more of them on a busy machine.
  let found = await whatSticksOut(visitor);
  for (let frame = 0; found.length > 0 && frame < FRAMES_TO_SETTLE; frame += 1) {
    await visitor.page.evaluate('new Promise(requestAnimationFrame)');
    found = await whatSticksOut(visitor);
  }
  return found;
}

const FRAMES_TO_SETTLE = 120;

function whatSticksOut({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const far = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    // Not what merely lies around it.
    const innermost = far.filter(
      (element) => !far.some((other) => other !== element && element.contains(other)),
    );
    return [`page is ${scrollWidth} px wide`, ...innermost.map((element) => element.outerHTML.slice(0, 200))];
  });
}

/** Fails when axe finds anything on the page at one of the widths; afterwards the window has its width back. */
export async function expectAccessible(
  visitor: Visitor,
  where: string,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  const before = visitor.page.viewportSize()?.width ?? WIDTHS[0];
  const found: string[] = [];
  // The width at hand comes last, so that nothing is drawn once more for its sake.
  for (const width of widths.toSorted((one, other) => Math.abs(other - before) - Math.abs(one - before))) {
    await visitor.resize(width);
    for (const line of await violationsOf(visitor))
      found.push(`${where}, ${visitor.name}, ${width} px: ${line}`);
  }
  await visitor.resize(before);
  if (found.length > 0) throw new Error(`not accessible:\n${found.join('\n')}`);
}
