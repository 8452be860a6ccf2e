import { iso } from '../acts/moments.ts';
import type { AgendaItem } from '../agenda/agendaItem.entity.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Session } from './session.entity.ts';

/** What an event says of a session and its clocks. */
export function sessionPayload(session: Session, agendaItems: readonly AgendaItem[]): StoredPayload {
  return {
    __typename: 'SessionPayload',
    sessionId: session.id,
    state: session.state,
    openedAt: iso(session.openedAt),
    closedAt: iso(session.closedAt),
    finalAt: iso(session.finalAt),
    pausedAt: iso(session.pausedAt),
    stateReason: session.stateReason,
    elapsedSeconds: session.elapsedSeconds,
    runningSince: iso(session.runningSince),
    currentDimensionId: session.currentDimensionId,
    speakingSeatId: session.speakingSeatId,
    speakingSince: iso(session.speakingSince),
    revision: session.revision,
    agendaItems: agendaItems.map((item) => ({
      agendaItemId: item.id,
      usedSeconds: item.usedSeconds,
      runningSince: iso(item.runningSince),
      enteredAt: iso(item.enteredAt),
      doneAt: iso(item.doneAt),
      revision: item.revision,
    })),
  };
}
