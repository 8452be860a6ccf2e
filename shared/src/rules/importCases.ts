import { ImportState } from '../imports.ts';
import type { Actor } from './facts.ts';
import type { ImportFacts } from './import.ts';
import type { RuleCase } from './ruleCases.ts';
import type { Verdict } from './verdict.ts';

/** The cases of a rule about imports: every state, and one that is not the last. */
export const onImports = (rule: (actor: Actor, facts: ImportFacts) => Verdict): RuleCase[] => [
  ...Object.values(ImportState).map((state) => ({
    object: `import ${state}`,
    ask: (actor: Actor) => rule(actor, { state, last: true }),
  })),
  {
    object: 'import CARRIED_OUT, a newer one stands',
    ask: (actor) => rule(actor, { state: ImportState.CARRIED_OUT, last: false }),
  },
];
