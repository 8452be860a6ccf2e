import { CycleStanding, Missing } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { register } from '../enums.ts';

register(CycleStanding, 'CycleStanding', 'Where a region stands in a cycle.', {
  SCHEDULED: 'Its session is still to come.',
  LIVE: 'Its session is live or paused.',
  CLOSED: 'Its session is over, with minutes that are not all FINAL.',
  FINAL: 'All its minutes are FINAL.',
  CANCELLED: 'Its session was cancelled.',
});
register(Missing, 'Missing', 'What a region still lacks in a cycle.', {
  CHAIR: 'A chair for a session to come.',
  SECRETARY: 'A secretary for a session to come.',
  OPENING: 'The opening of a session whose time is past.',
  MINUTES: 'Minutes that are READY, though the session is over.',
  FINAL: 'Minutes that are FINAL, though they are READY.',
  SCORE: "The panel's score, though the session is over.",
});

/** So many regions that stand alike. */
@ObjectType({ simpleResolvers: true, description: 'So many regions of a cycle that stand alike.' })
export class RegionsStanding {
  @Field(() => CycleStanding, { description: 'Where they stand.' })
  standing!: CycleStanding;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

/** So many regions that lack the same. */
@ObjectType({ simpleResolvers: true, description: 'So many regions of a cycle that lack the same.' })
export class RegionsMissing {
  @Field(() => Missing, { description: 'What they lack.' })
  missing!: Missing;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

/** How scores lie. */
@ObjectType({ simpleResolvers: true, description: 'How scores lie, of those that the reader may see.' })
export class ScoreSpread {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Int, { nullable: true, description: 'The lowest in hundredths; null without any.' })
  lowest!: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest in hundredths; null without any.' })
  highest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Their mean in hundredths, half up; null without any.' })
  mean!: number | null;
}

/** The regions of a cycle in a few figures. */
@ObjectType({
  simpleResolvers: true,
  description: 'The regions of a cycle in a few figures, counted from what the reader may see.',
})
export class CycleSummary {
  @Field(() => Int, { description: 'Regions that the reader sees.' })
  regions!: number;

  @Field(() => [RegionsStanding], { description: 'How many stand where; none is left out.' })
  standings!: RegionsStanding[];

  @Field(() => [RegionsMissing], { description: 'How many lack what; nothing is left out.' })
  missing!: RegionsMissing[];

  @Field(() => ScoreSpread, { description: 'How the totals lie.' })
  totals!: ScoreSpread;

  @Field(() => [Int], {
    description: 'How many totals lie in each half level, from 1.00 up; 5.00 counts in the last.',
  })
  bands!: number[];

  @Field(() => [ScoreSpread], {
    description: 'How the scores of each dimension lie, in the order of the dimensions.',
  })
  dimensions!: ScoreSpread[];

  @Field(() => Int, { description: 'Regions with a score that the reader may not see yet.' })
  hiddenScores!: number;

  @Field(() => Int, { description: 'Agencies that did not keep in time all that was called in.' })
  lateAgencies!: number;

  @Field(() => Int, { description: 'Follow-ups that were called in and not kept in time.' })
  late!: number;
}
