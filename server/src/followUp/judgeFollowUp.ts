import { LockMode } from '@mikro-orm/core';
import {
  agencyCircle,
  type Circle,
  EventKind,
  FollowUpState,
  LIMITS,
  mayJudgeFollowUp,
  PANEL,
  Refusal,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { type Deed, find, performAct } from '../acts/performAct.ts';
import { takeOptionalText, takeReason } from '../acts/takeText.ts';
import { Answer } from '../answer/answer.entity.ts';
import { decisionAudience } from '../answer/findAnswer.ts';
import { minutesStateOf } from '../minutes/minutesOf.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { FollowUp } from './followUp.entity.ts';
import type { JudgeFollowUpInput } from './followUp.inputs.ts';
import { followUpPayload } from './followUpPayload.ts';
import { isDue } from './isDue.ts';

const JUDGEMENTS: readonly FollowUpState[] = [
  FollowUpState.KEPT,
  FollowUpState.PARTLY,
  FollowUpState.CARRIED,
  FollowUpState.DROPPED,
];

/**
 * The chair judges a follow-up that was carried over into the session: kept, kept in part, carried to a new year as a
 * follow-up of this session, or dropped with a reason. One given in this very session can be dropped.
 */
export function judgeFollowUp(ctx: ActContext, input: JudgeFollowUpInput): Promise<string> {
  const act = { operation: 'judgeFollowUp', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { em, session, now } = deed;
    if (!JUDGEMENTS.includes(input.judgement)) throw new Refusal('BAD_INPUT', { field: 'judgement' });
    const followUp = await em.findOne(
      FollowUp,
      { id: input.followUpId, region: session.region.id },
      // It may be of another session, whose lock this act does not hold.
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!followUp) throw new Refusal('NOT_FOUND', { field: 'followUpId' });
    const cycle = await find(em, Cycle, session.cycle.id);
    await checkAllowed(deed, input, followUp, cycle);
    const carried = input.judgement === FollowUpState.CARRIED;
    if (carried) checkNewYear(input.dueYear, cycle);
    const wasProposed = followUp.state === FollowUpState.PROPOSED;
    const seatId = deed.seat((each) => each.role === Role.CHAIR).id;
    followUp.state = input.judgement;
    followUp.judgedAt = now;
    followUp.judgedInSessionId = session.id;
    followUp.judgementNote =
      input.judgement === FollowUpState.DROPPED
        ? takeReason(input.note, 'note')
        : takeOptionalText(input.note, LIMITS.reason, 'note');
    followUp.revision += 1;
    // A secretary's proposal that is dropped was never known beyond the panel.
    const audience = wasProposed ? [PANEL] : await judgementAudience(deed, followUp);
    deed.record(EventKind.FOLLOW_UP_JUDGED, audience, followUpPayload(followUp));
    if (carried) carryOver(deed, followUp, input.dueYear ?? cycle.year, seatId);
    return followUp;
  });
}

async function checkAllowed(
  { em, session, actor, require }: Deed,
  input: JudgeFollowUpInput,
  followUp: FollowUp,
  cycle: Cycle,
): Promise<void> {
  const due = isDue(followUp, await find(em, Cycle, followUp.cycleId), cycle);
  const { state, agencyId, dimensionId } = followUp;
  const minutesState = await minutesStateOf(em, session.id, dimensionId);
  const facts = { state, agencyId, due, minutesState };
  const verdict = mayJudgeFollowUp(actor, session, facts, input.judgement);
  // Whoever judged on an older revision is told how it was judged meanwhile, not only that it was.
  if (verdict.allowed || verdict.code === 'FOLLOW_UP_NOT_OPEN') {
    checkRevision(input.revision, input.note ?? '', {
      text: followUp.judgementNote ?? followUp.text,
      revision: followUp.revision,
      at: iso(followUp.judgedAt ?? followUp.givenAt),
      bySeatId: followUp.judgedAt ? null : followUp.givenBySeatId,
    });
  }
  require(verdict);
  if (!due && followUp.sessionId !== session.id) throw new Refusal('FOLLOW_UP_NOT_DUE');
}

/** Who learns of it at once: of one given in this session also the agency whose answer it came of. */
async function judgementAudience(
  { em, session }: Deed,
  { agencyId, sessionId, answerId }: FollowUp,
): Promise<Circle[]> {
  const audience = decisionAudience(agencyId);
  if (!answerId || sessionId !== session.id) return audience;
  return [...audience, agencyCircle((await find(em, Answer, answerId)).agencyId)];
}

function checkNewYear(dueYear: number | null | undefined, { year }: Cycle): void {
  if (!dueYear || dueYear <= year || dueYear > year + 20) throw new Refusal('BAD_DATE', { field: 'dueYear' });
}

/** The promise again, of this session and with its new year; the old one stays as it was judged. */
function carryOver({ em, session, now, record }: Deed, old: FollowUp, dueYear: number, seatId: string): void {
  const followUp = em.create(FollowUp, {
    state: FollowUpState.OPEN,
    kind: old.kind,
    text: old.text,
    dueYear,
    region: session.region,
    agency: old.agency,
    dimension: old.dimension,
    cycle: session.cycle,
    session,
    carriedFromId: old.id,
    givenBySeatId: seatId,
    givenAt: now,
  });
  em.persist(followUp);
  record(EventKind.FOLLOW_UP_REQUESTED, decisionAudience(followUp.agencyId), followUpPayload(followUp));
}
