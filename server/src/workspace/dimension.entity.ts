import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId, optionalTextColumn } from '../db/columns.ts';
import { Programme } from './programme.entity.ts';

/** One dimension of a programme, such as governance or environment. */
@ObjectType({ description: 'One dimension of a programme, such as governance or environment.' })
@Entity({ tableName: 'dimension' })
@Unique({ properties: ['programme', 'position'] })
export class Dimension {
  declare [OptionalProps]?: 'subdimensions' | 'revision' | 'minutesTemplate';

  @Field(() => ID, { description: 'Identifier of the dimension.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Programme })
  programme!: Rel<Programme>;

  @Field(() => String, { description: 'Name of the dimension.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => Int, { description: 'Place of the dimension in its programme, from 1.' })
  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, {
    description:
      'Shape that marks the dimension beside its name: square, triangle, diamond, circle, plus or leaf, or a number beyond these.',
  })
  @Property({ type: 'string', length: 16 })
  mark!: string;

  @Field(() => [String], { description: 'Names of its subdimensions, in order.' })
  @Property({ type: 'json' })
  subdimensions: string[] = [];

  @Field(() => String, {
    nullable: true,
    description: "The text that minutes of this dimension start with; null takes the programme's.",
  })
  @Property({ ...optionalTextColumn })
  minutesTemplate: string | null = null;

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
