import { CycleOrder, CycleStanding, Missing } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { register } from '../enums.ts';

register(CycleOrder, 'CycleOrder', 'In which order the regions of a cycle are listed.', {
  NAME: 'By name.',
  SCORE: 'The highest total first, or the highest score of the dimension that is asked for.',
  LATE: 'The most follow-ups that were not kept in time first.',
});

/** Which regions of a cycle are listed: those that fulfil all that is given. */
@InputType({ description: 'Which regions of a cycle are listed: those that fulfil all that is given.' })
export class CycleRegionsWhere {
  @Field(() => CycleStanding, { nullable: true, description: 'Standing so.' })
  standing?: CycleStanding | null;

  @Field(() => Missing, { nullable: true, description: 'Lacking this.' })
  missing?: Missing | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they lack anything.' })
  lacking?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With a total in the half level from here, in hundredths.',
  })
  from?: number | null;

  @Field(() => ID, { nullable: true, description: 'With a score in this dimension that may be seen.' })
  scoredId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anything called in was not kept in time.' })
  late?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they have a total that may be seen.' })
  totalled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they have scores that may not be seen before FINAL.',
  })
  hidden?: boolean | null;
}
