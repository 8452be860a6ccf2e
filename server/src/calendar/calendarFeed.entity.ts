import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';

/** A secret address at which calendars read the sessions that a person sits in. */
@ObjectType({ description: 'A secret address at which calendars read the sessions that a person sits in.' })
@Entity({ tableName: 'calendar_feed' })
export class CalendarFeed {
  declare [OptionalProps]?: 'revokedAt';

  @Field(() => ID, { description: 'Identifier of the address.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  /** SHA-256 of the token in the address, in hex. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

  @Field(() => Date, { description: 'When the address was made.' })
  @Property({ ...momentColumn })
  madeAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was taken back, or a newer one took its place.',
  })
  @Property({ ...optionalMomentColumn })
  revokedAt: Date | null = null;
}
