import { EVERYONE, EventKind, LIMITS, mayConfirmStatement, StatementState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { find, performAct } from '../acts/performAct.ts';
import { sessionOf } from '../acts/sessionOf.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { minutesStateOfStatement } from '../minutes/minutesOf.ts';
import { Statement } from './statement.entity.ts';
import type { ConfirmStatementInput } from './statement.inputs.ts';
import { statementPayload } from './statementPayload.ts';

const sessionOfStatement = sessionOf('select id, session_id from statement');

/** The speaker confirms what was captured, or corrects it; the first words are kept. */
export function confirmStatement(ctx: ActContext, input: ConfirmStatementInput): Promise<string> {
  const act = {
    operation: 'confirmStatement',
    input,
    session: sessionOfStatement(input.statementId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const statement = await find(em, Statement, input.statementId);
    const { dimensionId, speakerSeatId, state } = statement;
    const minutesState = await minutesStateOfStatement(em, session.id, dimensionId);
    const verdict = mayConfirmStatement(actor, session, { speakerSeatId, state, minutesState });
    const captured = statement.text;
    const text = takeOptionalText(input.text, LIMITS.statementText) ?? captured;
    // A speaker who confirmed it from another device meanwhile is owed both texts, not only a refusal.
    if (verdict.allowed || verdict.code === 'STATEMENT_ALREADY_CONFIRMED') {
      checkRevision(input.revision, text, {
        text: captured,
        revision: statement.revision,
        at: iso(statement.confirmedAt ?? statement.capturedAt),
        bySeatId: statement.confirmedAt ? speakerSeatId : statement.capturedBySeatId,
      });
    }
    deed.require(verdict);
    deed.seat((each) => each.id === speakerSeatId);
    statement.state = StatementState.CONFIRMED;
    statement.confirmedAt = now;
    statement.revision += 1;
    if (text !== captured) {
      statement.firstText ??= captured;
      statement.text = text;
    }
    const kind = text === captured ? EventKind.STATEMENT_CONFIRMED : EventKind.STATEMENT_CORRECTED;
    deed.record(kind, [EVERYONE], statementPayload(statement));
    return statement;
  });
}
