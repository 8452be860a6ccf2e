import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { AnswerState, type Decision } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, textColumn, wordColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Answer } from './answer.entity.ts';

/** The words of an answer as they stood once. Rows are only added. */
@ObjectType({ description: 'The words of an answer as they stood once.' })
@Entity({ tableName: 'answer_revision' })
@Unique({ properties: ['answer', 'number'] })
export class AnswerRevision {
  declare [OptionalProps]?: 'answerId';

  @Field(() => ID, { description: 'Identifier of the revision.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Answer })
  answer!: Rel<Answer>;

  get answerId(): string {
    return this.answer.id;
  }

  @Field(() => Int, { description: 'Counts the wordings of this answer, from 1.' })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => AnswerState, { description: 'How these words came: SUBMITTED, CAPTURED or CONFIRMED.' })
  @Property({ ...wordColumn })
  kind!: AnswerState;

  @Field(() => String, { description: 'The words.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => ID, { description: 'Who wrote them down.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'by_seat_id' })
  bySeatId!: string;

  @Field(() => ID, { nullable: true, description: 'Who said them aloud, when they were captured.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'speaker_seat_id' })
  speakerSeatId: string | null = null;

  @Field(() => Date, { description: 'When.' })
  @Property({ ...momentColumn })
  at!: Date;

  /** The verdict these words had when newer ones replaced them, or have now. */
  @Property({ ...wordColumn, nullable: true })
  decision: Decision | null = null;
}
