import { answerWith } from '../support/child.ts';
import { seatReaders } from '../support/seatReaders.ts';
import { startServer } from '../support/startServer.ts';
import { type Asking, ask } from './ask.ts';

/** A live session in which one question was asked. */
export interface Prepared extends Asking {
  /** How each of the readers, who have seats in it, is signed in. */
  cookies: string[];
}

answerWith({
  /**
   * Fills a data folder. In a process of its own: preparing speaks to the server over HTTP, and a process that is its own client is
   * slower as a server than any that people run, since its engine then meets two kinds of sockets wherever it writes to one.
   */
  prepare: async ({ folder, readers }: { folder: string; readers: number }): Promise<Prepared> => {
    const stage = await startServer(folder);
    const [agencyId = ''] = stage.agencyIds;
    const asking = { sessionId: stage.sessionId, chairId: stage.personIds.chair, agencyId };
    const app = stage.app.app;
    await ask(app, asking);
    const cookies = await seatReaders(stage, readers);
    await app.stop();
    return { ...asking, cookies };
  },
});
