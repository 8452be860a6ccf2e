import { Level, TotalFormula, WHOLE_WEIGHT } from '@risalah/shared';
import type { Cycle, Dimension } from './preparing.ts';

/** How long minutes are open to corrections, as a form chooses it. */
export type WindowKind = 'NONE' | 'END_OF_NEXT_WORKING_DAY' | 'HOURS';

/** What is typed of a cycle: numbers as text, since half of one is none. */
export interface CycleDraft {
  year: string;
  stage: string;
  name: string;
  letter: string;
  weights: Record<Level, string>;
  formula: TotalFormula;
  /** By dimension, of those that the programme has. */
  dimensionWeights: Record<string, string>;
  allotted: string;
  window: WindowKind;
  hours: string;
}

/** The levels in the order in which they are scored. */
export const LEVELS = Object.values(Level);

/** One set of weights that was published; every cycle chooses its own. */
const USUAL_WEIGHTS: Record<Level, number> = {
  BASELINE: 10,
  OUTPUT: 20,
  OUTCOME: 30,
  IMPACT: 20,
  QUICK_WIN: 20,
};
const USUAL_MINUTES = 30;
const USUAL_HOURS = '24';

/** A window as the API prints it: null, END_OF_NEXT_WORKING_DAY or HOURS:24. */
export function readWindow(printed: string | null | undefined): { kind: WindowKind; hours: string } {
  if (!printed) return { kind: 'NONE', hours: USUAL_HOURS };
  if (printed.startsWith('HOURS:')) return { kind: 'HOURS', hours: printed.slice('HOURS:'.length) };
  return { kind: 'END_OF_NEXT_WORKING_DAY', hours: USUAL_HOURS };
}

/** A window as the API takes it. */
export function printWindow({ window, hours }: CycleDraft): string | null {
  if (window === 'NONE') return null;
  return window === 'HOURS' ? `HOURS:${hours.trim()}` : window;
}

/** What a form begins with: the cycle, or what is usual. */
export function draftOf(cycle: Cycle | undefined, dimensions: readonly Dimension[]): CycleDraft {
  const percent = (level: Level) =>
    cycle ? cycle.levelWeights.find((each) => each.level === level)?.percent : USUAL_WEIGHTS[level];
  const { kind, hours } = readWindow(cycle?.correctionWindow);
  return {
    year: cycle ? String(cycle.year) : String(new Date().getFullYear()),
    stage: cycle?.stage ?? '',
    name: cycle?.name ?? '',
    letter: cycle?.letter ?? '',
    weights: Object.fromEntries(LEVELS.map((level) => [level, String(percent(level) ?? 0)])) as Record<
      Level,
      string
    >,
    formula: cycle?.totalFormula ?? TotalFormula.MEAN,
    dimensionWeights: weightsOf(cycle, dimensions),
    allotted: String(cycle?.allottedMinutes ?? USUAL_MINUTES),
    window: kind,
    hours,
  };
}

/** The weights of the dimensions that are stored, else as even as whole per cents can be. */
function weightsOf(cycle: Cycle | undefined, dimensions: readonly Dimension[]): Record<string, string> {
  const stored = cycle?.dimensionWeights;
  const even = Math.floor(WHOLE_WEIGHT / Math.max(1, dimensions.length));
  const rest = WHOLE_WEIGHT - even * dimensions.length;
  return Object.fromEntries(
    dimensions.map(({ id }, index) => {
      const percent = stored
        ? (stored.find(({ dimensionId }) => dimensionId === id)?.percent ?? 0)
        : even + (index < rest ? 1 : 0);
      return [id, String(percent)];
    }),
  );
}

/** A whole number as it was typed, or null when it is none. */
export function wholeNumber(text: string): number | null {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}
