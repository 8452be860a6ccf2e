import { LIMITS, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeOptionalText, takeText } from '../acts/takeText.ts';
import { change } from './change.ts';
import { findToChange } from './findToChange.ts';
import { Region } from './region.entity.ts';
import type { SaveRegionInput } from './workspace.inputs.ts';

/** The longest official code, in UTF-16 code units. */
const LONGEST_CODE = 16;

/** Creates a region, or changes one. An official code belongs to one region (ALREADY_EXISTS). */
export function saveRegion(ctx: ActContext, input: SaveRegionInput): Promise<string> {
  return performWorkspaceAct(ctx, { operation: 'saveRegion', input }, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const given = {
      name: takeText(input.name, LIMITS.name, 'name'),
      code: takeOptionalText(input.code, LONGEST_CODE, 'code'),
    };
    const twin = given.code && (await em.findOne(Region, { code: given.code }));
    if (twin && twin.id !== input.id) throw new Refusal('ALREADY_EXISTS', { field: 'code' });
    if (!input.id) return em.create(Region, given, { persist: true });
    return change(await findToChange(em, Region, input.id), input.revision, given);
  });
}
