import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';

/** A link by which a person sets a password, once: their first, or a new one in place of one they forgot. */
@ObjectType({
  description:
    'A link by which a person sets a password, once: their first, or a new one in place of one they forgot.',
})
@Entity({ tableName: 'invitation' })
export class Invitation {
  declare [OptionalProps]?: 'acceptedAt' | 'revokedAt' | 'renewsPassword';

  @Field(() => ID, { description: 'Identifier of the invitation.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  /** SHA-256 of the token in the link, in hex. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

  @Field(() => Boolean, { description: 'Whether it is for somebody who forgot the password they had.' })
  @Property({ type: 'boolean', default: false })
  renewsPassword: boolean = false;

  @Field(() => Date, { description: 'When the link was made.' })
  @Property({ ...momentColumn })
  invitedAt!: Date;

  @Field(() => Date, { description: 'From when on the link is no longer good.' })
  @Property({ ...momentColumn })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the person set their password with it.' })
  @Property({ ...optionalMomentColumn })
  acceptedAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was taken back, or a newer one took its place.',
  })
  @Property({ ...optionalMomentColumn })
  revokedAt: Date | null = null;
}
