import { wrap } from '@mikro-orm/core';

/** A row that is pointed at, read by the `em` of the row that points unless it was read before. */
export async function loaded<T extends object>(row: T): Promise<T> {
  const wrapped = wrap(row);
  if (!wrapped.isInitialized()) await wrapped.init();
  return row;
}
