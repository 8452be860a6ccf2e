import { Level } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** What one level is given. */
@InputType({ description: 'What one level is given.' })
export class LevelScoreInput {
  @Field(() => Level, { description: 'The level.' })
  level!: Level;

  @Field(() => Int, { description: 'From 1 to 5.' })
  value!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Why; at most 2,000 characters. A panel member's score needs one for each level (SCORE_REASON_REQUIRED), the panel's may go without.",
  })
  reason?: string | null;
}

/** One panel member's score of a dimension. */
@InputType({ description: "One panel member's score of a dimension." })
export class ScoreDimensionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => [LevelScoreInput], { description: 'One score for each level.' })
  levels!: LevelScoreInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the change was made on, 0 for the first score; left out, it replaces whatever stands.',
  })
  revision?: number | null;
}

/** The panel's score of a dimension. */
@InputType({ description: "The panel's score of a dimension." })
export class SetPanelScoreInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => [LevelScoreInput], { description: 'One score for each level.' })
  levels!: LevelScoreInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the change was made on, 0 for the first score; left out, it replaces whatever stands.',
  })
  revision?: number | null;
}
