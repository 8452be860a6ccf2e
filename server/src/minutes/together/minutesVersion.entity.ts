import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { type MinutesDocument, MinutesVersionReason } from '@risalah/shared';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, textColumn, wordColumn } from '../../db/columns.ts';
import { Minutes } from '../minutes.entity.ts';

/** The text of minutes as it stood at a moment that mattered. Nothing changes it. */
@ObjectType({ description: 'The text of minutes as it stood at a moment that mattered. Nothing changes it.' })
@Entity({ tableName: 'minutes_version' })
export class MinutesVersion {
  declare [OptionalProps]?: 'minutesId';

  @Field(() => ID, { description: 'Identifier of the version.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Minutes, index: true })
  minutes!: Rel<Minutes>;

  @Field(() => ID, { description: 'The minutes.' })
  get minutesId(): string {
    return this.minutes.id;
  }

  @Field(() => Int, { description: 'The epoch of the document: 1, and one more with each return to draft.' })
  @Property({ type: 'integer' })
  epoch!: number;

  @Field(() => Date, { description: 'When it was kept.' })
  @Property({ ...momentColumn })
  at!: Date;

  @Field(() => MinutesVersionReason, { description: 'Why it was kept.' })
  @Property({ ...wordColumn })
  reason!: MinutesVersionReason;

  @Field(() => [ID], { description: 'Seats that wrote since the version before, in no order.' })
  @Property({ type: 'json' })
  bySeatIds!: string[];

  @Field(() => String, { description: 'Its words as plain text.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => GraphQLJSONObject, { description: 'Its rich text, in the JSON shape of ProseMirror.' })
  @Property({ type: 'json' })
  document!: MinutesDocument;
}
