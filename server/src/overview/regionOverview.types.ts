import { FollowUpKind, FollowUpState, MinutesState, SessionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** The record of a region in one dimension of a cycle, in figures. */
@ObjectType({
  simpleResolvers: true,
  description: 'The record of a region in one dimension of a cycle, in figures.',
})
export class RegionRecord {
  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => ID, { nullable: true, description: 'The record; null when there is none yet.' })
  recordId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The panel's score in hundredths; null where there is none, or it may not be seen yet.",
  })
  score!: number | null;

  @Field(() => MinutesState, {
    nullable: true,
    description: 'How far the minutes are; null before a session was scheduled.',
  })
  minutesState!: MinutesState | null;

  @Field(() => Boolean, { description: 'Whether they are DRAFT because the chair returned them.' })
  returned!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When they became what they are: returned, READY or FINAL.',
  })
  since!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when READY minutes are open to corrections.' })
  correctionsUntil!: Date | null;
}

/** A region in one cycle. */
@ObjectType({
  simpleResolvers: true,
  description: 'A region in one cycle, in figures that the reader may see.',
})
export class RegionCycle {
  @Field(() => Cycle, { description: 'The cycle.' })
  cycle!: Cycle;

  @Field(() => ID, {
    nullable: true,
    description: 'The session that tells how the region stands; null when there is none.',
  })
  sessionId!: string | null;

  @Field(() => SessionState, { nullable: true, description: 'State of that session.' })
  state!: SessionState | null;

  @Field(() => Date, { nullable: true, description: 'When that session is to begin or began.' })
  scheduledFor!: Date | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone of its venue.' })
  timeZone!: string | null;

  @Field(() => [RegionRecord], { description: 'Its records, in the order of the dimensions.' })
  records!: RegionRecord[];

  @Field(() => Int, {
    nullable: true,
    description:
      "The total by the cycle's formula, in hundredths; null while a score is missing or may not be seen.",
  })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What the scores that may be seen come to, in hundredths; to be shown with missingIds only.',
  })
  soFar!: number | null;

  @Field(() => [ID], {
    description: 'Dimensions that count in the total and have no score that may be seen.',
  })
  missingIds!: string[];

  @Field(() => Int, {
    description: 'Dimensions whose score the reader may not see yet, since their minutes are not FINAL.',
  })
  hidden!: number;
}

/** A region within one programme. */
@ObjectType({ simpleResolvers: true, description: 'A region within one programme.' })
export class RegionProgramme {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [Dimension], { description: 'Its dimensions, in order.' })
  dimensions!: Dimension[];

  @Field(() => [RegionCycle], { description: 'Its cycles that the region takes part in, oldest first.' })
  cycles!: RegionCycle[];
}

/** So many follow-ups that an agency promised. */
@ObjectType({
  simpleResolvers: true,
  description: 'So many follow-ups of one kind that an agency promised in a cycle and dimension.',
})
export class FollowUpsGiven {
  @Field(() => ID, { description: 'The cycle they were given in.' })
  cycleId!: string;

  @Field(() => ID, { description: 'The dimension they were given in.' })
  dimensionId!: string;

  @Field(() => ID, { description: 'The agency that is to keep them.' })
  agencyId!: string;

  @Field(() => FollowUpKind, { description: 'What is to change.' })
  kind!: FollowUpKind;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

/** So many follow-ups that were called in. */
@ObjectType({
  simpleResolvers: true,
  description: 'So many follow-ups that a cycle called in and that stand alike.',
})
export class FollowUpsCalled {
  @Field(() => ID, { description: 'The cycle that called them in.' })
  calledCycleId!: string;

  @Field(() => ID, { description: 'The earlier cycle they were given in.' })
  givenCycleId!: string;

  @Field(() => FollowUpState, {
    description: 'Where they stand; OPEN while not judged, or while the judgement may not be seen.',
  })
  standing!: FollowUpState;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them were not kept in time.' })
  late!: number;
}

/** A region through the cycles. */
@ObjectType({
  simpleResolvers: true,
  description: 'A region through the cycles, counted from what the reader may see.',
})
export class RegionOverview {
  @Field(() => [RegionProgramme], { description: 'The programmes it takes part in, by name.' })
  programmes!: RegionProgramme[];

  @Field(() => [FollowUpsGiven], { description: 'What its agencies promised.' })
  given!: FollowUpsGiven[];

  @Field(() => [FollowUpsCalled], { description: 'What later cycles called in.' })
  called!: FollowUpsCalled[];
}
