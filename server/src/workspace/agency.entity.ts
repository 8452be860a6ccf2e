import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId } from '../db/columns.ts';
import { Region } from './region.entity.ts';

/** An agency (perangkat daerah) of a region. */
@ObjectType({ description: 'An agency (perangkat daerah) of a region.' })
@Entity({ tableName: 'agency' })
@Unique({ properties: ['region', 'position'] })
export class Agency {
  declare [OptionalProps]?: 'revision';

  @Field(() => ID, { description: 'Identifier of the agency.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Region })
  region!: Rel<Region>;

  @Field(() => String, { description: 'Full name of the agency.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'Short name, as people say it: "Kominfo", "Bappeda".' })
  @Property({ type: 'string', length: 64 })
  shortName!: string;

  @Field(() => Int, { description: 'Place of the agency in the lists of its region, from 1.' })
  @Property({ type: 'integer' })
  position!: number;

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
