import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, mayPrepareWorkspace } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { change } from './change.ts';
import { findToChange } from './findToChange.ts';
import { Programme } from './programme.entity.ts';
import { takeLetterhead, takeLogo } from './takeLetterhead.ts';
import { takeTemplate } from './takeTemplate.ts';
import type { SaveProgrammeInput } from './workspace.inputs.ts';

/** Creates a programme, or changes one. */
export function saveProgramme(ctx: ActContext, input: SaveProgrammeInput): Promise<string> {
  const act = { operation: 'saveProgramme', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const given = {
      name: takeText(input.name, LIMITS.name, 'name'),
      ...takeTemplate(input),
      ...takeLetterhead(input),
    };
    const logo = typeof input.logo === 'string' ? takeLogo(input.logo) : undefined;
    if (!input.id) return em.create(Programme, { ...given, ...(logo && { logo }) }, { persist: true });
    const known = await findToChange(em, Programme, input.id);
    const read = known.revision;
    const programme = change(known, input.revision, given);
    if (logo !== undefined) await changeLogo(em, programme, logo, read);
    return programme;
  });
}

/** Apart from the rest, since a picture is nothing to be shown in words where two edits meet. */
async function changeLogo(
  em: EntityManager,
  programme: Programme,
  logo: Uint8Array | null,
  read: number,
): Promise<void> {
  await em.flush();
  await em.populate(programme, ['logo']);
  const same = logo ? programme.logo && Buffer.from(logo).equals(programme.logo) : !programme.logo;
  if (same) return;
  programme.logo = logo;
  programme.revision = read + 1;
}
