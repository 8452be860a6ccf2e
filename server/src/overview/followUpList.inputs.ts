import { FollowUpKind, FollowUpState } from '@risalah/shared';
import { Field, ID, InputType } from 'type-graphql';

/** Which follow-ups are listed: those that fulfil all that is given. */
@InputType({ description: 'Which follow-ups are listed: those that fulfil all that is given.' })
export class FollowUpsWhere {
  @Field(() => ID, { nullable: true, description: 'Of this region.' })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Promised in this cycle.' })
  givenCycleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an earlier cycle and called in by this one.' })
  calledCycleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Promised in this dimension.' })
  dimensionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Owed by this agency.' })
  agencyId?: string | null;

  @Field(() => FollowUpKind, { nullable: true, description: 'Of this kind.' })
  kind?: FollowUpKind | null;

  @Field(() => FollowUpState, { nullable: true, description: 'Standing so, as far as may be seen.' })
  standing?: FollowUpState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With calledCycleId: whether they were not kept in time.',
  })
  late?: boolean | null;
}
