import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/core';
import { SealedKind } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, optionalTextColumn, textColumn, wordColumn } from '../db/columns.ts';

const hashColumn = { type: 'string', length: 64 } as const;

/**
 * A link in the chain of a session: binds what was frozen to the seal before it, and is signed. Written once and never
 * changed. Its columns are what is hashed and signed; see `sealText` of @risalah/shared/proof.
 */
@ObjectType('Seal', {
  description:
    'A link in the chain of a session: binds what was frozen to the seal before it, and is signed (Ed25519).',
})
@Entity({ tableName: 'seal' })
@Unique({ properties: ['sessionId', 'number'] })
export class StoredSeal {
  @Field(() => ID, {
    description:
      'SHA-256 of its content in canonical JSON (RFC 8785), in lower-case hex; the next seal names it.',
  })
  @PrimaryKey({ ...hashColumn })
  hash!: string;

  // No relations: a chain must be readable when what it points at was tampered with.
  @Field(() => ID, { description: 'The session whose chain it is a link of.' })
  @Property({ ...idColumn })
  sessionId!: string;

  @Field(() => Int, { description: 'Its place in the chain, from 1 without holes.' })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => SealedKind, { description: 'What it is on.' })
  @Property({ ...wordColumn })
  kind!: SealedKind;

  @Field(() => ID, { description: 'The proceedings or the addendum.' })
  @Property({ ...idColumn })
  @Index()
  subjectId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  @Property({ ...idColumn })
  dimensionId!: string;

  @Field(() => String, { description: 'SHA-256 of the sealed text, in lower-case hex.' })
  @Property({ ...hashColumn, index: true })
  sha256!: string;

  /** The sums of the fields of the sealed text, by which a changed one is named. */
  @Property({ ...textColumn })
  fieldSums!: string;

  /** What an addendum was sealed as; null for proceedings, which keep their own text. */
  @Property({ ...optionalTextColumn })
  canonicalJson: string | null = null;

  @Field(() => Date, { description: 'When what it is on was frozen or added.' })
  @Property({ ...momentColumn })
  frozenAt!: Date;

  @Field(() => Date, {
    description: 'When it was sealed: the same moment, or later where it was frozen before there were seals.',
  })
  @Property({ ...momentColumn })
  sealedAt!: Date;

  @Property({ ...idColumn, nullable: true })
  bySeatId: string | null = null;

  @Field(() => String, { nullable: true, description: 'Hash of the seal before it; null for the first.' })
  @Property({ ...hashColumn, nullable: true })
  previous: string | null = null;

  @Field(() => ID, { description: 'The key that signed it; see signingKeys.' })
  @Property({ type: 'string', length: 16 })
  keyId!: string;

  @Field(() => String, { description: 'Ed25519 signature of its content in canonical JSON, in hex.' })
  @Property({ type: 'string', length: 128 })
  signature!: string;
}
