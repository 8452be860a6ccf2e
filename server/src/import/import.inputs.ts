import { ImportEncoding, ImportField, ImportKind, ImportSeparator } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** What a field is read from. */
@InputType({ description: 'What a field is read from.' })
export class ImportColumnInput {
  @Field(() => ImportField, { description: 'The field.' })
  field!: ImportField;

  @Field(() => Int, { description: 'Its column, from 0.' })
  column!: number;
}

/** How a sheet is to be read. */
@InputType({ description: 'How a sheet is to be read.' })
export class ImportSheetInput {
  @Field(() => ImportKind, { nullable: true, description: 'What its rows are; null = it is left out.' })
  kind?: ImportKind | null;

  @Field(() => Int, { nullable: true, description: 'Line of the heads, from 1; found out when left out.' })
  headLine?: number | null;

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: 'What is read from which column; by the names of the columns when left out.',
  })
  columns?: ImportColumnInput[] | null;
}

/** How a file that was handed in is to be read. */
@InputType({ description: 'How a file that was handed in is to be read.' })
export class PlanImportInput extends ActInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => [ImportSheetInput], {
    nullable: true,
    description: 'One for each sheet, in order; found out when left out.',
  })
  sheets?: ImportSheetInput[] | null;

  @Field(() => ImportEncoding, {
    nullable: true,
    description: 'Encoding of a text file; found out when left out.',
  })
  encoding?: ImportEncoding | null;

  @Field(() => ImportSeparator, {
    nullable: true,
    description: 'What cells of a text file are separated by; found out when left out.',
  })
  separator?: ImportSeparator | null;

  @Field(() => ID, { nullable: true, description: 'The cycle of rows that name none.' })
  cycleId?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone of rows that name none.' })
  timeZone?: string | null;
}

/** Which plan to carry out. */
@InputType({ description: 'Which plan to carry out.' })
export class CarryOutImportInput extends ActInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => String, {
    description: 'Hash of the plan that was shown; a plan that differs by now is not carried out.',
  })
  planHash!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether rows that are wrong are to be left out; refused while there are any, unless this is said.',
  })
  leaveOutWrong?: boolean | null;
}

/** Which import to undo. */
@InputType({ description: 'Which import to undo.' })
export class UndoImportInput extends ActInput {
  @Field(() => ID, { description: 'The import; the last that stands.' })
  importId!: string;
}
