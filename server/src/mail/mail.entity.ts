import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { MailKind, MailState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  idColumn,
  momentColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  textColumn,
  wordColumn,
} from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Person } from '../workspace/person.entity.ts';

/** A way into the program that an e-mail names: what it leads to, and the path on this server. */
export interface MailLink {
  label: string;
  path: string;
}

/**
 * One e-mail to one person, written in the transaction of what it tells of, and what became of it. It is of a session, and then goes to a
 * seat and tells of a dimension; or of an account, and then goes to a person.
 */
@ObjectType({ description: 'One e-mail of a session to one person, and what became of it.' })
@Entity({ tableName: 'mail' })
@Index({ properties: ['state', 'nextAttemptAt'] })
export class Mail {
  declare [OptionalProps]?:
    | 'session'
    | 'sessionId'
    | 'seatId'
    | 'dimensionId'
    | 'personId'
    | 'state'
    | 'attempts'
    | 'agencyId'
    | 'calendar'
    | 'claim'
    | 'handedOverAt'
    | 'sentAt'
    | 'address'
    | 'replyCode'
    | 'reply';

  @Field(() => ID, {
    description: 'Identifier of the e-mail; its Message-ID begins with it, however often it is sent.',
  })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => MailKind, { description: 'What it is about.' })
  @Property({ ...wordColumn })
  kind!: MailKind;

  @Field(() => MailState, { description: 'How far it has come.' })
  @Property({ ...wordColumn })
  state: MailState = MailState.QUEUED;

  @ManyToOne({ entity: () => Session, nullable: true })
  session: Rel<Session> | null = null;

  get sessionId(): string | null {
    return this.session?.id ?? null;
  }

  @Field(() => ID, { description: 'The seat of the person it goes to.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'seat_id' })
  seatId: string | null = null;

  @Field(() => ID, { description: 'The dimension that it tells of.' })
  @ManyToOne({ entity: () => Dimension, mapToPk: true, nullable: true, fieldName: 'dimension_id' })
  dimensionId: string | null = null;

  /** Whose account it is of; null when it is of a session. */
  @ManyToOne({ entity: () => Person, mapToPk: true, nullable: true, fieldName: 'person_id' })
  personId: string | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency that it is for; null when it is for everyone seated.',
  })
  @ManyToOne({ entity: () => Agency, mapToPk: true, nullable: true, fieldName: 'agency_id' })
  agencyId: string | null = null;

  @Field(() => String, { description: 'Its subject, in the language of the person.' })
  @Property({ ...textColumn })
  subject!: string;

  @Property({ ...textColumn })
  text!: string;

  @Property({ type: 'json' })
  links!: MailLink[];

  /** iCalendar of what is due; null where nothing is. */
  @Property({ ...optionalTextColumn })
  calendar: string | null = null;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ ...momentColumn })
  queuedAt!: Date;

  @Field(() => Int, {
    description: 'How often it was begun to be sent since it was queued, or asked for again.',
  })
  @Property({ type: 'integer' })
  attempts: number = 0;

  @Field(() => Date, { description: 'Not tried before this moment, while it is QUEUED.' })
  @Property({ ...momentColumn })
  nextAttemptAt!: Date;

  /** The attempt that has taken it; a result of any other attempt is void. */
  @Property({ ...idColumn, nullable: true })
  claim: string | null = null;

  /** When the last attempt was about to end the message, after which the mail server may have it; null until then. */
  @Property({ ...optionalMomentColumn })
  handedOverAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the mail server took it, or somebody said that it came.',
  })
  @Property({ ...optionalMomentColumn })
  sentAt: Date | null = null;

  @Property({ type: 'string', length: 254, nullable: true })
  address: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'Code of the last answer of the mail server, such as 250 or 550.',
  })
  @Property({ type: 'integer', nullable: true })
  replyCode: number | null = null;

  @Property({ ...optionalTextColumn })
  reply: string | null = null;
}
