import {
  Collection,
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  OptionalProps,
  PrimaryKey,
  Property,
  type Rel,
} from '@mikro-orm/core';
import { SessionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import {
  idColumn,
  momentColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  wordColumn,
} from '../db/columns.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import { PanelScore } from '../score/panelScore.entity.ts';
import { Score } from '../score/score.entity.ts';
import { Attendance } from '../seat/attendance.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** One meeting of one region in one cycle. Its row is what every act locks first. */
@ObjectType({ description: 'One meeting of one region in one cycle (sidang evaluasi).' })
@Entity({ tableName: 'session' })
@Index({ properties: ['region', 'cycle'] })
@Index({ properties: ['scheduledFor', 'id'] })
@Index({ properties: ['cycle', 'scheduledFor', 'id'] })
export class Session {
  declare [OptionalProps]?:
    | 'state'
    | 'elapsedSeconds'
    | 'revision'
    | 'lastEventNumber'
    | 'lastQuestionNumber'
    | 'eventNumber'
    | 'seats'
    | 'attendance'
    | 'agendaItems'
    | 'questions'
    | 'statements'
    | 'minutes'
    | 'followUps'
    | 'scores'
    | 'panelScores';

  @Field(() => ID, { description: 'Identifier of the session.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => SessionState, { description: 'Where the session stands.' })
  @Property({ ...wordColumn })
  state: SessionState = SessionState.SCHEDULED;

  @Field(() => Region, { description: 'The region that is evaluated.' })
  @ManyToOne({ entity: () => Region })
  region!: Rel<Region>;

  @Field(() => Cycle, { description: 'The cycle in which it is evaluated.' })
  @ManyToOne({ entity: () => Cycle })
  cycle!: Rel<Cycle>;

  @Field(() => Date, { description: 'When the session is to begin.' })
  @Property({ ...momentColumn })
  scheduledFor!: Date;

  @Field(() => String, { description: 'IANA time zone of the venue, such as "Asia/Makassar".' })
  @Property({ type: 'string', length: 64 })
  timeZone!: string;

  @Field(() => String, { description: 'Where the region sits.' })
  @Property({ type: 'string' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Link to the call, where there is one.' })
  @Property({ type: 'string', length: 2048, nullable: true })
  meetingUrl: string | null = null;

  @Field(() => Date, { nullable: true, description: 'When the chair opened it.' })
  @Property({ ...optionalMomentColumn })
  openedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the chair closed it.' })
  @Property({ ...optionalMomentColumn })
  closedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the minutes of its last dimension became final.' })
  @Property({ ...optionalMomentColumn })
  finalAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the present pause began; null unless PAUSED.' })
  @Property({ ...optionalMomentColumn })
  pausedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Reason given for the pause or the cancelling.' })
  @Property({ ...optionalTextColumn })
  stateReason: string | null = null;

  @Field(() => Int, {
    description: 'Seconds the session has been LIVE, not counting the run that began at runningSince.',
  })
  @Property({ type: 'integer' })
  elapsedSeconds: number = 0;

  @Field(() => Date, {
    nullable: true,
    description: 'When the present run of the clock began; null unless LIVE.',
  })
  @Property({ ...optionalMomentColumn })
  runningSince: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'The dimension the panel is in.' })
  @ManyToOne({ entity: () => Dimension, mapToPk: true, nullable: true, fieldName: 'current_dimension_id' })
  currentDimensionId: string | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat that has the turn to speak; null while none has.',
  })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'speaking_seat_id' })
  speakingSeatId: string | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the turn to speak was given; null while nobody has it.',
  })
  @Property({ ...optionalMomentColumn })
  speakingSince: Date | null = null;

  @Field(() => Int, { description: 'Grows with every change of the session itself.' })
  @Property({ type: 'integer' })
  revision: number = 1;

  /** By which observers come in; null while none are let in. It hangs on the wall of the hall, so there is nothing to hash. */
  @Property({ type: 'string', length: 16, nullable: true, unique: true })
  observerCode: string | null = null;

  /** Number of the newest event; the next one is written under the lock of this row. */
  @Property({ type: 'integer' })
  lastEventNumber: number = 0;

  /** Number of the newest question that was asked. */
  @Property({ type: 'integer' })
  lastQuestionNumber: number = 0;

  @Field(() => Int, {
    description:
      'Number of the newest event when this snapshot was read; subscribe with sessionEvents(after: eventNumber).',
  })
  get eventNumber(): number {
    return this.lastEventNumber;
  }

  @OneToMany({ entity: () => Seat, mappedBy: 'session', orderBy: { id: 'asc' } })
  seats: Collection<Seat> = new Collection<Seat>(this);

  @OneToMany({ entity: () => Attendance, mappedBy: 'session', orderBy: { arrivedAt: 'asc', id: 'asc' } })
  attendance: Collection<Attendance> = new Collection<Attendance>(this);

  @OneToMany({ entity: () => AgendaItem, mappedBy: 'session', orderBy: { position: 'asc' } })
  agendaItems: Collection<AgendaItem> = new Collection<AgendaItem>(this);

  @OneToMany({ entity: () => Question, mappedBy: 'session', orderBy: { id: 'asc' } })
  questions: Collection<Question> = new Collection<Question>(this);

  @OneToMany({ entity: () => Statement, mappedBy: 'session', orderBy: { capturedAt: 'asc', id: 'asc' } })
  statements: Collection<Statement> = new Collection<Statement>(this);

  @OneToMany({ entity: () => Minutes, mappedBy: 'session', orderBy: { id: 'asc' } })
  minutes: Collection<Minutes> = new Collection<Minutes>(this);

  @OneToMany({ entity: () => FollowUp, mappedBy: 'session', orderBy: { id: 'asc' } })
  followUps: Collection<FollowUp> = new Collection<FollowUp>(this);

  @OneToMany({ entity: () => Score, mappedBy: 'session', orderBy: { id: 'asc' } })
  scores: Collection<Score> = new Collection<Score>(this);

  @OneToMany({ entity: () => PanelScore, mappedBy: 'session', orderBy: { id: 'asc' } })
  panelScores: Collection<PanelScore> = new Collection<PanelScore>(this);
}
