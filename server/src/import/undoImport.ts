import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { ImportState, mayImport, mayUndoImport, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Person } from '../workspace/person.entity.ts';
import { Import } from './import.entity.ts';
import type { UndoImportInput } from './import.inputs.ts';
import { undoPlain } from './undo/undoPlain.ts';
import { undoSessions } from './undo/undoSessions.ts';
import { Uses } from './undo/uses.ts';

/**
 * Takes the last import back: what it made goes, what it changed says again what it said. Refuses with IMPORT_USED, all
 * or nothing, when something of it was changed or used since.
 */
export async function undoImport(ctx: ActContext, input: UndoImportInput): Promise<string> {
  const act = { operation: 'undoImport', input };
  try {
    return await performWorkspaceAct(ctx, act, async (deed) => {
      const { em, actor, now } = deed;
      deed.require(mayImport(actor));
      const row = await findToChange(em, Import, input.importId);
      const [newest] = await em.find(
        Import,
        { state: ImportState.CARRIED_OUT },
        { orderBy: { carriedOutAt: 'desc', id: 'desc' }, limit: 1 },
      );
      deed.require(mayUndoImport(actor, { state: row.state, last: newest?.id === row.id }));
      const { changes } = await em
        .refresh(row, { populate: ['changes'] as never })
        .then((found) => found ?? row);
      const uses = new Uses();
      await undoSessions(deed, changes, uses);
      await undoPlain(em, changes, uses);
      uses.refuse();
      const undone = await findToChange(em, Import, input.importId);
      undone.state = ImportState.UNDONE;
      undone.undoneAt = now;
      undone.undoneBy = em.getReference(Person, actor.personId);
      return undone;
    });
  } catch (error) {
    // What it changed had a code that somebody gave to another region since.
    if (error instanceof UniqueConstraintViolationException) throw new Refusal('ALREADY_EXISTS');
    throw error;
  }
}
