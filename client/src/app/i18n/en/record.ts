import type { record as id } from '../id/record.ts';
import type { Translated } from '../Translated.ts';

/** Words of the record's page. */
export const record: Translated<typeof id> = {};
