import { StatementMoment, StatementState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A statement as it stands after the event. */
@ObjectType({ simpleResolvers: true, description: 'A statement as it stands after the event.' })
export class StatementPayload {
  @Field(() => ID, { description: 'The statement.' })
  statementId!: string;

  @Field(() => StatementMoment, { description: 'When in the session it was said.' })
  moment!: StatementMoment;

  @Field(() => ID, { nullable: true, description: 'The dimension.' })
  dimensionId!: string | null;

  @Field(() => ID, { description: 'Who said it.' })
  speakerSeatId!: string;

  @Field(() => ID, { description: 'The secretary who captured it.' })
  capturedBySeatId!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first wording, once it was amended or corrected.',
  })
  firstText!: string | null;

  @Field(() => StatementState, { description: 'Its state after the event.' })
  state!: StatementState;

  @Field(() => Date, { description: 'When a secretary wrote down what was said aloud.' })
  capturedAt!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When the speaker confirmed or corrected the captured words.',
  })
  confirmedAt!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}
