import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';
import { PanelMemberInput } from '../seat/seat.inputs.ts';

/** What session to schedule. */
@InputType({ description: 'What session to schedule.' })
export class ScheduleSessionInput extends ActInput {
  @Field(() => ID, { description: 'The region that is evaluated.' })
  regionId!: string;

  @Field(() => ID, { description: 'The cycle it is evaluated in.' })
  cycleId!: string;

  @Field(() => Date, { description: 'When it is to begin.' })
  scheduledFor!: Date;

  @Field(() => String, { description: 'IANA time zone of the venue, such as Asia/Makassar.' })
  timeZone!: string;

  @Field(() => String, { description: 'Where the region sits.' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Link to the call; http or https.' })
  meetingUrl?: string | null;

  @Field(() => [PanelMemberInput], { nullable: true, description: 'Who is to sit on its panel.' })
  panel?: PanelMemberInput[] | null;
}

/** One session of a cycle that is scheduled as a whole. */
@InputType({ description: 'One session of a cycle that is scheduled as a whole.' })
export class CycleSessionInput {
  @Field(() => ID, { description: 'The region that is evaluated.' })
  regionId!: string;

  @Field(() => Date, { description: 'When it is to begin.' })
  scheduledFor!: Date;

  @Field(() => String, { description: 'IANA time zone of the venue, such as Asia/Makassar.' })
  timeZone!: string;

  @Field(() => String, { description: 'Where the region sits.' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Link to the call; http or https.' })
  meetingUrl?: string | null;

  @Field(() => [PanelMemberInput], { nullable: true, description: 'Who is to sit on its panel.' })
  panel?: PanelMemberInput[] | null;
}

/** Sessions to schedule in a cycle, all or none. */
@InputType({ description: 'Sessions to schedule in a cycle, all or none.' })
export class ScheduleCycleInput extends ActInput {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId!: string;

  @Field(() => [CycleSessionInput], { description: 'One session for each region, 600 at most.' })
  sessions!: CycleSessionInput[];
}

/** A session that might be scheduled, to look for clashes. */
@InputType({ description: 'A session that might be scheduled, to look for clashes.' })
export class ProposedSessionInput {
  @Field(() => Date, { description: 'When it might begin.' })
  scheduledFor!: Date;

  @Field(() => [ID], { description: 'Who might sit on its panel.' })
  personIds!: string[];
}

/** Which session to cancel, and why. */
@InputType({ description: 'Which session to cancel, and why.' })
export class CancelSessionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { description: 'Why it will not take place.' })
  reason!: string;
}

/** Which session. */
@InputType({ description: 'Which session.' })
export class SessionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

/** Which session to pause. */
@InputType({ description: 'Which session to pause.' })
export class PauseSessionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { nullable: true, description: 'Why, as everyone will read it.' })
  reason?: string | null;
}

/** Which dimension to enter. */
@InputType({ description: 'Which dimension to enter.' })
export class EnterDimensionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The dimension the panel goes to.' })
  dimensionId!: string;
}

/** Who is given the turn to speak. */
@InputType({ description: 'Who is given the turn to speak.' })
export class GiveTurnInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat that speaks from now on, in place of whoever does; null ends the turn.',
  })
  seatId?: string | null;
}

/** When and where a session is to be from now on. */
@InputType({ description: 'When and where a session is to be from now on.' })
export class RescheduleSessionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => Int, { description: 'The revision of the session that the change was made on.' })
  revision!: number;

  @Field(() => Date, { description: 'When it is to begin.' })
  scheduledFor!: Date;

  @Field(() => String, { description: 'IANA time zone of the venue, such as Asia/Makassar.' })
  timeZone!: string;

  @Field(() => String, { description: 'Where the region sits.' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Link to the call; http or https.' })
  meetingUrl?: string | null;
}
