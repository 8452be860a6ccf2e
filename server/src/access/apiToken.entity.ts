import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { TokenScope } from '@risalah/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn, wordColumn } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';

/** A secret by which a program acts for a person, within a scope, until it ends. */
@ObjectType({
  description:
    'A secret by which a program acts for a person, within a scope. Sent as `Authorization: Bearer …`; over graphql-ws in connectionParams.authorization.',
})
@Entity({ tableName: 'api_token' })
export class ApiToken {
  declare [OptionalProps]?: 'seat' | 'seatId' | 'usedAt' | 'revokedAt';

  @Field(() => ID, { description: 'Identifier of the token; not its secret.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person, index: true })
  person!: Rel<Person>;

  /** SHA-256 of the secret, in hex. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => TokenScope, { description: 'What it may do.' })
  @Property({ ...wordColumn })
  scope!: TokenScope;

  @ManyToOne({ entity: () => Seat, nullable: true })
  seat: Rel<Seat> | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'The one seat it acts from; null for a token that only reads.',
  })
  get seatId(): string | null {
    return this.seat?.id ?? null;
  }

  @Field(() => Date, { description: 'When it was made.' })
  @Property({ ...momentColumn })
  madeAt!: Date;

  @Field(() => Date, { description: 'From when on it is no longer good.' })
  @Property({ ...momentColumn })
  expiresAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was used last, to about five minutes; null when it never was.',
  })
  @Property({ ...optionalMomentColumn })
  usedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  @Property({ ...optionalMomentColumn })
  revokedAt: Date | null = null;
}
