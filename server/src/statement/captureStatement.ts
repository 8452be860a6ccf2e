import {
  EVERYONE,
  EventKind,
  LIMITS,
  type MinutesState,
  mayCaptureStatement,
  Refusal,
  Role,
  StatementMoment,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { minutesStateOfStatement } from '../minutes/minutesOf.ts';
import { takeDimension } from '../question/takeQuestion.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Statement } from './statement.entity.ts';
import type { CaptureStatementInput } from './statement.inputs.ts';
import { statementPayload } from './statementPayload.ts';

/** A secretary writes down what someone said that answers no question; the speaker confirms or corrects it afterwards. */
export function captureStatement(ctx: ActContext, input: CaptureStatementInput): Promise<string> {
  const act = { operation: 'captureStatement', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    deed.require(mayCaptureStatement(actor, session));
    const { dimensionId, minutesState } = await takePlace(deed, input);
    deed.require(mayCaptureStatement(actor, session, minutesState));
    const speaker = await em.findOne(Seat, { id: input.speakerSeatId, session: session.id });
    if (!speaker) throw new Refusal('WRONG_SESSION', { field: 'speakerSeatId' });
    const statement = em.create(Statement, {
      session,
      moment: input.moment,
      dimensionId,
      speakerSeatId: speaker.id,
      capturedBySeatId: deed.seat((each) => each.role === Role.SECRETARY).id,
      text: takeText(input.text, LIMITS.statementText),
      capturedAt: now,
    });
    em.persist(statement);
    deed.record(EventKind.STATEMENT_CAPTURED, [EVERYONE], statementPayload(statement));
    return statement;
  });
}

/** The dimension that something was said in, and where its minutes stand: one of the agenda within a dimension, none at opening and closing. */
async function takePlace(
  { em, session }: Deed,
  input: CaptureStatementInput,
): Promise<{ dimensionId: string | null; minutesState: MinutesState }> {
  const within = input.moment === StatementMoment.DIMENSION;
  if (within !== Boolean(input.dimensionId)) throw new Refusal('BAD_INPUT', { field: 'dimensionId' });
  if (!input.dimensionId)
    return { dimensionId: null, minutesState: await minutesStateOfStatement(em, session.id, null) };
  const { dimension, minutesState } = await takeDimension(em, session, input.dimensionId);
  return { dimensionId: dimension.id, minutesState };
}
