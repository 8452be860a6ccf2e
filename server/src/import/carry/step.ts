import type { Step } from '../plan/plannedRow.ts';

/** A step of one kind, with the row it comes from in words. */
export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }> & { name: string };
