import { secondsBetween } from '../acts/moments.ts';
import type { AgendaItem } from '../agenda/agendaItem.entity.ts';
import type { Session } from './session.entity.ts';

/** Starts the session's clock and that of the current dimension. */
export function startClocks(session: Session, items: readonly AgendaItem[], now: Date): void {
  session.runningSince = now;
  const current = items.find((item) => item.dimensionId === session.currentDimensionId);
  if (current) startItem(current, now);
}

/** Stops every clock of the session and books the time used; nobody has the turn to speak from then on. */
export function stopClocks(session: Session, items: readonly AgendaItem[], now: Date): void {
  if (session.runningSince) session.elapsedSeconds += secondsBetween(session.runningSince, now);
  session.runningSince = null;
  takeTurn(session, null, now);
  for (const item of items) stopItem(item, now);
}

/** Starts the clock of one dimension. */
export function startItem(item: AgendaItem, now: Date): void {
  item.enteredAt ??= now;
  item.doneAt = null;
  item.runningSince = now;
  item.revision += 1;
}

// Stops the clock of one dimension, if it runs.
function stopItem(item: AgendaItem, now: Date): void {
  if (!item.runningSince) return;
  item.usedSeconds += secondsBetween(item.runningSince, now);
  item.runningSince = null;
  item.revision += 1;
}

/** Notes that the panel is through with one dimension, and stops its clock. */
export function leaveItem(item: AgendaItem, now: Date): void {
  stopItem(item, now);
  item.doneAt = now;
  item.revision += 1;
}

/** Gives the turn to speak to a seat from now on, or to nobody. */
export function takeTurn(session: Session, seatId: string | null, now: Date): void {
  session.speakingSeatId = seatId;
  session.speakingSince = seatId ? now : null;
}
