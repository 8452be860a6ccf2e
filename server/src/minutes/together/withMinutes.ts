import { type EntityManager, LockMode } from '@mikro-orm/core';
import { EventKind, type MinutesFacts, MinutesVersionReason, PANEL } from '@risalah/shared';
import { nameActors } from '../../acts/performAct.ts';
import type { Services } from '../../context.ts';
import { concernsOnly } from '../../db/afterCommit.ts';
import { publishOnCommit } from '../../events/publishOnCommit.ts';
import { recordEvent } from '../../events/recordEvent.ts';
import type { SessionEvent } from '../../events/sessionEvent.entity.ts';
import { Session } from '../../session/session.entity.ts';
import { findMinutes, sessionOfMinutes } from '../findMinutes.ts';
import type { Minutes } from '../minutes.entity.ts';
import { minutesPayload } from '../minutesPayload.ts';
import { keepVersion } from './keepVersion.ts';

/** Minutes under the lock of their session, within one transaction. */
export interface HeldMinutes {
  em: EntityManager;
  session: Session;
  minutes: Minutes;
  facts: MinutesFacts;
  now: Date;
  /** Keeps what was written as a version, and tells the panel that there is one. */
  keepWork(): Promise<void>;
}

/**
 * Works on minutes in one transaction that holds the lock of their session, as an act does, for what is no act: changes
 * that come over a socket. Publishes after the commit. Refuses with NOT_FOUND; when it rejects nothing was changed.
 */
export async function withMinutes<T>(
  { fork, now, feed }: Pick<Services, 'fork' | 'now' | 'feed'>,
  minutesId: string,
  work: (held: HeldMinutes) => Promise<T>,
): Promise<T> {
  const published: SessionEvent[] = [];
  return fork().transactional(async (em) => {
    const sessionId = await sessionOfMinutes(minutesId)(em);
    const session = await em.findOneOrFail(Session, sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    concernsOnly(em, session.region.id);
    const { minutes, facts } = await findMinutes(em, minutesId);
    const at = now();
    const keepWork = async (): Promise<void> => {
      await keepVersion(em, minutes, MinutesVersionReason.WORK, at);
      const { returnedReason, savedBySeatId: bySeatId } = minutes;
      const payload = minutesPayload(minutes, { returnedReason });
      minutes.untold = 0;
      published.push(
        recordEvent(em, session, { kind: EventKind.MINUTES_SAVED, audience: [PANEL], payload, at, bySeatId }),
      );
    };
    const done = await work({ em, session, minutes, facts, now: at, keepWork });
    await nameActors(em, published);
    publishOnCommit(em, feed, session.id, published);
    return done;
  });
}
