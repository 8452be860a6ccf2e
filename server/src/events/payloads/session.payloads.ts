import { SessionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A dimension's place in the session with its clock after the event. */
@ObjectType({
  simpleResolvers: true,
  description: "A dimension's place in the session with its clock after the event.",
})
export class AgendaItemPayload {
  @Field(() => ID, { description: 'The agenda item.' })
  agendaItemId!: string;

  @Field(() => Int, { description: 'Seconds used, without the run that began at runningSince.' })
  usedSeconds!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the clock was last started; null while it stands still.',
  })
  runningSince!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the dimension was first entered.' })
  enteredAt!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was left for another dimension, or the session closed.',
  })
  doneAt!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** When and where a session is to be, after it was moved. */
@ObjectType({ simpleResolvers: true, description: 'When and where a session is to be, after it was moved.' })
export class SchedulePayload {
  @Field(() => Date, { description: 'When it is to begin.' })
  scheduledFor!: string;

  @Field(() => String, { description: 'IANA time zone of the venue.' })
  timeZone!: string;

  @Field(() => String, { description: 'Where the region sits.' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Link to the call, where there is one.' })
  meetingUrl!: string | null;
}

/** Where the session stands after the event: its state, its clocks and every agenda item. */
@ObjectType({
  simpleResolvers: true,
  description: 'Where the session stands after the event: its state, its clocks and every agenda item.',
})
export class SessionPayload {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => SessionState, { description: 'Its state after the event.' })
  state!: SessionState;

  @Field(() => Date, { nullable: true, description: 'When the chair opened the session.' })
  openedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the chair closed it.' })
  closedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it became final.' })
  finalAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was paused, while it is.' })
  pausedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given for the pause or cancellation.' })
  stateReason!: string | null;

  @Field(() => Int, {
    description: 'Seconds the session has been live, without the run that began at runningSince.',
  })
  elapsedSeconds!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the clock was last started; null while it stands still.',
  })
  runningSince!: string | null;

  @Field(() => ID, { nullable: true, description: 'The dimension under discussion.' })
  currentDimensionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The seat that has the turn to speak.' })
  speakingSeatId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was given the turn.' })
  speakingSince!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;

  @Field(() => [AgendaItemPayload], { description: 'Every agenda item of the session.' })
  agendaItems!: AgendaItemPayload[];

  @Field(() => SchedulePayload, {
    nullable: true,
    description: 'When and where it is to be; of SESSION_RESCHEDULED only.',
  })
  schedule?: SchedulePayload | null;
}
