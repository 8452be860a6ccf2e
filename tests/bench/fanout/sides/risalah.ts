import type { ActContext } from '@risalah/server/acts/actContext';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { askQuestion } from '@risalah/server/question/askQuestion';
import { newId } from '../../../support/newId.ts';
import { seatReaders } from '../../support/seatReaders.ts';
import { startServer } from '../../support/startServer.ts';
import { QUESTION } from '../occasion.ts';
import type { Side } from '../side.ts';

type Started = Awaited<ReturnType<typeof startServer>>;

/**
 * The whole server: signed-in people with seats, the rules, the audience of each event. With `stored` each event is a question that
 * the chair asks, rule, change and event in one transaction on the disk; without, the same event is published unstored.
 */
export function risalah({ stored = false, uuids = false }: { stored?: boolean; uuids?: boolean }): Side {
  let stage: Started;
  let template: SessionEvent;
  let number = 0;
  const ask = (): Promise<string> => {
    const { services } = stage.app;
    const ctx: ActContext = {
      em: services.fork(),
      personId: stage.personIds.chair,
      now: services.now,
      feed: services.feed,
    };
    const [agencyId = ''] = stage.agencyIds;
    return askQuestion(ctx, {
      mutationId: newId(),
      sessionId: stage.sessionId,
      text: QUESTION,
      agencyIds: [agencyId],
    });
  };
  return {
    start: async (readers) => {
      stage = await startServer();
      await ask();
      const found = await stage.app
        .em()
        .find(SessionEvent, { sessionId: stage.sessionId }, { orderBy: { number: 'desc' }, limit: 1 });
      if (!found[0]) throw new Error('Nothing was asked.');
      template = found[0];
      number = template.number;
      const variables = { sessionId: stage.sessionId, after: number };
      const cookies = await seatReaders(stage, readers);
      return { port: stage.port, path: '/graphql', protocol: 'graphql', variables, cookies, uuids };
    },
    publish: async () => {
      if (stored) {
        await ask();
        return;
      }
      number += 1;
      const { id, sessionId, kind, bySeatId, byName, audience, payload } = template;
      const event = { id, sessionId, kind, bySeatId, byName, audience, number, at: new Date() };
      stage.app.services.feed.publish(sessionId, [{ ...event, payload: { ...payload, number } }]);
    },
  };
}
