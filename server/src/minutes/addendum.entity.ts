import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, textColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** What was added to FINAL minutes. They themselves never change. */
@ObjectType({ description: 'What was added to FINAL minutes, which themselves never change.' })
@Entity({ tableName: 'addendum' })
export class Addendum {
  declare [OptionalProps]?: 'minutesId';

  @Field(() => ID, { description: 'Identifier of the addendum.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Minutes, index: true })
  minutes!: Rel<Minutes>;

  get minutesId(): string {
    return this.minutes.id;
  }

  @Field(() => String, { description: 'The text that was added.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => ID, { description: 'Who added it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'by_seat_id' })
  bySeatId!: string;

  @Field(() => Date, { description: 'When.' })
  @Property({ ...momentColumn })
  at!: Date;
}
