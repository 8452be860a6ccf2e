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
  Unique,
} from '@mikro-orm/core';
import { QuestionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import {
  idColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  textColumn,
  wordColumn,
} from '../db/columns.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** A question posed in one dimension to one or more agencies. It gets its number when the chair asks it. */
@ObjectType({ description: 'A question posed in one dimension to one or more agencies (pertanyaan).' })
@Entity({ tableName: 'question' })
@Unique({ properties: ['session', 'number'] })
@Index({ properties: ['session', 'dimension'] })
export class Question {
  declare [OptionalProps]?: 'sessionId' | 'dimensionId' | 'state' | 'addressees' | 'answers' | 'revision';

  @Field(() => ID, { description: 'Identifier of the question.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @Field(() => ID, { description: 'The session it belongs to.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, { description: 'The dimension it is posed in.' })
  get dimensionId(): string {
    return this.dimension.id;
  }

  @Field(() => String, { nullable: true, description: 'Name of the subdimension it is about.' })
  @Property({ type: 'string', nullable: true })
  subdimension: string | null = null;

  @Property({ ...wordColumn })
  state: QuestionState = QuestionState.QUEUED;

  @Field(() => Int, { nullable: true, description: 'Number within the session, from the moment of asking.' })
  @Property({ type: 'integer', nullable: true })
  number: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the queue, from 1; null once it has left the queue.',
  })
  @Property({ type: 'integer', nullable: true })
  queuePosition: number | null = null;

  @Field(() => String, { description: 'The wording that counts.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first wording, when the chair has amended it since.',
  })
  @Property({ ...optionalTextColumn })
  firstText: string | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was last amended.' })
  @Property({ ...optionalMomentColumn })
  amendedAt: Date | null = null;

  @Field(() => ID, { description: 'Who wrote it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'author_seat_id' })
  authorSeatId!: string;

  @Field(() => ID, { nullable: true, description: 'Who asked it: the chair.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'asked_by_seat_id' })
  askedBySeatId: string | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was put in the queue; null when posed directly.',
  })
  @Property({ ...optionalMomentColumn })
  queuedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was asked.' })
  @Property({ ...optionalMomentColumn })
  askedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  @Property({ ...optionalMomentColumn })
  withdrawnAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Property({ ...optionalTextColumn })
  withdrawnReason: string | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'The queued question that it became part of, when it was withdrawn for that.',
  })
  @ManyToOne({ entity: () => Question, mapToPk: true, nullable: true, fieldName: 'merged_into_id' })
  mergedIntoId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'The carried-over follow-up that it asks about.' })
  @ManyToOne({ entity: () => FollowUp, mapToPk: true, nullable: true, fieldName: 'follow_up_id' })
  followUpId: string | null = null;

  @Field(() => [ID], { description: 'Agencies it is addressed to, also while it is queued.' })
  @Property({ type: 'json' })
  addressees: string[] = [];

  @OneToMany({ entity: () => Answer, mappedBy: 'question', orderBy: { id: 'asc' } })
  answers: Collection<Answer> = new Collection<Answer>(this);

  @Field(() => Int, { description: 'Grows with every change of the question itself.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
