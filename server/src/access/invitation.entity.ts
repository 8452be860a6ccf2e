import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';

/** A link by which an invited person sets a password, once. */
@ObjectType({ description: 'A link by which an invited person sets a password, once.' })
@Entity({ tableName: 'invitation' })
export class Invitation {
  declare [OptionalProps]?: 'acceptedAt' | 'revokedAt';

  @Field(() => ID, { description: 'Identifier of the invitation.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  /** SHA-256 of the token in the link, in hex. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

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
