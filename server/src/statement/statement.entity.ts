import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { StatementMoment, StatementState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
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
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** What someone said that answers no question. Captured by a secretary, confirmed or corrected by the speaker. */
@ObjectType({ description: 'What someone said that answers no question (pernyataan).' })
@Entity({ tableName: 'statement' })
@Index({ properties: ['session'] })
export class Statement {
  declare [OptionalProps]?: 'sessionId' | 'state' | 'revision';

  @Field(() => ID, { description: 'Identifier of the statement.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => StatementMoment, { description: 'At the opening, in a dimension, or at the closing.' })
  @Property({ ...wordColumn })
  moment!: StatementMoment;

  @Field(() => ID, {
    nullable: true,
    description: 'The dimension it was said in, when the moment is DIMENSION.',
  })
  @ManyToOne({ entity: () => Dimension, mapToPk: true, nullable: true, fieldName: 'dimension_id' })
  dimensionId: string | null = null;

  @Field(() => ID, { description: 'Who said it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'speaker_seat_id' })
  speakerSeatId!: string;

  @Field(() => ID, { description: 'The secretary who captured it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'captured_by_seat_id' })
  capturedBySeatId!: string;

  @Field(() => String, { description: 'The words that count.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words as first captured, when they were corrected since.',
  })
  @Property({ ...optionalTextColumn })
  firstText: string | null = null;

  @Field(() => StatementState, { description: 'Whether the speaker has confirmed it.' })
  @Property({ ...wordColumn })
  state: StatementState = StatementState.CAPTURED;

  @Field(() => Date, { description: 'When it was captured.' })
  @Property({ ...momentColumn })
  capturedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the speaker confirmed or corrected it.' })
  @Property({ ...optionalMomentColumn })
  confirmedAt: Date | null = null;

  @Field(() => Int, { description: 'Grows with every change of the statement.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
