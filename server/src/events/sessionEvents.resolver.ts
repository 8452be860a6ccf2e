import { Refusal } from '@risalah/shared';
import { Arg, Ctx, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { AS_OBSERVER } from '../session/asObserver.ts';
import { SessionEventsRequest } from './readSessionEvents.ts';
import { DeliveredEvent } from './sessionEvent.type.ts';

interface Asked {
  sessionId: string;
  after?: number | null;
  asObserver?: boolean;
}

/** The subscription that everything live rests on. */
@Resolver()
export class SessionEventsResolver {
  @Subscription(() => DeliveredEvent, {
    description:
      "The reader's events of a session after a number, then live ones, with no gap and no repeat. Ends with SEAT_REVOKED, SEAT_CHANGED or RELOAD; renew `after` at each retry.",
    subscribe: ({ args, context }) => {
      const { personId, narrowing } = context as RequestContext;
      if (!personId) throw new Refusal('NOT_SIGNED_IN');
      const { sessionId, after, asObserver } = args as Asked;
      return new SessionEventsRequest(personId, sessionId, after ?? 0, narrowing, asObserver);
    },
  })
  sessionEvents(
    @Root() event: DeliveredEvent,
    @Ctx() _ctx: RequestContext,
    @Arg('sessionId', () => ID, { description: 'The session.' }) _sessionId: string,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'Number of the newest event that the reader has; 0 when left out.',
    })
    _after?: number | null,
    @Arg('asObserver', () => Boolean, { defaultValue: false, description: AS_OBSERVER })
    _asObserver?: boolean,
  ): DeliveredEvent {
    return event;
  }
}
