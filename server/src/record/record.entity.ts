import { Entity, ManyToOne, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, newId, optionalTextColumn } from '../db/columns.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** Region × cycle × dimension: what it claims, and all that is attached to it. */
@ObjectType('Record', {
  description:
    'Region × cycle × dimension (berkas evaluasi): what it claims, and all that is attached to it.',
})
@Entity({ tableName: 'record' })
@Unique({ properties: ['region', 'cycle', 'dimension'] })
export class EvaluationRecord {
  @Field(() => ID, { description: 'Identifier of the record.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => Region, { description: 'The region.' })
  @ManyToOne({ entity: () => Region })
  region!: Rel<Region>;

  @Field(() => Cycle, { description: 'The cycle.' })
  @ManyToOne({ entity: () => Cycle })
  cycle!: Rel<Cycle>;

  @Field(() => Dimension, { description: 'The dimension.' })
  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @Field(() => String, { nullable: true, description: 'What the region claims to have reached.' })
  @Property({ ...optionalTextColumn })
  claim: string | null = null;
}
