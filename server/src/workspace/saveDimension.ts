import { LIMITS, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { change } from './change.ts';
import { Dimension } from './dimension.entity.ts';
import { findToChange } from './findToChange.ts';
import { Programme } from './programme.entity.ts';
import { putInOrder } from './putInOrder.ts';
import { takeTemplate } from './takeTemplate.ts';
import type { SaveDimensionInput } from './workspace.inputs.ts';

/** The shapes that mark dimensions, in the order in which they are given out; beyond them a number stands. */
const MARKS = ['square', 'triangle', 'diamond', 'circle', 'plus', 'leaf'] as const;
/** The most subdimensions of one dimension. */
const MOST_SUBDIMENSIONS = 40;

/**
 * Creates a dimension of a programme, or changes one. A dimension keeps its mark wherever it is moved. Sessions that
 * are scheduled already keep their agenda.
 */
export function saveDimension(ctx: ActContext, input: SaveDimensionInput): Promise<string> {
  const act = { operation: 'saveDimension', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const programme = await findToChange(em, Programme, input.programmeId);
    const siblings = await em.find(Dimension, { programme: programme.id }, { orderBy: { position: 'asc' } });
    const given = {
      name: takeText(input.name, LIMITS.name, 'name'),
      subdimensions: takeSubdimensions(input.subdimensions),
      ...takeTemplate(input),
    };
    const known = input.id ? siblings.find((each) => each.id === input.id) : null;
    if (known === undefined) throw new Refusal('NOT_FOUND');
    const dimension = known
      ? change(known, input.revision, given)
      : em.create(
          Dimension,
          { programme, ...given, mark: nextMark(siblings), position: siblings.length + 1 },
          { persist: true },
        );
    await putInOrder(em, siblings, dimension, input.position);
    return dimension;
  });
}

function takeSubdimensions(names: readonly string[]): string[] {
  if (names.length > MOST_SUBDIMENSIONS)
    throw new Refusal('TOO_MANY', { field: 'subdimensions', limit: MOST_SUBDIMENSIONS });
  return names.map((name) => takeText(name, LIMITS.name, 'subdimensions'));
}

function nextMark(siblings: readonly Dimension[]): string {
  const given = new Set(siblings.map((each) => each.mark));
  return MARKS.find((mark) => !given.has(mark)) ?? 'number';
}
