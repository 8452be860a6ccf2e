import { LIMITS, mayPrepareWorkspace } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { change } from './change.ts';
import { findToChange } from './findToChange.ts';
import { Programme } from './programme.entity.ts';
import { takeTemplate } from './takeTemplate.ts';
import type { SaveProgrammeInput } from './workspace.inputs.ts';

/** Creates a programme, or changes one. */
export function saveProgramme(ctx: ActContext, input: SaveProgrammeInput): Promise<string> {
  const act = { operation: 'saveProgramme', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const given = { name: takeText(input.name, LIMITS.name, 'name'), ...takeTemplate(input) };
    if (!input.id) return em.create(Programme, given, { persist: true });
    return change(await findToChange(em, Programme, input.id), input.revision, given);
  });
}
