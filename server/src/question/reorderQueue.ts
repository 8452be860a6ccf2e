import { mayReorderQueue, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { ordersQueue } from './ordersQueue.ts';
import type { ReorderQueueInput } from './question.inputs.ts';
import { queueOf, renumberQueue } from './renumberQueue.ts';

/**
 * Orders the queue; a question queued meanwhile, which the list does not name, keeps its place at the end. An evaluator
 * moves only their own, to places that were their own.
 */
export function reorderQueue(ctx: ActContext, input: ReorderQueueInput): Promise<string> {
  const act = { operation: 'reorderQueue', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    deed.require(mayReorderQueue(deed.actor, deed.session));
    deed.seat(ordersQueue(deed));
    const queue = await queueOf(deed);
    const named = [...new Set(input.questionIds)].map((id) => {
      const question = queue.find((each) => each.id === id);
      if (!question) throw new Refusal('QUESTION_NOT_QUEUED', { field: 'questionIds' });
      return question;
    });
    const order = [...named, ...queue.filter((question) => !named.includes(question))];
    const moved = order.filter((question, index) => question !== queue[index]);
    deed.require(mayReorderQueue(deed.actor, deed.session, moved));
    renumberQueue(deed, order);
    return deed.session;
  });
}
