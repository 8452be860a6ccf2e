import { ImportRowState, ImportState, mayCarryOutImport, mayImport, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Person } from '../workspace/person.entity.ts';
import { carryOut } from './carry/carryOut.ts';
import { Import } from './import.entity.ts';
import type { CarryOutImportInput } from './import.inputs.ts';
import { openImport } from './openImport.ts';
import { makePlan } from './plan/makePlan.ts';
import { countsOf } from './planOf.ts';

/**
 * Stores what a plan says, all or nothing. The plan is made anew within the transaction, and is carried out only when it
 * is the very one that was shown: what somebody stored meanwhile makes it another, and then nothing happens.
 */
export async function carryOutImport(ctx: ActContext, input: CarryOutImportInput): Promise<string> {
  // The file is read before the transaction, which keeps every other writer waiting; what it says does not change.
  const opened = ctx.personId ? await openImport(ctx.em.fork(), input.importId) : null;
  const act = { operation: 'carryOutImport', input };
  return performWorkspaceAct(ctx, act, async (deed) => {
    const { em, actor, now } = deed;
    deed.require(mayImport(actor));
    const row = await findToChange(em, Import, input.importId);
    deed.require(mayCarryOutImport(actor, row));
    if (!opened || row.revision !== opened.row.revision) throw new Refusal('IMPORT_CHANGED');
    const plan = await makePlan(em, opened.tables, opened.choices);
    if (plan.hash !== input.planHash) throw new Refusal('IMPORT_CHANGED');
    if (plan.sheetFaults.length > 0) throw new Refusal('IMPORT_INCOMPLETE');
    const wrong = plan.rows.filter(({ state }) => state === ImportRowState.WRONG).length;
    if (wrong > 0 && !input.leaveOutWrong) throw new Refusal('IMPORT_HAS_WRONG_ROWS', { count: wrong });
    if (!plan.rows.some(({ step }) => step)) throw new Refusal('IMPORT_EMPTY');
    const changes = await carryOut(deed, plan.rows);
    // The `em` has let go of the row on the way.
    const carried = await findToChange(em, Import, input.importId);
    carried.state = ImportState.CARRIED_OUT;
    carried.carriedOutAt = now;
    carried.carriedOutBy = em.getReference(Person, actor.personId);
    carried.counts = countsOf(plan);
    carried.changes = changes;
    carried.file = null;
    return carried;
  });
}
