import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Role } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId, optionalMomentColumn, wordColumn } from '../db/columns.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Person } from '../workspace/person.entity.ts';

/** A person in one session. Never deleted: a seat taken away keeps what was said from it. */
@ObjectType({ description: 'A person in one session, in one role (kursi).' })
@Entity({ tableName: 'seat' })
@Index({ properties: ['session', 'person'] })
export class Seat {
  declare [OptionalProps]?: 'personId' | 'sessionId' | 'agencyId' | 'title' | 'deputy' | 'revision';

  @Field(() => ID, { description: 'Identifier of the seat.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => Role, { description: 'What the person does in this session.' })
  @Property({ ...wordColumn })
  role!: Role;

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  @ManyToOne({ entity: () => Agency, nullable: true })
  agency: Rel<Agency> | null = null;

  @Field(() => ID, { description: 'The person who sits here.' })
  get personId(): string {
    return this.person.id;
  }

  @Field(() => ID, { description: 'The session it is a seat in.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The agency it speaks for: AGENCY_HEAD and AGENCY_STAFF only.',
  })
  get agencyId(): string | null {
    return this.agency?.id ?? null;
  }

  @Field(() => String, { description: 'Name of the person, as the minutes of this session will print it.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'Title in this session, such as "Wakil ketua"; empty for most.' })
  @Property({ type: 'string' })
  title: string = '';

  @Field(() => String, { description: 'Office the person holds, such as "Kepala Bappeda".' })
  @Property({ type: 'string' })
  office!: string;

  @Property({ type: 'string', length: 32, nullable: true })
  nip: string | null = null;

  @Field(() => String, { nullable: true, description: 'Whom the person stands in for (mewakili).' })
  @Property({ type: 'string', nullable: true })
  actingFor: string | null = null;

  @Field(() => Boolean, { description: 'Whether this evaluator is the deputy of the chair.' })
  @Property({ type: 'boolean' })
  deputy: boolean = false;

  @Field(() => Date, { nullable: true, description: 'When the seat was taken away.' })
  @Property({ ...optionalMomentColumn })
  revokedAt: Date | null = null;

  @Field(() => Int, { description: 'Grows with every change of the seat.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
