import { EVERYONE, EventKind, MinutesState, SessionState } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { sessionPayload } from '../session/sessionPayload.ts';
import { Minutes } from './minutes.entity.ts';

/** Makes a session FINAL once the minutes of every dimension on its agenda are. */
export async function finishSession({ em, session, now, record }: Deed): Promise<void> {
  const items = await agendaOf(em, session);
  const all = await em.find(Minutes, { session: session.id });
  const done = items.every((item) =>
    all.some((each) => each.dimensionId === item.dimensionId && each.state === MinutesState.FINAL),
  );
  if (!done) return;
  session.state = SessionState.FINAL;
  session.finalAt = now;
  session.revision += 1;
  record(EventKind.SESSION_FINAL, [EVERYONE], sessionPayload(session, items));
}
