import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { momentColumn } from '../db/columns.ts';

const hexColumn = (length: number) => ({ type: 'string', length }) as const;

/** The public half of a key that seals; the private one lies in a file. Never changed, never deleted: old seals need it. */
@ObjectType({ description: 'The public half of a key that seals. Old ones stay, since old seals need them.' })
@Entity({ tableName: 'signing_key' })
export class SigningKey {
  @Field(() => ID, { description: 'Short name: the beginning of the SHA-256 of the public key.' })
  @PrimaryKey({ ...hexColumn(16) })
  id!: string;

  @Field(() => Int, { description: 'Its place among the keys, from 1; the highest is the one in use.' })
  @Property({ type: 'integer' })
  @Unique()
  number!: number;

  @Field(() => String, { description: 'The Ed25519 public key, 32 bytes in lower-case hex.' })
  @Property({ ...hexColumn(64) })
  publicKey!: string;

  @Field(() => Date, { description: 'From when it seals; until the next one does.' })
  @Property({ ...momentColumn })
  validFrom!: Date;

  @Field(() => String, { nullable: true, description: 'The public key before it; null for the first.' })
  @Property({ ...hexColumn(64), nullable: true })
  previous: string | null = null;

  @Field(() => String, { description: 'Signature of its particulars by itself, in hex.' })
  @Property({ ...hexColumn(128) })
  signature!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Signature of its particulars by the key before it; null for the first, and where that key was lost.',
  })
  @Property({ ...hexColumn(128), nullable: true })
  previousSignature: string | null = null;
}
