import { Decision, EventKind, mayAcceptAnswer, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { answersTo } from '../question/findQuestion.ts';
import { settleOrReopen } from '../question/settleQuestion.ts';
import type { AcceptAnswerInput } from './answer.inputs.ts';
import { decide, decisionPayload } from './decideAnswer.ts';
import { decisionAudience, findAnswer, sessionOfAnswer } from './findAnswer.ts';
import { checkAnswerRevision } from './reviseAnswer.ts';

/** The chair accepts an answer as it stands. */
export function acceptAnswer(ctx: ActContext, input: AcceptAnswerInput): Promise<string> {
  const act = {
    operation: 'acceptAnswer',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    const { answer, question, facts } = await findAnswer(em, input.answerId);
    deed.require(mayAcceptAnswer(actor, session, facts));
    checkAnswerRevision(answer, input.revision, '');
    const seat = deed.seat((each) => each.role === Role.CHAIR);
    const answers = await answersTo(em, question);
    await decide(deed, answer, Decision.ACCEPTED, seat.id);
    deed.record(EventKind.ANSWER_ACCEPTED, decisionAudience(answer.agencyId), decisionPayload(answer, null));
    settleOrReopen(deed, question, answers);
    return answer;
  });
}
