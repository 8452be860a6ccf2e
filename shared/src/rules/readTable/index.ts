export * from './audiences.ts';
export type { ReadTable } from './table.ts';
export { audienceOf, READ_TABLE };

import type { ReadAudience } from './audiences.ts';
import { EVENT_READS } from './events.ts';
import { OVERVIEW_READS } from './overview.ts';
import { SESSION_READS } from './session.ts';
import type { ReadTable } from './table.ts';
import { WORD_READS } from './words.ts';
import { WORKSPACE_READS } from './workspace.ts';

/** Who may see each field of every object type of the schema. */
const READ_TABLE: ReadTable = {
  ...WORKSPACE_READS,
  ...SESSION_READS,
  ...WORD_READS,
  ...EVENT_READS,
  ...OVERVIEW_READS,
};

const audiences: ReadonlyMap<string, ReadAudience> = new Map(
  Object.entries(READ_TABLE).flatMap(([type, lines]) =>
    lines.flatMap(([audience, fields]) =>
      fields.split(' ').map((field): [string, ReadAudience] => [`${type}.${field}`, audience]),
    ),
  ),
);

/** Who may see `Type.field`; what is about the reader falls back to its type. Undefined where the table says nothing. */
function audienceOf(line: string): ReadAudience | undefined {
  return audiences.get(line) ?? audiences.get(line.replace(' (oneself)', ''));
}
