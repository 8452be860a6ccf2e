import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LevelScore } from '../../score/levelScore.ts';

/** Scores of one dimension: a panel member's, or the panel's when seatId is null. */
@ObjectType({
  simpleResolvers: true,
  description: "Scores of one dimension: a panel member's, or the panel's when seatId is null.",
})
export class ScorePayload {
  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => ID, { nullable: true, description: 'The seat.' })
  seatId!: string | null;

  @Field(() => [LevelScore], { description: 'One score per level.' })
  levels!: LevelScore[];

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}
