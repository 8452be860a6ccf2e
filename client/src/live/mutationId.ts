import { v7 } from 'uuid';

/** A fresh id for one act. The same act sent twice carries the same id, and happens once. */
export function mutationId(): string {
  return v7();
}

/** What a screen gives of an input: everything but the id, which is made when it is submitted. */
export type Given<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'mutationId'> : never;
