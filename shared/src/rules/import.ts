import { ImportState } from '../imports.ts';
import type { Actor } from './facts.ts';
import { provided, type Verdict } from './verdict.ts';

/** An import as the rules see it. `last` = no newer one stands carried out. */
export interface ImportFacts {
  state: ImportState;
  last: boolean;
}

/** An administrator hands in files to import, and reads what was imported. */
export function mayImport(actor: Actor): Verdict {
  return provided([actor.administrator, 'NOT_ADMINISTRATOR']);
}

/** An administrator says how a file is to be read, until it is carried out. */
export function mayPlanImport(actor: Actor, facts: Pick<ImportFacts, 'state'>): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [facts.state === ImportState.PLANNED, 'IMPORT_CARRIED_OUT'],
  );
}

/** An administrator carries an import out, once. */
export function mayCarryOutImport(actor: Actor, facts: Pick<ImportFacts, 'state'>): Verdict {
  return mayPlanImport(actor, facts);
}

/** An administrator takes back the last import that stands. */
export function mayUndoImport(actor: Actor, facts: ImportFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [facts.state === ImportState.CARRIED_OUT, 'IMPORT_NOT_CARRIED_OUT'],
    [facts.last, 'IMPORT_NOT_LAST'],
  );
}
