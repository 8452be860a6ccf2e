import type { App } from '@risalah/server/app';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { startHelper } from '../../support/child.ts';
import { openServer, passingFolder } from '../../support/startServer.ts';
import { type Asking, ask } from '../ask.ts';
import type { Prepared } from '../prepare.ts';
import type { Side } from '../side.ts';

/**
 * The whole server: signed-in people with seats, the rules, the audience of each event. With `stored` each event is a question that
 * the chair asks, rule, change and event in one transaction on the disk; without, the same event is published unstored.
 */
export function risalah({ stored = false, uuids = false }: { stored?: boolean; uuids?: boolean }): Side {
  let app: App;
  let asking: Asking;
  let template: SessionEvent;
  let number = 0;
  return {
    start: async (readers) => {
      const folder = passingFolder();
      const preparer = startHelper('fanout/prepare.ts');
      const { cookies, ...prepared } = await preparer.ask<Prepared>({ do: 'prepare', folder, readers });
      await preparer.end();
      asking = prepared;
      const { sessionId } = asking;
      const opened = await openServer(folder);
      app = opened.app;
      template = await app.services
        .fork()
        .findOneOrFail(SessionEvent, { sessionId }, { orderBy: { number: 'desc' } });
      number = template.number;
      const variables = { sessionId, after: number };
      return { port: opened.port, path: '/graphql', protocol: 'graphql', variables, cookies, uuids };
    },
    publish: async () => {
      if (stored) {
        await ask(app, asking);
        return;
      }
      number += 1;
      const { id, sessionId, kind, bySeatId, byName, audience, payload } = template;
      const event = { id, sessionId, kind, bySeatId, byName, audience, number, at: new Date() };
      app.services.feed.publish(sessionId, [{ ...event, payload: { ...payload, number } }]);
    },
  };
}
