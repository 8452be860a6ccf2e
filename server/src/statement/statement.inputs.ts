import { StatementMoment } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Something said aloud, as a secretary took it down.' })
export class CaptureStatementInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => StatementMoment, { description: 'When in the session it was said.' })
  moment!: StatementMoment;

  @Field(() => ID, { nullable: true, description: 'The dimension, when the moment is DIMENSION.' })
  dimensionId?: string | null;

  @Field(() => ID, { description: 'Who said it.' })
  speakerSeatId!: string;

  @Field(() => String, { description: 'The words; at most 20,000 characters.' })
  text!: string;
}

@InputType({ description: 'Confirms captured words, or corrects them.' })
export class ConfirmStatementInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The statement.' })
  statementId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Given, it corrects the words; left out, they are confirmed as they stand.',
  })
  text?: string | null;
}
