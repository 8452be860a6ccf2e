import { InvitationStanding, LIMITS } from '@risalah/shared';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Session } from '../session/session.entity.ts';
import { Person } from './person.entity.ts';
import { Region } from './region.entity.ts';

/** Which part of a list is asked for. */
@ArgsType()
export class ListPart {
  @Field(() => Int, {
    defaultValue: 100,
    description: `How many of them; at most ${LIMITS.listedAtOnce}.`,
  })
  first: number = 100;

  @Field(() => String, {
    nullable: true,
    description: 'Those after this: the `end` of the part before; from the beginning when left out.',
  })
  after?: string | null;
}

/** Which people a list has. */
@InputType({ description: 'Which people a list has; everyone when nothing is said.' })
export class PeopleWhere {
  @Field(() => String, { nullable: true, description: 'With these letters in their name or address.' })
  text?: string | null;

  @Field(() => InvitationStanding, { nullable: true, description: 'Whose way in stands so.' })
  standing?: InvitationStanding | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those who have an address and neither a way in nor a link that works.',
  })
  invitable?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: `Whose whole name or address is one of these, in whichever case; at most ${LIMITS.listedAtOnce}.`,
  })
  named?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Who hold a seat in this session.' })
  sessionId?: string | null;
}

/** A part of the list of people. */
@ObjectType({ simpleResolvers: true, description: 'A part of the list of people.' })
export class PeopleList {
  @Field(() => Int, { description: 'How many there are altogether.' })
  count!: number;

  @Field(() => [Person], { description: 'Those of this part, by name.' })
  people!: Person[];

  @Field(() => String, { nullable: true, description: 'After what the next part begins; null at the end.' })
  end!: string | null;
}

/** How many people have a way in that stands so. */
@ObjectType({ simpleResolvers: true, description: 'How many people have a way in that stands so.' })
export class StandingCount {
  @Field(() => InvitationStanding, { description: 'How it stands.' })
  standing!: InvitationStanding;

  @Field(() => Int, { description: 'How many people.' })
  count!: number;
}

/** Which regions a list has. */
@InputType({ description: 'Which regions a list has; all of them when nothing is said.' })
export class RegionsWhere {
  @Field(() => String, { nullable: true, description: 'With these letters in their name or code.' })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'That have no session in this cycle, apart from cancelled ones.',
  })
  unscheduledIn?: string | null;
}

/** A part of the list of regions. */
@ObjectType({ simpleResolvers: true, description: 'A part of the list of regions.' })
export class RegionList {
  @Field(() => Int, { description: 'How many there are altogether.' })
  count!: number;

  @Field(() => [Region], { description: 'Those of this part, by name.' })
  regions!: Region[];

  @Field(() => String, { nullable: true, description: 'After what the next part begins; null at the end.' })
  end!: string | null;
}

/** Which sessions a list has. */
@InputType({ description: 'Which sessions a list has; all of them when nothing is said.' })
export class SessionsWhere {
  @Field(() => String, {
    nullable: true,
    description: 'With these letters in their venue, or the name of their region or cycle.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this cycle.' })
  cycleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this region.' })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Other than this one.' })
  otherThan?: string | null;
}

/** A part of the list of sessions. */
@ObjectType({ simpleResolvers: true, description: 'A part of the list of sessions.' })
export class SessionList {
  @Field(() => Int, { description: 'How many there are altogether.' })
  count!: number;

  @Field(() => [Session], { description: 'Those of this part, by date.' })
  sessions!: Session[];

  @Field(() => String, { nullable: true, description: 'After what the next part begins; null at the end.' })
  end!: string | null;
}
