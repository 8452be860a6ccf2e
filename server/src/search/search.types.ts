import { SearchKind } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** A part of an excerpt, as the API says it. */
@ObjectType({ description: 'A part of an excerpt.' })
export class SearchPiece {
  @Field(() => String, { description: 'The words; an ellipsis stands where the text goes on.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether they are what was looked for.' })
  found!: boolean;
}

/** Something that was found. */
@ObjectType({ description: 'Something that search found and the reader may read.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => ID, {
    description: 'Identifier of the question, answer, statement, minutes, follow-up, request or file.',
  })
  id!: string;

  @Field(() => [SearchPiece], { description: 'The part of its text that holds what was looked for.' })
  excerpt!: SearchPiece[];

  @Field(() => Region, { description: 'The region that was evaluated.' })
  region!: Region;

  @Field(() => Cycle, { description: 'The cycle.' })
  cycle!: Cycle;

  @Field(() => Dimension, {
    nullable: true,
    description: 'The dimension; null for what was said at opening or closing.',
  })
  dimension!: Dimension | null;

  @Field(() => ID, { nullable: true, description: 'Its session; null where the reader has no seat in it.' })
  sessionId!: string | null;

  @Field(() => Date, { description: 'When its session is or was to begin.' })
  heldAt!: Date;

  @Field(() => String, { description: 'IANA time zone of its session.' })
  timeZone!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The record in which it stands, once its minutes are FINAL.',
  })
  recordId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The question that it is, answers, or came of.' })
  questionId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of that question; null while it waits in the queue.',
  })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Letter of the answer that it is or came of.' })
  letter!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the agency that answers, promises, or is asked.',
  })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: 'Office of who said it.' })
  office!: string | null;

  @Field(() => Int, { nullable: true, description: 'Calendar year by which a promise is due.' })
  dueYear!: number | null;
}

/** What was found. */
@ObjectType({
  description: 'What was found, the best first. How much else there is is not told, only that there is more.',
})
export class SearchResults {
  @Field(() => [SearchHit], { description: 'As many as were asked for.' })
  hits!: SearchHit[];

  @Field(() => Boolean, { description: 'Whether the reader would find more behind them.' })
  more!: boolean;
}

/** What a search can be narrowed to. */
@ObjectType({ description: 'What the reader can narrow a search to: what they have seats in.' })
export class SearchFilters {
  @Field(() => [Region], { description: 'Regions, by name.' })
  regions!: Region[];

  @Field(() => [Int], { description: 'Calendar years of their cycles, newest first.' })
  years!: number[];

  @Field(() => [Dimension], { description: 'Dimensions of their programmes, in order.' })
  dimensions!: Dimension[];
}
