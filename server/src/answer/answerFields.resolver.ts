import { Decision } from '@risalah/shared';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { visibleFollowUps } from '../followUp/visibleFollowUps.ts';
import { Answer } from './answer.entity.ts';
import { AnswerDraft } from './answerDraft.entity.ts';
import { AnswerRevision } from './answerRevision.entity.ts';
import { mayReaderSeeDecision, mayReaderSeeDraft, mayReaderSeeReminder } from './visibleToReader.ts';

/** What of an answer depends on the reader. */
@Resolver(() => Answer)
export class AnswerFieldsResolver {
  @FieldResolver(() => [AnswerRevision], { description: 'All wordings, oldest first.' })
  revisions(@Root() answer: Answer): Promise<AnswerRevision[]> {
    return answer.revisions.loadItems();
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description:
      "The chair's verdict on the newest revision; null when there is none or the reader may not see it.",
  })
  async decision(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<Decision | null> {
    return (await mayReaderSeeDecision(ctx, answer)) ? answer.decision : null;
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When the chair decided.' })
  async decidedAt(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<Date | null> {
    return (await mayReaderSeeDecision(ctx, answer)) ? answer.decidedAt : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Who decided.' })
  async decidedBySeatId(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<string | null> {
    return (await mayReaderSeeDecision(ctx, answer)) ? answer.decidedBySeatId : null;
  }

  @FieldResolver(() => [FollowUp], {
    nullable: true,
    description: 'Follow-ups that came of this answer; null when the reader may not see them.',
  })
  async followUps(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<FollowUp[] | null> {
    if (!(await mayReaderSeeDecision(ctx, answer))) return null;
    return visibleFollowUps(ctx, await answer.followUps.loadItems());
  }

  @FieldResolver(() => [EvidenceRequest], {
    nullable: true,
    description: 'Evidence the panel asked for; null when the reader may not see it.',
  })
  async evidenceRequests(
    @Ctx() ctx: RequestContext,
    @Root() answer: Answer,
  ): Promise<EvidenceRequest[] | null> {
    return (await mayReaderSeeDecision(ctx, answer)) ? answer.evidenceRequests.loadItems() : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the agency was last reminded; for the panel and the agency only.',
  })
  async remindedAt(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<Date | null> {
    return (await mayReaderSeeReminder(ctx, answer)) ? answer.remindedAt : null;
  }

  @FieldResolver(() => AnswerDraft, {
    nullable: true,
    description: "What the agency is writing; for the agency's own head and staff only.",
  })
  async draft(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<AnswerDraft | null> {
    if (!(await mayReaderSeeDraft(ctx, answer))) return null;
    return (await answer.drafts.loadItems())[0] ?? null;
  }
}

/** What of a revision depends on the reader. */
@Resolver(() => AnswerRevision)
export class AnswerRevisionFieldsResolver {
  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The chair's verdict on these words; null when there is none or the reader may not see it.",
  })
  async decision(@Ctx() ctx: RequestContext, @Root() revision: AnswerRevision): Promise<Decision | null> {
    if (revision.decision === null) return null;
    return (await mayReaderSeeDecision(ctx, await loaded(revision.answer))) ? revision.decision : null;
  }
}
