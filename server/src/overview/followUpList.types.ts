import { FollowUpKind, FollowUpState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A follow-up in a list of several regions or cycles. */
@ObjectType({ simpleResolvers: true, description: 'A follow-up in a list of several regions or cycles.' })
export class ListedFollowUp {
  @Field(() => ID, { description: 'Identifier of the follow-up.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is promised; null for those who may count it but not read what was said.',
  })
  text!: string | null;

  @Field(() => FollowUpKind, { description: 'What is to change.' })
  kind!: FollowUpKind;

  @Field(() => FollowUpState, {
    description: 'Where it stands; OPEN while not judged, or while the judgement may not be seen.',
  })
  standing!: FollowUpState;

  @Field(() => Int, { description: 'Calendar year by which it is due.' })
  dueYear!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The later year it was carried to; null unless CARRIED and to be seen.',
  })
  carriedTo!: number | null;

  @Field(() => ID, { description: 'Its region.' })
  regionId!: string;

  @Field(() => String, { description: 'Name of its region.' })
  region!: string;

  @Field(() => String, { description: 'The agency that is to keep it.' })
  agency!: string;

  @Field(() => ID, { description: 'The dimension it was promised in.' })
  dimensionId!: string;

  @Field(() => String, { description: 'Name of that dimension.' })
  dimension!: string;

  @Field(() => Int, { description: 'Year of the cycle it was promised in.' })
  givenYear!: number;

  @Field(() => ID, { nullable: true, description: 'The record it was promised in.' })
  recordId!: string | null;
}

/** What a list of follow-ups was narrowed to, by name; null where it was not, or where the reader may not read the name. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What a list of follow-ups was narrowed to, by name; null where it was not, or where the reader may not read the name.',
})
export class FollowUpsOf {
  @Field(() => String, { nullable: true, description: 'The region.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The cycle in which they were promised.' })
  givenCycle!: string | null;

  @Field(() => String, { nullable: true, description: 'The cycle that called them in.' })
  calledCycle!: string | null;

  @Field(() => String, { nullable: true, description: 'The dimension in which they were promised.' })
  dimension!: string | null;

  @Field(() => String, { nullable: true, description: 'The agency that owes them.' })
  agency!: string | null;
}

/** A part of a list of follow-ups. */
@ObjectType({ simpleResolvers: true, description: 'A part of a list of follow-ups.' })
export class FollowUpList {
  @Field(() => Int, { description: 'How many there are altogether.' })
  count!: number;

  @Field(() => FollowUpsOf, { description: 'What it was narrowed to.' })
  of!: FollowUpsOf;

  @Field(() => [ListedFollowUp], {
    description: 'Those of this part, by region, agency, due year and then as they were given.',
  })
  followUps!: ListedFollowUp[];
}
