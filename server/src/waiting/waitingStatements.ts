import { type Actor, mayConfirmStatement, WaitingKind } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { dimensionOf, minutesStateOfStatement } from './standing.ts';
import type { WaitingItem } from './waitingItem.ts';

/** Statements captured in the actor's name, to be confirmed or corrected. */
export function waitingStatements(actor: Actor, session: Session): WaitingItem[] {
  return session.statements
    .getItems()
    .filter(({ speakerSeatId, state, dimensionId }) => {
      const minutesState = minutesStateOfStatement(session, dimensionId);
      return mayConfirmStatement(actor, session, { speakerSeatId, state, minutesState }).allowed;
    })
    .map((statement) => ({
      kind: WaitingKind.CONFIRM_STATEMENT,
      session,
      dimension: statement.dimensionId ? dimensionOf(session, statement.dimensionId) : null,
      since: statement.capturedAt,
    }));
}
