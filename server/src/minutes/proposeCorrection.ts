import type { EntityManager } from '@mikro-orm/core';
import { EventKind, LIMITS, mayProposeCorrection, PANEL, personCircle, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Answer } from '../answer/answer.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { Correction } from './correction.entity.ts';
import { findMinutes, sessionOfMinutes } from './findMinutes.ts';
import type { Minutes } from './minutes.entity.ts';
import type { ProposeCorrectionInput } from './minutes.inputs.ts';
import { correctionPayload } from './minutesPayload.ts';
import { speakerOfAnswer } from './speakers.ts';

/** Someone who spoke proposes other words for their own in READY minutes, while the window is open. The chair decides. */
export function proposeCorrection(ctx: ActContext, input: ProposeCorrectionInput): Promise<string> {
  const act = {
    operation: 'proposeCorrection',
    input,
    session: sessionOfMinutes(input.minutesId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    const words = await findWords(em, minutes, input);
    deed.require(mayProposeCorrection(actor, session, facts, words.speakerSeatIds, now.getTime()));
    const newText = takeText(input.text, LIMITS.answerText);
    if (newText === words.text) throw new Refusal('BAD_INPUT', { field: 'text' });
    const correction = em.create(Correction, {
      minutes,
      answerId: input.answerId ?? null,
      statementId: input.statementId ?? null,
      oldText: words.text,
      newText,
      proposedBySeatId: deed.seat((each) => words.speakerSeatIds.includes(each.id)).id,
      proposedAt: now,
    });
    em.persist(correction);
    const audience = [PANEL, personCircle(actor.personId)];
    deed.record(EventKind.CORRECTION_PROPOSED, audience, correctionPayload(correction));
    return correction;
  });
}

/** The words to correct, of the dimension of the minutes, and the seat that they belong to. */
async function findWords(
  em: EntityManager,
  minutes: Minutes,
  { answerId, statementId }: ProposeCorrectionInput,
): Promise<{ text: string; speakerSeatIds: string[] }> {
  const { sessionId: session, dimensionId } = minutes;
  if (Boolean(answerId) === Boolean(statementId)) throw new Refusal('BAD_INPUT', { field: 'answerId' });
  if (answerId) {
    const question = { session, dimension: dimensionId };
    const answer = await em.findOne(Answer, { id: answerId, question });
    if (!answer) throw new Refusal('WRONG_SESSION', { field: 'answerId' });
    const speaker = speakerOfAnswer(answer);
    return { text: answer.text ?? '', speakerSeatIds: speaker ? [speaker] : [] };
  }
  const statement = await em.findOne(Statement, { id: statementId ?? '', session, dimensionId });
  if (!statement) throw new Refusal('WRONG_SESSION', { field: 'statementId' });
  return { text: statement.text, speakerSeatIds: [statement.speakerSeatId] };
}
