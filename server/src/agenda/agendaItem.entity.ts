import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** A dimension's place in a session: its order, and the time allotted and used. */
@ObjectType({ description: "A dimension's place in a session: its order, and the time allotted and used." })
@Entity({ tableName: 'agenda_item' })
@Unique({ properties: ['session', 'dimension'] })
export class AgendaItem {
  declare [OptionalProps]?: 'sessionId' | 'dimensionId' | 'usedSeconds' | 'revision';

  @Field(() => ID, { description: 'Identifier of the agenda item.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => Dimension, { description: 'The dimension.' })
  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  get dimensionId(): string {
    return this.dimension.id;
  }

  @Field(() => Int, { description: 'Place on the agenda, from 1.' })
  @Property({ type: 'integer' })
  position!: number;

  @Field(() => Int, { description: 'Minutes it may take.' })
  @Property({ type: 'integer' })
  allottedMinutes!: number;

  @Field(() => Int, { description: 'Seconds it has taken, not counting the run that began at runningSince.' })
  @Property({ type: 'integer' })
  usedSeconds: number = 0;

  @Field(() => Date, {
    nullable: true,
    description: 'When its present run began; null unless its clock runs.',
  })
  @Property({ ...optionalMomentColumn })
  runningSince: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the panel first entered it.' })
  @Property({ ...optionalMomentColumn })
  enteredAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the panel left it; null while it is open.' })
  @Property({ ...optionalMomentColumn })
  doneAt: Date | null = null;

  @Field(() => Int, { description: 'Grows with every change of the agenda item.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
