import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** The text of minutes. */
@InputType({ description: 'The text of minutes.' })
export class SaveMinutesInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, {
    description:
      'The whole text; at most 400,000 characters. A line `[Pertanyaan 12]` holds the place of that question.',
  })
  text!: string;
}

/** Which version of minutes to put back. */
@InputType({ description: 'Which version of minutes to put back.' })
export class RestoreMinutesInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => ID, { description: 'A version of these minutes.' })
  versionId!: string;
}

/** Which minutes, as they were read. */
@InputType({ description: 'Which minutes, as they were read.' })
export class MinutesInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;
}

/** Which minutes to return to draft. */
@InputType({ description: 'Which minutes to return to draft.' })
export class ReturnMinutesInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'What is to be put right.' })
  reason!: string;
}

/** A correction to one's own words. */
@InputType({ description: "A correction to one's own words." })
export class ProposeCorrectionInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => ID, { nullable: true, description: 'The answer that it corrects; this or statementId.' })
  answerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The statement that it corrects; this or answerId.' })
  statementId?: string | null;

  @Field(() => String, { description: 'The words as they should read.' })
  text!: string;
}

/** The chair's decision on a correction. */
@InputType({ description: "The chair's decision on a correction." })
export class DecideCorrectionInput extends ActInput {
  @Field(() => ID, { description: 'The correction.' })
  correctionId!: string;

  @Field(() => Boolean, { description: 'Whether it is taken up.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; may be left out.' })
  reason?: string | null;
}

/** Something to add to final minutes. */
@InputType({ description: 'Something to add to final minutes.' })
export class AddAddendumInput extends ActInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => String, { description: 'What is added; at most 20,000 characters.' })
  text!: string;
}
