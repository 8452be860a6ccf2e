import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Session } from '../session/session.entity.ts';
import { Seat } from './seat.entity.ts';

/** One stay of a seat in the room, from arrival to departure. */
@ObjectType({ description: 'One stay of a seat in the room, from arrival to departure.' })
@Entity({ tableName: 'attendance' })
@Index({ properties: ['session', 'seatId'] })
export class Attendance {
  declare [OptionalProps]?: 'sessionId';

  @Field(() => ID, { description: 'Identifier of the stay.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, { description: 'Who was there.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'seat_id' })
  seatId!: string;

  @Field(() => Date, { description: 'When they came.' })
  @Property({ ...momentColumn })
  arrivedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they left; null while they are there.' })
  @Property({ ...optionalMomentColumn })
  departedAt: Date | null = null;
}
