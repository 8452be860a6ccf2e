import { rebuildIndex } from '@risalah/server/search/searchIndex';
import { answerWith } from '../support/child.ts';
import { startServer } from '../support/startServer.ts';
import { fill } from './fill.ts';

answerWith({
  /** Starts a server with so many questions in its index, which takes `indexedIn` ms to build. */
  start: async ({ questions }: { questions: number }) => {
    const stage = await startServer();
    await fill(stage, questions);
    const began = performance.now();
    const entries = await rebuildIndex(stage.app.services.fork());
    return {
      port: stage.port,
      entries,
      indexedIn: performance.now() - began,
      file: stage.app.app.orm.config.get('dbName'),
      cookies: { chair: stage.as.chair.cookie, observer: stage.as.observer.cookie },
    };
  },
});
