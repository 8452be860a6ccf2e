import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { CorrectionState } from '@risalah/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import {
  idColumn,
  momentColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  textColumn,
  wordColumn,
} from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** A correction to one's own words in READY minutes, for the chair to decide. */
@ObjectType({ description: "A correction to one's own words in READY minutes, for the chair to decide." })
@Entity({ tableName: 'correction' })
export class Correction {
  declare [OptionalProps]?: 'minutesId' | 'state';

  @Field(() => ID, { description: 'Identifier of the correction.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Minutes, index: true })
  minutes!: Rel<Minutes>;

  @Field(() => ID, { description: 'The minutes it is about.' })
  get minutesId(): string {
    return this.minutes.id;
  }

  @Field(() => ID, { nullable: true, description: 'The answer it corrects, if it corrects one.' })
  @ManyToOne({ entity: () => Answer, mapToPk: true, nullable: true, fieldName: 'answer_id' })
  answerId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'The statement it corrects, if it corrects one.' })
  @ManyToOne({ entity: () => Statement, mapToPk: true, nullable: true, fieldName: 'statement_id' })
  statementId: string | null = null;

  @Field(() => String, { description: 'The words as they stood.' })
  @Property({ ...textColumn })
  oldText!: string;

  @Field(() => String, { description: 'The words proposed instead.' })
  @Property({ ...textColumn })
  newText!: string;

  @Field(() => ID, { description: 'Who proposed it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'proposed_by_seat_id' })
  proposedBySeatId!: string;

  @Field(() => Date, { description: 'When it was proposed.' })
  @Property({ ...momentColumn })
  proposedAt!: Date;

  @Field(() => CorrectionState, { description: 'What became of it.' })
  @Property({ ...wordColumn })
  state: CorrectionState = CorrectionState.PROPOSED;

  @Field(() => Date, { nullable: true, description: 'When the chair decided.' })
  @Property({ ...optionalMomentColumn })
  decidedAt: Date | null = null;

  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'decided_by_seat_id' })
  decidedBySeatId: string | null = null;

  @Field(() => String, { nullable: true, description: "The chair's reason." })
  @Property({ ...optionalTextColumn })
  decisionReason: string | null = null;
}
