import type { EntityManager } from '@mikro-orm/core';
import { differingFields, type Finding, parseJson } from '@risalah/shared/proof';
import { collectProceedings } from '../minutes/collectProceedings.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Session } from '../session/session.entity.ts';
import { type Archive, type HeldSeal, subjectPlace } from './archive.ts';

/** The parts of frozen proceedings whose rows nothing changes after FINAL. Names of agencies, seats and regions may. */
const UNCHANGING = ['questions', 'statements', 'followUps', 'panelScore', 'minutes', 'corrections'] as const;

/** What a later session's judgement changes of a follow-up. */
const JUDGED_LATER = /^followUps\..*\.(state|revision|judged\w*|judgement\w*)$/;

/**
 * Holds the rows that the application shows of a session against what was frozen of them: collects the proceedings once
 * more. Fields that only one of the two layouts has are passed over.
 */
export async function verifyShown(
  em: EntityManager,
  archive: Archive,
  whole: readonly HeldSeal[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const held of whole) {
    const { proceedings } = held;
    if (!proceedings) continue;
    const frozen = parseJson(proceedings.canonicalJson) as Record<string, unknown>;
    const shown = await collectAgain(em, proceedings.sessionId, proceedings.dimensionId);
    const fields = shown
      ? UNCHANGING.flatMap((part) =>
          part in frozen && part in shown ? differingFields(frozen[part], shown[part], part) : [],
        )
      : ['minutes'];
    const place = { ...subjectPlace(archive, held), subject: 'shown' as const };
    for (const field of fields.filter((each) => !JUDGED_LATER.test(each)))
      findings.push({ code: 'ROW_DIFFERS', place, field });
  }
  return findings;
}

async function collectAgain(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<Record<string, unknown> | null> {
  try {
    const session = await em.findOneOrFail(Session, sessionId);
    const minutes = await em.findOneOrFail(Minutes, { session: sessionId, dimension: dimensionId });
    return JSON.parse(JSON.stringify(await collectProceedings(em, session, minutes)));
  } catch {
    // Rows that collecting leans on are gone or unreadable.
    return null;
  }
}
