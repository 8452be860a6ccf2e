import type { EntityManager } from '@mikro-orm/core';
import { MinutesState, SealedKind } from '@risalah/shared';
import {
  type Finding,
  fieldSumsOf,
  type Place,
  type SealContent,
  type Subject,
  sha256Hex,
  toldByText,
  verifyChain,
  verifyText,
} from '@risalah/shared/proof';
import { type Archive, type HeldSeal, placeIn, placeOfSeal, subjectPlace } from './archive.ts';
import { addendumColumns, proceedingsColumns } from './frozenColumns.ts';
import { verifyLog } from './verifyLog.ts';
import { verifyShown } from './verifyShown.ts';

/** Verifies all that one session froze. */
export async function verifySession(
  em: EntityManager,
  archive: Archive,
  sessionId: string,
): Promise<Finding[]> {
  const seals = archive.seals.filter(({ seal }) => seal.sessionId === sessionId);
  const findings = verifyChain({
    seals: seals.map(({ seal }) => seal),
    keys: archive.keys,
    placeOf: (seal) => {
      const held = seals.find((each) => each.seal === seal);
      return held ? placeOfSeal(archive, held) : {};
    },
    told: (seal) => {
      const held = seals.find((each) => each.seal === seal);
      return held ? toldBy(held) : {};
    },
  });
  const whole: HeldSeal[] = [];
  for (const held of seals) {
    const found = faultsOfText(archive, held);
    findings.push(...found);
    if (found.length === 0) whole.push(held);
  }
  findings.push(...unsealed(archive, sessionId));
  for (const held of whole) {
    const place = subjectPlace(archive, held);
    if (held.proceedings) {
      const record = archive.records.get(held.proceedings.record.id);
      findings.push(...proceedingsColumns(held, held.proceedings, record, place));
    }
    if (held.addendum) findings.push(...addendumColumns(held, held.addendum, place));
  }
  findings.push(...(await verifyLog(em, archive, sessionId, whole)));
  findings.push(...(await verifyShown(em, archive, whole)));
  return findings;
}

/** What a seal has to say, according to what it is on. */
function toldBy({ row, proceedings, addendum, canonicalJson }: HeldSeal): Partial<SealContent> {
  if (canonicalJson === null) return {};
  const subjectId = (row.kind === SealedKind.ADDENDUM ? addendum : proceedings)?.id;
  return {
    ...toldByText(canonicalJson),
    ...(subjectId && { subjectId }),
    fieldSumsSha256: sha256Hex(fieldSumsOf(canonicalJson)),
  };
}

function faultsOfText(archive: Archive, held: HeldSeal): Finding[] {
  const { row, seal, canonicalJson, proceedings, addendum } = held;
  const place = subjectPlace(archive, held);
  const missing: Finding[] = [{ code: 'TEXT_MISSING', place }];
  if (canonicalJson === null) return missing;
  const found = verifyText({ canonicalJson, fieldSums: row.fieldSums }, seal, place);
  if (seal.kind === SealedKind.ADDENDUM) return addendum ? found : [...found, ...missing];
  if (row.canonicalJson !== null)
    return [...found, { code: 'COLUMN_DIFFERS', place, field: 'seal.canonicalJson' }];
  return proceedings ? found : [...found, ...missing];
}

/** Proceedings and addenda that no seal names, and final minutes without proceedings. */
function unsealed(archive: Archive, sessionId: string): Finding[] {
  const { proceedings, addenda, minutes, seals } = archive;
  const ofSession = minutes.filter((each) => each.sessionId === sessionId);
  const findings: Finding[] = [];
  const at = (dimensionId: string, subject: Subject): Place => ({
    ...placeIn(archive, sessionId, dimensionId),
    subject,
  });
  for (const { state, dimensionId } of ofSession) {
    const there = proceedings.some(
      (each) => each.sessionId === sessionId && each.dimensionId === dimensionId,
    );
    if (state === MinutesState.FINAL && !there)
      findings.push({ code: 'PROCEEDINGS_MISSING', place: at(dimensionId, 'minutes') });
    if (state !== MinutesState.FINAL && there)
      findings.push({ code: 'ROW_DIFFERS', place: at(dimensionId, 'minutes'), field: 'minutes.state' });
  }
  for (const each of proceedings.filter((one) => one.sessionId === sessionId)) {
    if (!seals.some((held) => held.proceedings === each))
      findings.push({ code: 'TEXT_UNSEALED', place: at(each.dimensionId, 'proceedings') });
  }
  for (const each of addenda.filter((one) => !seals.some((held) => held.addendum === one))) {
    const of = ofSession.find(({ id }) => id === each.minutesId);
    if (of) findings.push({ code: 'TEXT_UNSEALED', place: at(of.dimensionId, 'addendum') });
  }
  return findings;
}
