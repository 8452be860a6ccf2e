import { LIMITS, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Agency } from './agency.entity.ts';
import { change } from './change.ts';
import { findToChange } from './findToChange.ts';
import { putInOrder } from './putInOrder.ts';
import { Region } from './region.entity.ts';
import type { SaveAgencyInput } from './workspace.inputs.ts';

/** The longest short name, in UTF-16 code units. */
const LONGEST_SHORT_NAME = 64;

/** Creates an agency of a region, or changes one. */
export function saveAgency(ctx: ActContext, input: SaveAgencyInput): Promise<string> {
  return performWorkspaceAct(ctx, { operation: 'saveAgency', input }, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const region = await findToChange(em, Region, input.regionId);
    const siblings = await em.find(Agency, { region: region.id }, { orderBy: { position: 'asc' } });
    const given = {
      name: takeText(input.name, LIMITS.name, 'name'),
      shortName: takeText(input.shortName, LONGEST_SHORT_NAME, 'shortName'),
    };
    const known = input.id ? siblings.find((each) => each.id === input.id) : null;
    if (known === undefined) throw new Refusal('NOT_FOUND');
    const twin = siblings.find((each) => each.name.toLowerCase() === given.name.toLowerCase());
    if (twin && twin !== known) throw new Refusal('ALREADY_EXISTS', { field: 'name' });
    const agency = known
      ? change(known, input.revision, given)
      : em.create(Agency, { region, ...given, position: siblings.length + 1 }, { persist: true });
    await putInOrder(em, siblings, agency, input.position);
    return agency;
  });
}
