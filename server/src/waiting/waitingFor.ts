import type { EntityManager } from '@mikro-orm/core';
import { type Actor, SessionState } from '@risalah/shared';
import { Session } from '../session/session.entity.ts';
import { waitingAnswers } from './waitingAnswers.ts';
import type { WaitingItem } from './waitingItem.ts';
import { waitingMinutes } from './waitingMinutes.ts';
import { waitingStatements } from './waitingStatements.ts';

const CONTENTS = [
  'region',
  'cycle',
  'agendaItems.dimension',
  'questions.answers.evidenceRequests',
  'statements',
  'minutes.corrections',
] as const;

/** Everything that waits for a person in the sessions they sit in: what is due first comes first, then what is oldest. */
export async function waitingFor(em: EntityManager, actor: Actor, now: Date): Promise<WaitingItem[]> {
  const ids = [...new Set(actor.seats.map((seat) => seat.sessionId))];
  const sessions = await em.find(
    Session,
    { id: { $in: ids }, state: { $in: [SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED] } },
    { populate: CONTENTS },
  );
  const items = sessions.flatMap((session) => [
    ...waitingAnswers(actor, session),
    ...waitingStatements(actor, session),
    ...waitingMinutes(actor, session, now),
  ]);
  const due = (item: WaitingItem): number => item.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return items.sort((one, other) => due(one) - due(other) || one.since.getTime() - other.since.getTime());
}
