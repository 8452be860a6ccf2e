import type { Page } from 'playwright-core';

/** What a trace of Chromium tells of the frames of a page. */
export interface Frames {
  drawn: number;
  /** Frames that were due and could not be drawn in time. */
  dropped: number;
  /** The longest task that held the page, in ms. */
  longest: number;
}

interface TraceEvent {
  name: string;
  dur?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
];

/** Traces a page while something is done with it. */
export async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser that could be traced');
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const count = (name: string) => traceEvents.filter((event) => event.name === name).length;
  const tasks = traceEvents.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1000);
  return { drawn: count('DrawFrame'), dropped: count('DroppedFrame'), longest: Math.max(0, ...tasks) };
}
