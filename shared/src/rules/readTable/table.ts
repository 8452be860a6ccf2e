import type { ReadAudience } from './audiences.ts';

/**
 * Who may see each field of some types. A line names an audience and fields of its type, with a space between; `field=VALUE`
 * says it of one value, and `Type (oneself)` of a type's objects that are about the reader.
 */
export type ReadTable = Readonly<Record<string, readonly (readonly [ReadAudience, string])[]>>;
