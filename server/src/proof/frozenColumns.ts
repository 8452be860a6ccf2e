import { differingFields, type Finding, type Place, parseJson, sealHash } from '@risalah/shared/proof';
import type { Addendum } from '../minutes/addendum.entity.ts';
import { addendumPayload } from '../minutes/minutesPayload.ts';
import type { Proceedings } from '../record/proceedings.entity.ts';
import type { EvaluationRecord } from '../record/record.entity.ts';
import type { HeldSeal } from './archive.ts';
import { isoOf } from './moment.ts';

/** The parts of frozen proceedings that their record says, too. */
interface Attached {
  session?: { region?: { id?: string }; cycle?: { id?: string } };
  dimension?: { id?: string };
}

/** The columns beside frozen proceedings that are not what their seal and their text say. */
export function proceedingsColumns(
  { seal }: HeldSeal,
  row: Proceedings,
  record: EvaluationRecord | undefined,
  place: Place,
): Finding[] {
  const differ = (field: string): Finding => ({
    code: 'COLUMN_DIFFERS',
    place,
    field: `proceedings.${field}`,
  });
  // What a changed seal says proves nothing about the row.
  if (sealHash(seal) !== seal.hash) return [];
  const { session, dimension } = (parseJson(row.canonicalJson) ?? {}) as Attached;
  const pairs: [column: string, is: unknown, was: unknown][] = [
    ['id', row.id, seal.subjectId],
    ['sessionId', row.sessionId, seal.sessionId],
    ['dimensionId', row.dimensionId, seal.dimensionId],
    ['frozenAt', isoOf(row.frozenAt), seal.frozenAt],
    ['sha256', row.sha256, seal.sha256],
    ['record', record?.region.id, session?.region?.id],
    ['record', record?.cycle.id, session?.cycle?.id],
    ['record', record?.dimension.id, dimension?.id],
  ];
  const columns = pairs.filter(([, is, was]) => is !== was).map(([column]) => column);
  return [...new Set(columns)].map(differ);
}

/** The columns of an addendum that are not what it was sealed as. */
export function addendumColumns({ row }: HeldSeal, addendum: Addendum, place: Place): Finding[] {
  const sealed = (parseJson(row.canonicalJson ?? '') ?? {}) as { addendum?: Record<string, unknown> };
  // A moment that was made unreadable has no payload.
  const at = Number.isNaN(addendum.at.getTime()) ? ['at'] : [];
  const fields =
    at.length > 0 ? at : differingFields(sealed.addendum ?? {}, addendumPayload(addendum)).filter(Boolean);
  return fields.map((field) => ({ code: 'COLUMN_DIFFERS', place, field: `addendum.${field}` }));
}
