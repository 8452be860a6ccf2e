import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { SessionEventsRequest } from '../events/readSessionEvents.ts';
import { type Addressee, EventReader } from './eventReader.ts';
import type { PresentErrors } from './preparedEvent.ts';
import { ReaderGroup } from './readerGroup.ts';
import { SessionReaders, type Telling } from './sessionReaders.ts';

/** A subscription as it comes over a socket. */
export type SocketSubscription = ExecutionArgs & { addressee: Addressee };

/**
 * Subscribes to what many read at once. graphql-ws keeps the handshake, the ids and the end of each subscription; what
 * `sessionEvents` says goes round it: an event is executed and serialised once for all readers who asked for the same,
 * framed once for each id, and written to their lines.
 */
export class SharedExecution {
  private readonly telling: Telling;
  private readonly present: PresentErrors;
  private readonly sessions = new Map<string, SessionReaders>();

  constructor(telling: Telling, present: PresentErrors) {
    this.telling = telling;
    this.present = present;
  }

  /** What graphql-ws follows: an iteration, or the errors for which nothing can be subscribed to. */
  async subscribe(
    args: SocketSubscription,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (source instanceof SessionEventsRequest) {
      const group = new ReaderGroup(args, this.present, this.telling.turns);
      // graphql-ws holds the arguments for as long as the subscription lasts, and nobody asks for the context again.
      args.contextValue = null;
      return new EventReader(source, this.readersOf(source.sessionId), group, args.addressee);
    }
    return Symbol.asyncIterator in source ? executeEach(source, args) : source;
  }

  private readersOf(sessionId: string): SessionReaders {
    const known = this.sessions.get(sessionId);
    if (known) return known;
    const readers = new SessionReaders(sessionId, this.telling, () => this.sessions.delete(sessionId));
    this.sessions.set(sessionId, readers);
    return readers;
  }
}

async function* executeEach(
  source: AsyncIterable<unknown>,
  args: ExecutionArgs,
): AsyncGenerator<ExecutionResult, undefined, undefined> {
  for await (const rootValue of source) yield await execute({ ...args, rootValue });
}
