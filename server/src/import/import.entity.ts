import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { ImportState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, optionalMomentColumn, wordColumn } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';
import type { ImportChange } from './carry/importChange.ts';
import type { ImportCount } from './import.types.ts';
import type { StoredChoices } from './storedChoices.ts';

/** A file that an administrator handed in: how it is read, and what became of it. */
@ObjectType({
  description: 'A file of regions, agencies, people and schedules that was handed in, for administrators.',
})
@Entity({ tableName: 'workspace_import' })
@Index({ properties: ['state', 'carriedOutAt'] })
export class Import {
  declare [OptionalProps]?: 'state' | 'revision' | 'choices' | 'counts' | 'changes';

  @Field(() => ID, { description: 'Identifier of the import.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => ImportState, { description: 'Whether it was carried out, and stands.' })
  @Property({ ...wordColumn })
  state: ImportState = ImportState.PLANNED;

  @Field(() => String, { description: 'Name of the file.' })
  @Property({ type: 'string' })
  fileName!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  @Property({ type: 'integer' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the file, in hex.' })
  @Property({ type: 'string', length: 64 })
  sha256!: string;

  /** The file itself, until it is carried out: from then on what was stored is the truth. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  file: Uint8Array | null = null;

  /** How the file is to be read, where somebody said so. */
  @Property({ type: 'json' })
  choices: StoredChoices = { sheets: null, encoding: null, separator: null, cycleId: null, timeZone: null };

  /** Grows each time it is said anew how the file is to be read. */
  @Property({ type: 'integer' })
  revision: number = 1;

  @Field(() => Date, { description: 'When the file was handed in.' })
  @Property({ ...momentColumn })
  handedInAt!: Date;

  @ManyToOne({ entity: () => Person })
  handedInBy!: Rel<Person>;

  @Field(() => Date, { nullable: true, description: 'When it was carried out.' })
  @Property({ ...optionalMomentColumn })
  carriedOutAt: Date | null = null;

  @ManyToOne({ entity: () => Person, nullable: true })
  carriedOutBy: Rel<Person> | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was undone.' })
  @Property({ ...optionalMomentColumn })
  undoneAt: Date | null = null;

  @ManyToOne({ entity: () => Person, nullable: true })
  undoneBy: Rel<Person> | null = null;

  /** How many rows of each kind did what when it was carried out. */
  @Property({ type: 'json' })
  counts: ImportCount[] = [];

  /** What it made and changed, in order, to be undone. */
  @Property({ type: 'json', lazy: true })
  changes: ImportChange[] = [];
}
