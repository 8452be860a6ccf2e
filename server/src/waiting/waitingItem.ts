import { WaitingKind } from '@risalah/shared';
import { Field, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import { Correction } from '../minutes/correction.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** One thing that waits for a person. */
@ObjectType({
  description:
    'One thing that waits for the signed-in person, for the home screen; ordered by deadline, then age.',
})
export class WaitingItem {
  @Field(() => WaitingKind, { description: 'What is to be done.' })
  kind!: WaitingKind;

  @Field(() => Session, { description: 'The session it belongs to.' })
  session!: Session;

  @Field(() => Dimension, { nullable: true, description: 'The dimension it belongs to.' })
  dimension!: Dimension | null;

  @Field(() => Question, { nullable: true, description: 'The question it is about.' })
  question?: Question | null;

  @Field(() => Answer, { nullable: true, description: 'The answer it is about.' })
  answer?: Answer | null;

  @Field(() => Minutes, { nullable: true, description: 'The minutes it is about.' })
  minutes?: Minutes | null;

  @Field(() => Correction, { nullable: true, description: 'The correction it is about.' })
  correction?: Correction | null;

  @Field(() => Date, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when it should be done, where there is a deadline.',
  })
  dueAt?: Date | null;
}
