import { MinutesState } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import type { Dimension } from '../workspace/dimension.entity.ts';

/** A dimension on the agenda of a session whose agenda was read. */
export function dimensionOf(session: Session, dimensionId: string): Dimension | null {
  const item = session.agendaItems.getItems().find((each) => each.dimensionId === dimensionId);
  return item?.dimension ?? null;
}

/** State of the minutes that hold a statement: at opening and closing FINAL once any are, since all hold it. */
export function minutesStateOfStatement(session: Session, dimensionId: string | null): MinutesState {
  if (dimensionId) return minutesStateOf(session, dimensionId);
  const frozen = session.minutes.getItems().some((minutes) => minutes.state === MinutesState.FINAL);
  return frozen ? MinutesState.FINAL : MinutesState.DRAFT;
}

/** State of the minutes of a dimension of a session whose minutes were read. */
export function minutesStateOf(session: Session, dimensionId: string): MinutesState {
  const minutes = session.minutes.getItems().find((each) => each.dimensionId === dimensionId);
  return minutes?.state ?? MinutesState.DRAFT;
}
