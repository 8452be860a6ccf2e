import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { LevelScore } from './levelScore.ts';

/** One panel member's score of one dimension. */
@ObjectType({ description: "One panel member's score of one dimension." })
@Entity({ tableName: 'score' })
@Unique({ properties: ['session', 'dimension', 'seatId'] })
export class Score {
  declare [OptionalProps]?: 'dimensionId' | 'revision';

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

  @Field(() => ID, { description: 'Who scored.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'seat_id' })
  seatId!: string;

  @Field(() => [LevelScore], { description: 'The score of each level.' })
  @Property({ type: 'json' })
  levels!: LevelScore[];

  @Field(() => Date, { description: 'When it was given, or changed last.' })
  @Property({ ...momentColumn })
  scoredAt!: Date;

  @Field(() => Int, { description: 'Grows with every change of the score.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
