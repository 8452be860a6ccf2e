import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { LevelScore } from './levelScore.ts';

/** The panel's score of one dimension, which is the chair's to set. */
@ObjectType({ description: "The panel's score of one dimension, which is the chair's to set." })
@Entity({ tableName: 'panel_score' })
@Unique({ properties: ['session', 'dimension'] })
export class PanelScore {
  declare [OptionalProps]?: 'dimensionId' | 'hundredths' | 'revision';

  @Field(() => ID, { description: 'Identifier of the score.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @Field(() => ID, { description: 'The dimension.' })
  get dimensionId(): string {
    return this.dimension.id;
  }

  @Field(() => [LevelScore], { description: 'The score of each level.' })
  @Property({ type: 'json' })
  levels!: LevelScore[];

  /**
   * What it comes to by the cycle's weights, in whole hundredths, so that pages of many regions can be added up by the database;
   * null when a level that weighs something was not scored. Kept in the transaction that changes the levels or the weights.
   */
  @Property({ type: 'integer', nullable: true })
  hundredths: number | null = null;

  @Field(() => ID, { description: 'The chair who set it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'set_by_seat_id' })
  setBySeatId!: string;

  @Field(() => Date, { description: 'When it was set, or set again.' })
  @Property({ ...momentColumn })
  setAt!: Date;

  @Field(() => Int, { description: 'Grows with every change of the score.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
