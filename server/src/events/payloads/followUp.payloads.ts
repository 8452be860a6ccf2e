import { Decision, FollowUpKind, FollowUpState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A promise as it stands after the event. */
@ObjectType({ simpleResolvers: true, description: 'A promise as it stands after the event.' })
export class FollowUpPayload {
  @Field(() => ID, { description: 'The follow-up.' })
  followUpId!: string;

  @Field(() => ID, { nullable: true, description: 'The answer.' })
  answerId!: string | null;

  @Field(() => FollowUpState, { description: 'Its state after the event.' })
  state!: FollowUpState;

  @Field(() => FollowUpKind, { description: 'What is to be changed.' })
  kind!: FollowUpKind;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => Int, { description: 'The year by which it is due.' })
  dueYear!: number;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The cycle in which it was given.' })
  cycleId!: string;

  @Field(() => ID, { nullable: true, description: 'The earlier follow-up that it continues.' })
  carriedFromId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was judged.' })
  judgedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The session in which it was judged.' })
  judgedInSessionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the chair said in judging it.' })
  judgementNote!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** The chair's verdict on one revision of an answer. */
@ObjectType({ simpleResolvers: true, description: "The chair's verdict on one revision of an answer." })
export class DecisionPayload {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'The revision of the answer that was decided on.' })
  answerRevision!: number;

  @Field(() => Decision, { description: 'The verdict.' })
  decision!: Decision;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: string;

  @Field(() => ID, { description: 'Who decided.' })
  decidedBySeatId!: string;

  @Field(() => FollowUpPayload, { nullable: true, description: 'The promise that the verdict created.' })
  followUp!: FollowUpPayload | null;
}
