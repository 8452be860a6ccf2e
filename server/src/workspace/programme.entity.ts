import { Collection, Entity, OneToMany, OptionalProps, PrimaryKey, Property } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId, optionalTextColumn } from '../db/columns.ts';
import { Cycle } from './cycle.entity.ts';
import { Dimension } from './dimension.entity.ts';

/** A national programme of evaluation: its dimensions and its yearly cycles. */
@ObjectType({ description: 'A programme of evaluation: the framework of dimensions and cycles.' })
@Entity({ tableName: 'programme' })
export class Programme {
  declare [OptionalProps]?:
    | 'dimensions'
    | 'cycles'
    | 'revision'
    | 'minutesTemplate'
    | 'letterhead'
    | 'numberPattern';

  @Field(() => ID, { description: 'Identifier of the programme.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Field(() => String, { description: 'Name of the programme.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that minutes start with, with `#` headings, `-` lists, `**bold**`, and {dimensi}, {daerah}, {tanggal}, {siklus} for what the session is about.',
  })
  @Property({ ...optionalTextColumn })
  minutesTemplate: string | null = null;

  @Field(() => [String], {
    description:
      'The lines that stand at the head of its documents: who issues them, and where. Empty for none.',
  })
  @Property({ type: 'json', default: '[]' })
  letterhead: string[] = [];

  @Field(() => String, {
    nullable: true,
    description:
      'How its documents are numbered, with {jenis}, {kode}, {dimensi}, {bulan}, {tahun}, {tahap} and {surat} in their places; null for {jenis}/{kode}/{dimensi}/{bulan}/{tahun}.',
  })
  @Property({ type: 'string', nullable: true })
  numberPattern: string | null = null;

  /** Beside the letterhead, a PNG. Read only where it is asked for, with `em.populate`. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  logo?: Uint8Array | null = null;

  @OneToMany({ entity: () => Dimension, mappedBy: 'programme', orderBy: { position: 'asc' } })
  dimensions: Collection<Dimension> = new Collection<Dimension>(this);

  @OneToMany({ entity: () => Cycle, mappedBy: 'programme', orderBy: { year: 'asc', stage: 'asc' } })
  cycles: Collection<Cycle> = new Collection<Cycle>(this);

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
