import type { EntityManager } from '@mikro-orm/core';
import { EventKind, mayWithdrawEvidence } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { decisionAudience } from '../answer/findAnswer.ts';
import { loaded } from '../db/loaded.ts';
import { minutesStateOf } from '../minutes/minutesOf.ts';
import type { WithdrawEvidenceInput } from './evidence.inputs.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';
import { evidenceFilePayload } from './evidencePayload.ts';
import { EvidenceRequest } from './evidenceRequest.entity.ts';

/**
 * The head of an agency takes a wrong file back. The row and the log keep that it was there; what was asked for is delivered by the first
 * of the files that stand, and due again when there is none.
 */
export async function withdrawEvidence(ctx: ActContext, input: WithdrawEvidenceInput): Promise<string> {
  const { evidenceFileId: id } = input;
  const act = {
    operation: 'withdrawEvidence',
    input,
    session: async (em: EntityManager) => (await find(em, EvidenceFile, id)).sessionId,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const file = await find(em, EvidenceFile, id);
    const { agencyId, dimensionId, evidenceRequestId } = file;
    const minutesState = await minutesStateOf(em, session.id, dimensionId);
    const withdrawn = file.withdrawnAt !== null;
    deed.require(mayWithdrawEvidence(actor, session, { agencyId, withdrawn, minutesState }));
    file.withdrawnAt = now;
    if (evidenceRequestId) {
      const standing = { evidenceRequestId, withdrawnAt: null, id: { $ne: id } };
      const first = await em.findOne(EvidenceFile, standing, { orderBy: { at: 'asc', id: 'asc' } });
      (await em.findOneOrFail(EvidenceRequest, evidenceRequestId)).deliveredAt = first?.at ?? null;
    }
    const questionId = file.answer ? (await loaded(file.answer)).questionId : null;
    deed.record(
      EventKind.EVIDENCE_WITHDRAWN,
      decisionAudience(agencyId),
      evidenceFilePayload(file, questionId),
    );
    return file;
  });
}
