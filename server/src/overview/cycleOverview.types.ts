import { FollowUpKind, FollowUpState, SessionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Dimension } from '../workspace/dimension.entity.ts';

/** One region in a cycle. */
@ObjectType({
  simpleResolvers: true,
  description: 'One region in a cycle, in figures that the reader may see.',
})
export class CycleRegion {
  @Field(() => ID, { description: 'The region.' })
  regionId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its official code.' })
  code!: string | null;

  @Field(() => ID, { description: 'The session that tells how it stands.' })
  sessionId!: string;

  @Field(() => SessionState, { description: 'State of that session.' })
  state!: SessionState;

  @Field(() => Date, { description: 'When that session is to begin or began.' })
  scheduledFor!: Date;

  @Field(() => String, { description: 'IANA time zone of its venue.' })
  timeZone!: string;

  @Field(() => Int, { description: 'Seats of its chair that stand: 1, or 0 while it has none.' })
  chairs!: number;

  @Field(() => Int, { description: 'Seats of its secretaries that stand.' })
  secretaries!: number;

  @Field(() => Int, { description: 'Dimensions whose minutes are DRAFT.' })
  draft!: number;

  @Field(() => Int, { description: 'Dimensions whose minutes are READY.' })
  ready!: number;

  @Field(() => Int, { description: 'Dimensions whose minutes are FINAL.' })
  final!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Dimensions without the panel's score; null when the reader may not know.",
  })
  unscored!: number | null;

  @Field(() => [Int], {
    nullable: 'items',
    description:
      'Scores in hundredths, in the order of the dimensions; null where there is none, or it may not be seen yet.',
  })
  scores!: (number | null)[];

  @Field(() => Int, {
    nullable: true,
    description:
      "The total by the cycle's formula, in hundredths; null while a score is missing or may not be seen.",
  })
  total!: number | null;

  @Field(() => Int, { description: 'Dimensions whose score the reader may not see yet.' })
  hidden!: number;

  @Field(() => Int, { description: 'Follow-ups that its agencies promised in this cycle.' })
  given!: number;

  @Field(() => Int, { description: 'Follow-ups of earlier cycles that this one called in.' })
  called!: number;

  @Field(() => Int, { description: 'Of those called in, how many were kept.' })
  kept!: number;

  @Field(() => Int, { description: 'Of those called in, how many were not kept in time.' })
  late!: number;
}

/** So many follow-ups of a kind. */
@ObjectType({
  simpleResolvers: true,
  description: 'So many follow-ups of a kind that were promised in a cycle.',
})
export class FollowUpsOfKind {
  @Field(() => FollowUpKind, { description: 'What is to change.' })
  kind!: FollowUpKind;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

/** So many follow-ups that stand alike. */
@ObjectType({
  simpleResolvers: true,
  description: 'So many follow-ups that a cycle called in and that stand alike.',
})
export class FollowUpsStanding {
  @Field(() => FollowUpState, {
    description: 'Where they stand; OPEN while not judged, or while the judgement may not be seen.',
  })
  standing!: FollowUpState;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

/** An agency that is late. */
@ObjectType({
  simpleResolvers: true,
  description: 'An agency that did not keep in time all that a cycle called in.',
})
export class LateAgency {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => String, { description: 'Its name.' })
  agency!: string;

  @Field(() => ID, { description: 'Its region.' })
  regionId!: string;

  @Field(() => String, { description: 'Name of its region.' })
  region!: string;

  @Field(() => Int, { description: 'Follow-ups that were called in from it.' })
  called!: number;

  @Field(() => Int, {
    description: 'Those carried to a later year, or left open when the sessions of the region were over.',
  })
  late!: number;
}

/** A cycle as a whole. */
@ObjectType({
  simpleResolvers: true,
  description: 'A cycle as a whole, counted from what the reader may see.',
})
export class CycleOverview {
  @Field(() => [Dimension], { description: 'Dimensions of its programme, in order.' })
  dimensions!: Dimension[];

  /** Its regions that the reader sees, by name; told whole or in part. */
  allRegions!: CycleRegion[];

  @Field(() => Int, { description: 'Regions of the cycle that the reader does not see.' })
  hiddenRegions!: number;

  /** The cycle, for who may know which regions have no session in it; null for others. */
  cycleId!: string | null;

  @Field(() => [FollowUpsOfKind], { description: 'Follow-ups promised in it, by kind.' })
  given!: FollowUpsOfKind[];

  @Field(() => [FollowUpsStanding], {
    description: 'Follow-ups of earlier cycles that it called in, by standing.',
  })
  called!: FollowUpsStanding[];

  /** Who is late, the most first; told whole or in part. */
  allLate!: LateAgency[];
}
