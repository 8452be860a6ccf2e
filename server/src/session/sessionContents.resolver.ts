import { maySeeProceedings, maySeeQueue, QuestionState } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { readStream } from '../events/readStream.ts';
import { DeliveredEvent } from '../events/sessionEvent.type.ts';
import { findDueFollowUps } from '../followUp/dueFollowUps.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { visibleFollowUps, visibleLookingBack } from '../followUp/visibleFollowUps.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import { Attendance } from '../seat/attendance.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { Session } from './session.entity.ts';

/** What happened in a session, as far as the reader may see it. */
@Resolver(() => Session)
export class SessionContentsResolver {
  @FieldResolver(() => [Attendance], { description: 'Who was in the room, from when to when.' })
  attendance(@Root() session: Session): Promise<Attendance[]> {
    return session.attendance.loadItems();
  }

  @FieldResolver(() => [AgendaItem], { description: 'The dimensions, in the order of the agenda.' })
  agendaItems(@Root() session: Session): Promise<AgendaItem[]> {
    return session.agendaItems.loadItems();
  }

  @FieldResolver(() => [Question], {
    description: 'Questions by number, then by place in the queue; queued ones are for the panel only.',
  })
  async questions(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<Question[]> {
    const actor = await ctx.actor();
    if (!maySeeProceedings(actor, session.id)) return [];
    const questions = await session.questions.loadItems();
    const visible = maySeeQueue(actor, session.id)
      ? questions
      : questions.filter((question) => question.number !== null);
    return [...visible].sort(byNumberThenQueue);
  }

  @FieldResolver(() => [Statement], { description: 'What was said that answers no question, oldest first.' })
  async statements(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<Statement[]> {
    return maySeeProceedings(await ctx.actor(), session.id) ? session.statements.loadItems() : [];
  }

  @FieldResolver(() => [Minutes], {
    description: 'The minutes of each dimension; their text is null where the reader may not see it.',
  })
  minutes(@Root() session: Session): Promise<Minutes[]> {
    return session.minutes.loadItems();
  }

  @FieldResolver(() => [FollowUp], {
    description: 'Follow-ups given in this session, as far as the reader may see them.',
  })
  async followUps(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<FollowUp[]> {
    return visibleFollowUps(ctx, await session.followUps.loadItems());
  }

  @FieldResolver(() => [FollowUp], {
    description:
      "Follow-ups that earlier cycles left open for this region and that are due by this cycle's year, with those judged in this session.",
  })
  async dueFollowUps(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<FollowUp[]> {
    if (!maySeeProceedings(await ctx.actor(), session.id)) return [];
    const read = ctx.reading(session.id)?.dueFollowUps;
    if (read) return visibleLookingBack(ctx, read, true);
    await loaded(session.cycle);
    return visibleLookingBack(ctx, await findDueFollowUps(ctx.em, session), true);
  }

  @FieldResolver(() => [DeliveredEvent], {
    description:
      'The newest events that the reader may see, oldest first; with `before` those that came before it.',
  })
  async stream(
    @Ctx() ctx: RequestContext,
    @Root() session: Session,
    @Arg('last', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: 'How many at most; 1,000 is the limit.',
    })
    last: number | null,
    @Arg('before', () => Int, {
      nullable: true,
      description: 'Number of an event; only earlier ones are given. Without it all are earlier.',
    })
    before?: number | null,
  ): Promise<DeliveredEvent[]> {
    const upTo = session.lastEventNumber + 1;
    const end = Math.min(upTo, before ?? upTo);
    return readStream(ctx.em, await ctx.actor(), session.id, { last: last ?? 200, before: end });
  }
}

function byNumberThenQueue(one: Question, other: Question): number {
  const rank = (question: Question): number =>
    question.number ?? (question.state === QuestionState.QUEUED ? 1e9 + (question.queuePosition ?? 0) : 2e9);
  return rank(one) - rank(other);
}
