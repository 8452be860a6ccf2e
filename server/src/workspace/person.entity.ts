import {
  Collection,
  Entity,
  Index,
  OneToMany,
  OptionalProps,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/core';
import { Language } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Invitation } from '../access/invitation.entity.ts';
import { idColumn, newId, wordColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';

/** Someone who can sign in; may sit in many sessions, and may administer the workspace. */
@ObjectType({ description: 'Someone who can sign in. Readers get themselves; administrators everyone.' })
@Entity({ tableName: 'person' })
@Index({ properties: ['name', 'id'] })
@Unique({ properties: ['openIdIssuer', 'openIdSubject'] })
export class Person {
  declare [OptionalProps]?:
    | 'openIdIssuer'
    | 'openIdSubject'
    | 'administrator'
    | 'language'
    | 'seats'
    | 'invitations'
    | 'revision';

  @Field(() => ID, { description: 'Identifier of the person.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => String, { description: 'Name, as it stands in lists and minutes.' })
  @Property({ type: 'string' })
  name!: string;

  /** Kept in lower case, so that one address is one person. */
  @Field(() => String, { description: 'E-mail address, by which the person signs in.' })
  @Property({ type: 'string', length: 254, unique: true })
  email!: string;

  /** argon2id; null while an invitation has not been accepted. */
  @Property({ type: 'string', nullable: true, hidden: true })
  passwordHash: string | null = null;

  /** The provider of OpenID Connect at which the person signed in first; null where they never did. */
  @Property({ type: 'string', nullable: true, hidden: true })
  openIdIssuer: string | null = null;

  /** Who they are there, whatever happens to their address. */
  @Property({ type: 'string', nullable: true, hidden: true })
  openIdSubject: string | null = null;

  @Field(() => Boolean, { description: 'Whether the person administers the workspace.' })
  @Property({ type: 'boolean' })
  administrator: boolean = false;

  @Field(() => Language, { description: 'Language the person reads in.' })
  @Property({ ...wordColumn })
  language: Language = Language.ID;

  @OneToMany({ entity: () => Seat, mappedBy: 'person' })
  seats: Collection<Seat> = new Collection<Seat>(this);

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;

  @OneToMany({ entity: () => Invitation, mappedBy: 'person', orderBy: { id: 'asc' } })
  invitations: Collection<Invitation> = new Collection<Invitation>(this);
}
