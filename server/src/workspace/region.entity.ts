import { Collection, Entity, Index, OneToMany, OptionalProps, PrimaryKey, Property } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId } from '../db/columns.ts';
import { Agency } from './agency.entity.ts';

/** Who is evaluated: a city or a regency. */
@ObjectType({ description: 'Who is evaluated: a city or a regency.' })
@Entity({ tableName: 'region' })
@Index({ properties: ['name', 'id'] })
export class Region {
  declare [OptionalProps]?: 'agencies' | 'revision';

  @Field(() => ID, { description: 'Identifier of the region.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => String, { description: 'Name of the region, such as "Kota Palopo".' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Official code of the region, such as "73.73".' })
  @Property({ type: 'string', length: 16, nullable: true, unique: true })
  code: string | null = null;

  @OneToMany({ entity: () => Agency, mappedBy: 'region', orderBy: { position: 'asc' } })
  agencies: Collection<Agency> = new Collection<Agency>(this);

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
