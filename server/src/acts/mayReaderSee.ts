import {
  MinutesState,
  mayEnterSession,
  mayRevokeToken,
  maySeeAccountMails,
  maySeeCorrection,
  maySeeEvidenceFile,
  maySeeMails,
  maySeePanelScore,
  maySeeProceedings,
  maySeeQueue,
  maySeeScore,
} from '@risalah/shared';
import { ApiToken } from '../access/apiToken.entity.ts';
import { Answer } from '../answer/answer.entity.ts';
import { AnswerDraft } from '../answer/answerDraft.entity.ts';
import { mayReaderSeeDraft } from '../answer/visibleToReader.ts';
import { CalendarFeed } from '../calendar/calendarFeed.entity.ts';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { mayReaderSeeFollowUp } from '../followUp/visibleFollowUps.ts';
import { Mail } from '../mail/mail.entity.ts';
import { Correction } from '../minutes/correction.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import { PanelScore } from '../score/panelScore.entity.ts';
import { Score } from '../score/score.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Statement } from '../statement/statement.entity.ts';

/**
 * Whether the reader may see a row that a mutation of theirs changed. A mutation that is sent again answers with the row
 * as it is now, and its sender may have lost the seat since, or got another. What belongs to no session is the
 * administrators', but for what is one's own.
 */
export async function mayReaderSee(ctx: RequestContext, row: object): Promise<boolean> {
  const actor = await ctx.actor();
  if (row instanceof CalendarFeed) return row.person.id === actor.personId;
  if (row instanceof Session) return mayEnterSession(actor, row).allowed;
  if (row instanceof Seat || row instanceof Minutes)
    return mayEnterSession(actor, await loaded(row.session)).allowed;
  if (row instanceof Statement) return maySeeProceedings(actor, row.sessionId);
  if (row instanceof Question) {
    return row.number === null ? maySeeQueue(actor, row.sessionId) : maySeeProceedings(actor, row.sessionId);
  }
  if (row instanceof Answer) return maySeeProceedings(actor, (await loaded(row.question)).sessionId);
  if (row instanceof AnswerDraft) return mayReaderSeeDraft(ctx, await loaded(row.answer));
  if (row instanceof FollowUp) return mayReaderSeeFollowUp(ctx, row);
  if (row instanceof Correction) {
    return maySeeCorrection(actor, (await loaded(row.minutes)).sessionId, row.proposedBySeatId);
  }
  if (row instanceof Score) return maySeeScore(actor, row.session.id, row.seatId);
  if (row instanceof PanelScore) {
    const minutes = (await ctx.minutesStates(row.session.id)).get(row.dimensionId) ?? MinutesState.DRAFT;
    return maySeePanelScore(actor, row.session.id, minutes);
  }
  if (row instanceof EvidenceFile) return maySeeEvidenceFile(actor, row.sessionId, row.agencyId);
  if (row instanceof Mail)
    return row.sessionId === null ? maySeeAccountMails(actor) : maySeeMails(actor, row.sessionId);
  if (row instanceof ApiToken) return mayRevokeToken(actor, row.person.id).allowed;
  return actor.administrator;
}
