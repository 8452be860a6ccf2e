import {
  ImportEncoding,
  ImportFault,
  ImportField,
  ImportKind,
  ImportRowState,
  ImportSeparator,
} from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** How many rows of a kind do what. */
@ObjectType({ description: 'How many rows of a kind do what.' })
export class ImportCount {
  @Field(() => ImportKind, { description: 'What the rows are.' })
  kind!: ImportKind;

  @Field(() => ImportRowState, {
    description: 'What they do; of an import that was carried out, WRONG ones were left out.',
  })
  state!: ImportRowState;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

/** What is wrong with a row, or with a sheet. */
@ObjectType({ description: 'What is wrong with a row, or with a sheet.' })
export class ImportFaultFound {
  @Field(() => ImportField, {
    nullable: true,
    description: 'The column concerned; null when it is the row as a whole.',
  })
  field!: ImportField | null;

  @Field(() => ImportFault, { description: 'What is wrong.' })
  fault!: ImportFault;

  @Field(() => String, { nullable: true, description: 'What stands there, as it was read.' })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else belongs to the reason: the limit, the line of the first one, or a name.',
  })
  detail!: string | null;
}

/** What a row does to one field. */
@ObjectType({ description: 'What a row does to one field.' })
export class ImportFieldChange {
  @Field(() => ImportField, { description: 'The field.' })
  field!: ImportField;

  @Field(() => String, { nullable: true, description: 'What is stored; a date as ISO text in UTC.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says; a date as ISO text in UTC.' })
  to!: string | null;
}

/** Somebody of a panel who would be wanted in two sessions at once. */
@ObjectType({ description: 'Somebody of a panel who would be wanted in two sessions at once.' })
export class ImportClash {
  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { description: 'Region of the other session.' })
  region!: string;

  @Field(() => Date, { description: 'When the other session begins.' })
  at!: Date;

  @Field(() => String, { description: 'IANA time zone of the other session.' })
  timeZone!: string;
}

/** A row of the file, and what will happen with it. */
@ObjectType({ description: 'A row of the file, and what will happen with it.' })
export class ImportRow {
  @Field(() => Int, { description: 'Place of its sheet in the file, from 0.' })
  sheet!: number;

  @Field(() => Int, { description: 'Its number in the file, from 1.' })
  line!: number;

  @Field(() => ImportKind, { description: 'What it is.' })
  kind!: ImportKind;

  @Field(() => ImportRowState, { description: 'What will happen with it.' })
  state!: ImportRowState;

  @Field(() => String, { description: 'What it is about, in words.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'IANA time zone of the dates in its changes.' })
  timeZone!: string | null;

  @Field(() => [ImportFieldChange], {
    description: 'What it makes or changes; nothing of one that is the same.',
  })
  changes!: ImportFieldChange[];

  @Field(() => [ImportFaultFound], { description: 'Why it cannot be taken; nothing unless it is WRONG.' })
  faults!: ImportFaultFound[];

  @Field(() => [ImportClash], { description: 'Who would have to sit on two panels at once.' })
  clashes!: ImportClash[];
}

/** What a field is read from. */
@ObjectType({ description: 'What a field is read from.' })
export class ImportColumn {
  @Field(() => ImportField, { description: 'The field.' })
  field!: ImportField;

  @Field(() => Int, { description: 'Its column, from 0.' })
  column!: number;
}

/** A column as it stands in the file. */
@ObjectType({ description: 'A column as it stands in the file.' })
export class ImportHead {
  @Field(() => Int, { description: 'Place of the column, from 0.' })
  column!: number;

  @Field(() => String, { description: 'Its head; empty where there is none.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The first that stands in it.' })
  sample!: string | null;
}

/** A sheet of the file, and how it is read. */
@ObjectType({ description: 'A sheet of the file, and how it is read.' })
export class ImportSheet {
  @Field(() => String, { description: 'Name of the sheet; of a text file that of the file.' })
  name!: string;

  @Field(() => Int, { description: 'Rows under its heads that are not empty.' })
  rowCount!: number;

  @Field(() => ImportKind, { nullable: true, description: 'What its rows are; null = it is left out.' })
  kind!: ImportKind | null;

  @Field(() => Int, { description: 'Line of the heads, from 1.' })
  headLine!: number;

  @Field(() => [ImportHead], { description: 'Its columns.' })
  heads!: ImportHead[];

  @Field(() => [ImportColumn], { description: 'What is read from which column.' })
  columns!: ImportColumn[];

  @Field(() => [ImportFaultFound], { description: 'Why its rows cannot be read; nothing when they can.' })
  faults!: ImportFaultFound[];
}

/** How a file that was handed in is read, and what carrying it out would do now. */
@ObjectType({ description: 'How a file that was handed in is read, and what carrying it out would do now.' })
export class ImportPlan {
  @Field(() => String, {
    description:
      'Names this very plan; it differs once the file is read otherwise or what is stored changes.',
  })
  hash!: string;

  @Field(() => [ImportSheet], { description: 'The sheets of the file.' })
  sheets!: ImportSheet[];

  @Field(() => [ImportCount], { description: 'How many rows will do what; counts of nought are left out.' })
  counts!: ImportCount[];

  @Field(() => Int, { description: 'Rows that would have somebody sit on two panels at once.' })
  clashCount!: number;

  @Field(() => ImportEncoding, {
    nullable: true,
    description: 'How the text was decoded; null of a workbook.',
  })
  encoding!: ImportEncoding | null;

  @Field(() => ImportSeparator, {
    nullable: true,
    description: 'What its cells are separated by; null of a workbook.',
  })
  separator!: ImportSeparator | null;

  @Field(() => ID, { nullable: true, description: 'The cycle of rows that name none, where one was chosen.' })
  cycleId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of rows that name none, where one was chosen.',
  })
  timeZone!: string | null;

  /** All rows; `rows` gives some of them out. */
  all!: ImportRow[];
}
