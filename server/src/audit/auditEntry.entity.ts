import { Entity, Index, OptionalProps, PrimaryKey, Property } from '@mikro-orm/core';
import { AuditKind } from '@risalah/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, wordColumn } from '../db/columns.ts';

/**
 * One line of the audit: who signed in, sat down, took something out or changed a setting. It names things by their ids and holds no
 * words of anybody's. The database itself refuses to change or delete one.
 */
@ObjectType({
  description:
    'One line of the audit: who signed in, was seated, exported something or changed a setting. Nothing changes or deletes it.',
})
@Entity({ tableName: 'audit_entry' })
@Index({ properties: ['kind', 'id'] })
export class AuditEntry {
  declare [OptionalProps]?: 'personId' | 'subject' | 'subjectId' | 'address';

  @Field(() => ID, { description: 'Identifier of the entry; later entries sort after earlier ones.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => Date, { description: 'When it happened.' })
  @Property({ ...momentColumn })
  at!: Date;

  @Field(() => AuditKind, { description: 'What happened.' })
  @Property({ ...wordColumn })
  kind!: AuditKind;

  /** Kept by id and not by reference, since an entry outlives everything that it names. */
  @Property({ ...idColumn, nullable: true })
  personId: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was done to or by what: an operation of the API, a command, or a form of export.',
  })
  @Property({ type: 'string', length: 64, nullable: true })
  subject: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Identifier of what it was done to.' })
  @Property({ ...idColumn, nullable: true })
  subjectId: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Network address that it came from; null for what came from within.',
  })
  @Property({ type: 'string', length: 64, nullable: true })
  address: string | null = null;
}
