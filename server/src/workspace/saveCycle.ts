import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, MinutesState, mayPrepareWorkspace, Refusal, TotalFormula } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { keepHundredths } from '../score/keepHundredths.ts';
import { change } from './change.ts';
import { Cycle } from './cycle.entity.ts';
import { Dimension } from './dimension.entity.ts';
import { findToChange } from './findToChange.ts';
import { Programme } from './programme.entity.ts';
import {
  takeCorrectionWindow,
  takeDimensionWeights,
  takeLevelWeights,
  takeMinutes,
  takeYear,
} from './takeCycle.ts';
import type { SaveCycleInput } from './workspace.inputs.ts';

/** The longest name of a stage, in UTF-16 code units. */
const LONGEST_STAGE = 64;

/**
 * Creates a cycle of a programme, or changes one. Its weights and its formula stand once minutes of it are final, since scores were
 * told by them. Sessions that are scheduled already keep their minutes allotted, and READY minutes their window.
 */
export function saveCycle(ctx: ActContext, input: SaveCycleInput): Promise<string> {
  return performWorkspaceAct(ctx, { operation: 'saveCycle', input }, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const programme = await findToChange(em, Programme, input.programmeId);
    const cycle = input.id ? await findToChange(em, Cycle, input.id) : null;
    if (cycle && cycle.programme.id !== programme.id) throw new Refusal('NOT_FOUND');
    const dimensions = await em.find(
      Dimension,
      { programme: programme.id },
      { orderBy: { position: 'asc' } },
    );
    const given = {
      year: takeYear(input.year),
      stage: takeText(input.stage, LONGEST_STAGE, 'stage'),
      name: takeText(input.name, LIMITS.name, 'name'),
      letter: takeText(input.letter, LIMITS.name, 'letter'),
      levelWeights: takeLevelWeights(input.levelWeights),
      ...takeFormula(input, cycle, dimensions),
      allottedMinutes: takeMinutes(input.allottedMinutes),
      corrections: takeCorrectionWindow(input.correctionWindow),
    };
    const { year, stage } = given;
    const twin = await em.findOne(Cycle, { programme: programme.id, year, stage });
    if (twin && twin.id !== input.id) throw new Refusal('ALREADY_EXISTS', { field: 'stage' });
    if (!cycle) return em.create(Cycle, { programme, ...given }, { persist: true });
    await checkFrozen(em, cycle, given);
    const saved = change(cycle, input.revision, given, new Map(dimensions.map(({ id, name }) => [id, name])));
    await keepHundredths(em, saved);
    return saved;
  });
}

/** What makes the score of a dimension and the total of a region. */
type Scoring = Pick<Cycle, 'levelWeights' | 'totalFormula' | 'dimensionWeights'>;

/** The formula that is given, else the one that stands; weights of dimensions belong to WEIGHTED_MEAN alone. */
function takeFormula(
  input: SaveCycleInput,
  cycle: Cycle | null,
  dimensions: readonly Dimension[],
): Pick<Scoring, 'totalFormula' | 'dimensionWeights'> {
  const totalFormula = input.totalFormula ?? cycle?.totalFormula ?? TotalFormula.MEAN;
  if (totalFormula === TotalFormula.MEAN) return { totalFormula, dimensionWeights: null };
  const weights = input.dimensionWeights ?? cycle?.dimensionWeights ?? [];
  const dimensionWeights = takeDimensionWeights(
    weights,
    dimensions.map(({ id }) => id),
  );
  return { totalFormula, dimensionWeights };
}

async function checkFrozen(em: EntityManager, cycle: Cycle, given: Scoring): Promise<void> {
  const keys = ['levelWeights', 'totalFormula', 'dimensionWeights'] as const;
  const field = keys.find((key) => inFixedOrder(cycle[key]) !== inFixedOrder(given[key]));
  if (!field) return;
  const final = await em.count(Minutes, { state: MinutesState.FINAL, session: { cycle: cycle.id } });
  if (final > 0) throw new Refusal('WEIGHTS_FROZEN', { field });
}

/** Weights that count the same are the same, in whatever order they were stored, and a weight of 0 is none. */
function inFixedOrder(value: Scoring[keyof Scoring]): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value
    .filter(({ percent }) => percent > 0)
    .map(({ percent, ...of }) => `${Object.values(of)[0]} ${percent}`)
    .sort()
    .join();
}
