import type { EntityManager } from '@mikro-orm/core';
import { SealedKind } from '@risalah/shared';
import { canonicalText } from '@risalah/shared/proof';
import { type Sealing, seal } from '../proof/sealing.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import type { Addendum } from './addendum.entity.ts';
import type { Minutes } from './minutes.entity.ts';
import { addendumPayload } from './minutesPayload.ts';
import { nameOf } from './nameOf.ts';

/** Names the layout of the text that an addendum is sealed as. */
const FORMAT = 'risalah/addendum/1';

/** Seals the proceedings of a dimension, as the chair who made its minutes final. */
export async function sealProceedings(
  em: EntityManager,
  sealing: Sealing,
  proceedings: Proceedings,
  minutes: Minutes,
): Promise<void> {
  const { sessionId, dimensionId, id: subjectId, canonicalJson, frozenAt } = proceedings;
  await seal(em, sealing, {
    ...{ kind: SealedKind.PROCEEDINGS, sessionId, dimensionId, subjectId, canonicalJson, frozenAt },
    bySeatId: minutes.finalisedBySeatId,
    keepsText: false,
  });
}

/** Seals an addendum: what it says, who added it under which name and office, and to which proceedings. */
export async function sealAddendum(em: EntityManager, sealing: Sealing, addendum: Addendum): Promise<void> {
  const { minutes, id: subjectId, at: frozenAt, bySeatId } = addendum;
  const { sessionId, dimensionId } = minutes;
  const { region, cycle } = await em.findOneOrFail(Session, sessionId, { populate: ['region', 'cycle'] });
  const { name } = await em.findOneOrFail(Dimension, dimensionId);
  const frozen = await em.findOneOrFail(Proceedings, { session: sessionId, dimension: dimensionId });
  const { year, stage } = cycle;
  const canonicalJson = canonicalText({
    format: FORMAT,
    session: {
      id: sessionId,
      region: { id: region.id, name: region.name },
      cycle: { id: cycle.id, year, stage, name: cycle.name },
    },
    dimension: { id: dimensionId, name },
    proceedings: { id: frozen.id, sha256: frozen.sha256 },
    addendum: addendumPayload(addendum),
    by: nameOf(await em.findOneOrFail(Seat, bySeatId)),
  });
  await seal(em, sealing, {
    ...{ kind: SealedKind.ADDENDUM, sessionId, dimensionId, subjectId, canonicalJson, frozenAt, bySeatId },
    keepsText: true,
  });
}
