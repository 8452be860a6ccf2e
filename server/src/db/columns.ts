import { v7 } from 'uuid';

/** A new identifier: a UUIDv7, so that rows sort by the time they were made. */
export const newId = (): string => v7();

// Always spread these (`@Property({ ...momentColumn })`): the decorators write into the object they are given.

/** Column of an identifier. Text, since an unknown or malformed id must be 'not found' on every database, not a cast error. */
export const idColumn = { type: 'string', length: 36 } as const;

/** Column of a word from one of the enums of `@risalah/shared`; plain text, so that a new word needs no migration. */
export const wordColumn = { type: 'string', length: 32 } as const;

/**
 * Column of a moment, to the millisecond (PostgreSQL would otherwise round to seconds). By the name `Date` and no other, since only
 * then is a moment compared by its value; as `datetime` every row that was read counted as changed, and was written again.
 */
export const momentColumn = { type: 'Date', length: 3 } as const;

/** Column of a moment that may not have come yet. */
export const optionalMomentColumn = { ...momentColumn, nullable: true } as const;

/** Column of text of any length. */
export const textColumn = { type: 'text' } as const;

/** Column of text that may be missing. */
export const optionalTextColumn = { type: 'text', nullable: true } as const;
