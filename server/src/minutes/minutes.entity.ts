import {
  Collection,
  Entity,
  ManyToOne,
  OneToMany,
  OptionalProps,
  PrimaryKey,
  Property,
  type Rel,
  Unique,
} from '@mikro-orm/core';
import { type MinutesDocument, MinutesState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  idColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  textColumn,
  wordColumn,
} from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Addendum } from './addendum.entity.ts';
import { Correction } from './correction.entity.ts';

/** The text of one dimension of one session, and its way from draft to final. */
@ObjectType({
  description: 'The text of one dimension of one session (risalah), and its way from draft to final.',
})
@Entity({ tableName: 'minutes' })
@Unique({ properties: ['session', 'dimension'] })
export class Minutes {
  declare [OptionalProps]?:
    | 'dimensionId'
    | 'sessionId'
    | 'state'
    | 'text'
    | 'revision'
    | 'epoch'
    | 'textUpTo'
    | 'untold'
    | 'writtenBySeatIds'
    | 'agreedSeatIds'
    | 'mustAgreeSeatIds'
    | 'corrections'
    | 'addenda';

  @Field(() => ID, { description: 'Identifier of the minutes.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @Field(() => ID, { description: 'The dimension they are of.' })
  get dimensionId(): string {
    return this.dimension.id;
  }

  @Field(() => ID, { description: 'The session they are of.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => MinutesState, { description: 'Draft, ready (provisional) or final.' })
  @Property({ ...wordColumn })
  state: MinutesState = MinutesState.DRAFT;

  /** The words as plain text, for reading and searching; written from the document that is written together. */
  @Property({ ...textColumn })
  text: string = '';

  /**
   * The rich text that `text` was made from; null where nothing was written since there is any. Read only where it is
   * asked for: with `em.populate`, or `startOf`.
   */
  @Property({ type: 'json', nullable: true, lazy: true })
  document?: MinutesDocument | null = null;

  @Field(() => Int, {
    description:
      'The epoch of the document that is written together: 1, and one more with each return to draft.',
  })
  @Property({ type: 'integer', default: 1 })
  epoch: number = 1;

  /** The number of the newest change of the epoch that `text` holds. */
  @Property({ type: 'integer', default: 0 })
  textUpTo: number = 0;

  /** How many revisions no event has told of: those that come while people write. */
  @Property({ type: 'integer', default: 0 })
  untold: number = 0;

  /** Seats that wrote since the last version was kept. */
  @Property({ type: 'json', default: '[]' })
  writtenBySeatIds: string[] = [];

  /** When the first of them began to. */
  @Property({ ...optionalMomentColumn })
  writtenSince: Date | null = null;

  @Field(() => Int, {
    description:
      'Grows with every save, every few seconds while it is written together, and with every change of state.',
  })
  @Property({ type: 'integer' })
  revision: number = 1;

  @Property({ ...optionalMomentColumn })
  savedAt: Date | null = null;

  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'saved_by_seat_id' })
  savedBySeatId: string | null = null;

  @Field(() => Date, { nullable: true, description: 'When they became READY.' })
  @Property({ ...optionalMomentColumn })
  readyAt: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'The secretary who made them READY.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'ready_by_seat_id' })
  readyBySeatId: string | null = null;

  @Field(() => Date, { nullable: true, description: 'Until when those who spoke may propose corrections.' })
  @Property({ ...optionalMomentColumn })
  correctionsUntil: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the chair last returned them to draft.' })
  @Property({ ...optionalMomentColumn })
  returnedAt: Date | null = null;

  @Property({ ...optionalTextColumn })
  returnedReason: string | null = null;

  @Field(() => Date, { nullable: true, description: 'When they became FINAL.' })
  @Property({ ...optionalMomentColumn })
  finalAt: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'Who made them FINAL.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'finalised_by_seat_id' })
  finalisedBySeatId: string | null = null;

  @Field(() => [ID], { description: 'Seats that have agreed to the READY minutes.' })
  @Property({ type: 'json' })
  agreedSeatIds: string[] = [];

  @Field(() => [ID], {
    description:
      'Seats of those who spoke, whose agreement lets the minutes be final before the window ends.',
  })
  @Property({ type: 'json' })
  mustAgreeSeatIds: string[] = [];

  @OneToMany({ entity: () => Correction, mappedBy: 'minutes', orderBy: { proposedAt: 'asc', id: 'asc' } })
  corrections: Collection<Correction> = new Collection<Correction>(this);

  @OneToMany({ entity: () => Addendum, mappedBy: 'minutes', orderBy: { at: 'asc', id: 'asc' } })
  addenda: Collection<Addendum> = new Collection<Addendum>(this);
}
