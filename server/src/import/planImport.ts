import { mayImport, mayPlanImport, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Import } from './import.entity.ts';
import type { PlanImportInput } from './import.inputs.ts';
import type { StoredChoices } from './storedChoices.ts';

/** Says how a file that was handed in is to be read. Nothing is stored of what it holds. */
export function planImport(ctx: ActContext, input: PlanImportInput): Promise<string> {
  const act = { operation: 'planImport', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, require }) => {
    require(mayImport(actor));
    const row = await findToChange(em, Import, input.importId);
    require(mayPlanImport(actor, row));
    row.choices = takeChoices(input);
    row.revision += 1;
    return row;
  });
}

function takeChoices({ sheets, encoding, separator, cycleId, timeZone }: PlanImportInput): StoredChoices {
  if (timeZone && !Intl.supportedValuesOf('timeZone').includes(timeZone))
    throw new Refusal('BAD_DATE', { field: 'timeZone' });
  return {
    sheets:
      sheets?.map(({ kind, headLine, columns }) => ({
        kind: kind ?? null,
        headLine: headLine ?? null,
        columns: columns?.map(({ field, column }) => ({ field, column })) ?? null,
      })) ?? null,
    encoding: encoding ?? null,
    separator: separator ?? null,
    cycleId: cycleId ?? null,
    timeZone: timeZone ?? null,
  };
}
