import { StatementMoment } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Something said aloud, as a secretary took it down. */
@InputType({ description: 'Something said aloud, as a secretary took it down.' })
export class CaptureStatementInput extends ActInput {
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

/** Confirms captured words, or corrects them. */
@InputType({ description: 'Confirms captured words, or corrects them.' })
export class ConfirmStatementInput extends ActInput {
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
