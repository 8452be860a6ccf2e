import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, MinutesState, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { change } from './change.ts';
import { Cycle, type LevelWeight } from './cycle.entity.ts';
import { findToChange } from './findToChange.ts';
import { Programme } from './programme.entity.ts';
import { takeCorrectionWindow, takeLevelWeights, takeMinutes, takeYear } from './takeCycle.ts';
import type { SaveCycleInput } from './workspace.inputs.ts';

/** The longest name of a stage, in UTF-16 code units. */
const LONGEST_STAGE = 64;

/**
 * Creates a cycle of a programme, or changes one. Its weights stand once minutes of it are final, since the proceedings
 * have frozen them. Sessions that are scheduled already keep their minutes allotted, and READY minutes their window.
 */
export function saveCycle(ctx: ActContext, input: SaveCycleInput): Promise<string> {
  return performWorkspaceAct(ctx, { operation: 'saveCycle', input }, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const programme = await findToChange(em, Programme, input.programmeId);
    const given = {
      year: takeYear(input.year),
      stage: takeText(input.stage, LONGEST_STAGE, 'stage'),
      name: takeText(input.name, LIMITS.name, 'name'),
      letter: takeText(input.letter, LIMITS.name, 'letter'),
      levelWeights: takeLevelWeights(input.levelWeights),
      allottedMinutes: takeMinutes(input.allottedMinutes),
      corrections: takeCorrectionWindow(input.correctionWindow),
    };
    const { year, stage } = given;
    const twin = await em.findOne(Cycle, { programme: programme.id, year, stage });
    if (twin && twin.id !== input.id) throw new Refusal('ALREADY_EXISTS', { field: 'stage' });
    if (!input.id) return em.create(Cycle, { programme, ...given }, { persist: true });
    const cycle = await findToChange(em, Cycle, input.id);
    if (cycle.programme.id !== programme.id) throw new Refusal('NOT_FOUND');
    await checkWeights(em, cycle, given.levelWeights);
    return change(cycle, input.revision, given);
  });
}

async function checkWeights(em: EntityManager, cycle: Cycle, given: readonly LevelWeight[]): Promise<void> {
  const percents = new Map(cycle.levelWeights.map(({ level, percent }) => [level, percent]));
  if (given.every(({ level, percent }) => percents.get(level) === percent)) return;
  const final = await em.count(Minutes, { state: MinutesState.FINAL, session: { cycle: cycle.id } });
  if (final > 0) throw new Refusal('WEIGHTS_FROZEN', { field: 'levelWeights' });
}
