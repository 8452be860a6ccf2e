import { MinutesState, maySeeSettled, QuestionState } from '@risalah/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import type { RequestContext } from '../context.ts';
import { Question } from './question.entity.ts';

/** What of a question depends on the reader. */
@Resolver(() => Question)
export class QuestionFieldsResolver {
  @FieldResolver(() => QuestionState, {
    description:
      'Where the question stands. SETTLED tells that every answer was decided, so it reads ASKED to those who may not see decisions.',
  })
  async state(@Ctx() ctx: RequestContext, @Root() question: Question): Promise<QuestionState> {
    if (question.state !== QuestionState.SETTLED) return question.state;
    const { sessionId, dimensionId, addressees } = question;
    const minutes = (await ctx.minutesStates(sessionId)).get(dimensionId) ?? MinutesState.DRAFT;
    const seen = maySeeSettled(await ctx.actor(), sessionId, addressees, minutes);
    return seen ? QuestionState.SETTLED : QuestionState.ASKED;
  }

  @FieldResolver(() => [Answer], { description: 'One for each agency asked, by letter.' })
  answers(@Root() question: Question): Promise<Answer[]> {
    return question.answers.loadItems();
  }
}
