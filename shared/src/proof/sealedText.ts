import { SealedKind } from '../states.ts';
import { parseJson, sha256Hex } from './canonical.ts';
import { changedFields } from './fieldSums.ts';
import type { Finding, Place } from './finding.ts';
import { type Seal, type SealContent, sealHash } from './seal.ts';

/** More changed fields than this are not listed: what was rewritten wholly differs everywhere. */
const MOST_LISTED = 20;

/** A text that was sealed, with the sums of its fields. */
export interface SealedText {
  canonicalJson: string;
  fieldSums: string;
}

/** Those parts of a sealed text that its seal says too. Any may be missing: what is read here may have been changed. */
interface Readable {
  session?: { id?: string; region?: { name?: string }; cycle?: { year?: number } };
  dimension?: { id?: string; name?: string };
  minutes?: { finalAt?: string; finalisedBySeatId?: string };
  addendum?: { addendumId?: string; at?: string; bySeatId?: string };
}

const read = (canonicalJson: string): Readable => {
  const value = parseJson(canonicalJson);
  return typeof value === 'object' && value !== null ? (value as Readable) : {};
};

/** Where a sealed text belongs, in words for people. */
export function placeOf(canonicalJson: string): Place {
  const { session, dimension } = read(canonicalJson);
  const region = session?.region?.name;
  const place: Place = {};
  if (region) place.session = [region, session.cycle?.year].filter(Boolean).join(' ');
  if (dimension?.name) place.dimension = dimension.name;
  return place;
}

/** What a sealed text says of things that its seal says, too. */
export function toldByText(canonicalJson: string): Partial<SealContent> {
  const { session, dimension, minutes, addendum } = read(canonicalJson);
  const told: Partial<SealContent> = {
    sessionId: session?.id,
    dimensionId: dimension?.id,
    sha256: sha256Hex(canonicalJson),
    ...(addendum
      ? {
          kind: SealedKind.ADDENDUM,
          subjectId: addendum.addendumId,
          frozenAt: addendum.at,
          bySeatId: addendum.bySeatId,
        }
      : {
          kind: SealedKind.PROCEEDINGS,
          frozenAt: minutes?.finalAt,
          bySeatId: minutes?.finalisedBySeatId,
        }),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** Checks a text against its seal; names the fields that were changed. */
export function verifyText({ canonicalJson, fieldSums }: SealedText, seal: Seal, place: Place): Finding[] {
  const sums: Finding[] =
    sha256Hex(fieldSums) === seal.fieldSumsSha256 || fitsWith(seal, 'fieldSumsSha256', sha256Hex(fieldSums))
      ? []
      : [{ code: 'SUMS_CHANGED', place }];
  const sha256 = sha256Hex(canonicalJson);
  if (sha256 === seal.sha256) return [...sums, ...misplaced(canonicalJson, seal, place)];
  if (fitsWith(seal, 'sha256', sha256)) return sums;
  if (parseJson(canonicalJson) === undefined) return [...sums, { code: 'TEXT_UNREADABLE', place }];
  const fields = changedFields(canonicalJson, fieldSums);
  if (fields.length === 0) return [...sums, { code: 'TEXT_REWRITTEN', place }];
  return [
    ...sums,
    ...fields.slice(0, MOST_LISTED).map((field): Finding => ({ code: 'TEXT_CHANGED', place, field })),
  ];
}

/** Whether it is the seal that was changed: with this value it has its own hash again. */
function fitsWith(seal: Seal, field: keyof SealContent, value: string): boolean {
  return seal[field] !== value && sealHash({ ...seal, [field]: value }) === seal.hash;
}

/** A whole seal on a whole text that says other things than it. */
function misplaced(canonicalJson: string, seal: Seal, place: Place): Finding[] {
  if (sealHash(seal) !== seal.hash) return [];
  const told = toldByText(canonicalJson);
  return (Object.keys(told) as (keyof SealContent)[])
    .filter((field) => told[field] !== seal[field])
    .map((field) => ({ code: 'SEAL_MISPLACED', place, field }));
}
