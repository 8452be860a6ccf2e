import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, textColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Answer } from './answer.entity.ts';

/** What an agency is writing. No fact, and seen by its own head and staff only. */
@ObjectType({ description: 'What an agency is writing: no fact, and seen by its own head and staff only.' })
@Entity({ tableName: 'answer_draft' })
@Unique({ properties: ['answer'] })
export class AnswerDraft {
  declare [OptionalProps]?: 'answerId' | 'revision';

  @Field(() => ID, { description: 'Identifier of the draft.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Answer })
  answer!: Rel<Answer>;

  @Field(() => ID, { description: 'The answer it is a draft of.' })
  get answerId(): string {
    return this.answer.id;
  }

  @Field(() => String, { description: 'The words so far.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => Int, { description: 'Grows with every save; 0 stands for no draft.' })
  @Property({ type: 'integer' })
  revision: number = 1;

  @Field(() => Date, { description: 'When it was last saved.' })
  @Property({ ...momentColumn })
  updatedAt!: Date;

  @Field(() => ID, { description: 'Who saved it last.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'updated_by_seat_id' })
  updatedBySeatId!: string;
}
