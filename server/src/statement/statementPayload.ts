import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Statement } from './statement.entity.ts';

/** What an event says of a statement. */
export function statementPayload(statement: Statement): StoredPayload {
  return {
    __typename: 'StatementPayload',
    statementId: statement.id,
    moment: statement.moment,
    dimensionId: statement.dimensionId,
    speakerSeatId: statement.speakerSeatId,
    capturedBySeatId: statement.capturedBySeatId,
    text: statement.text,
    firstText: statement.firstText,
    state: statement.state,
    capturedAt: iso(statement.capturedAt),
    confirmedAt: iso(statement.confirmedAt),
    revision: statement.revision,
  };
}
