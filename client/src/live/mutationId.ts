import { v7 } from 'uuid';

/** A fresh id for one act. The same act sent twice carries the same id, and happens once. */
export function mutationId(): string {
  return v7();
}
