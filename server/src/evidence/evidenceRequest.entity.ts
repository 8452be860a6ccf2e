import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import { idColumn, momentColumn, newId, optionalMomentColumn, textColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';

/** Evidence the panel asked an agency for, behind one answer. */
@ObjectType({ description: 'Evidence the panel asked an agency for, behind one answer.' })
@Entity({ tableName: 'evidence_request' })
export class EvidenceRequest {
  declare [OptionalProps]?: 'answerId' | 'deliveredAt';

  @Field(() => ID, { description: 'Identifier of the request.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Answer, index: true })
  answer!: Rel<Answer>;

  get answerId(): string {
    return this.answer.id;
  }

  @Field(() => String, { description: 'What is asked for.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => Date, { description: 'Until when it is due.' })
  @Property({ ...momentColumn })
  dueAt!: Date;

  @Field(() => Date, { description: 'When it was asked for.' })
  @Property({ ...momentColumn })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When the first file for it came; null while none has.' })
  @Property({ ...optionalMomentColumn })
  deliveredAt: Date | null = null;

  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'by_seat_id' })
  bySeatId!: string;
}
