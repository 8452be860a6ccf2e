import { Language, Level, TotalFormula } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** What every input that creates or changes something of the workspace has. */
@InputType()
abstract class SaveInput extends ActInput {
  @Field(() => ID, { nullable: true, description: 'What to change; left out, a new one is created.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that the change was made on; needed with an id.',
  })
  revision?: number | null;
}

/** A programme to create or change. */
@InputType({ description: 'A programme to create or change.' })
export class SaveProgrammeInput extends SaveInput {
  @Field(() => String, { description: 'Name of the programme.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that minutes start with; left out it stays as it is, empty there is none. At most 20,000 characters.',
  })
  minutesTemplate?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The lines at the head of its documents; left out they stay as they are. At most 6 of 120 characters.',
  })
  letterhead?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How its documents are numbered; left out it stays as it is, empty it is {jenis}/{kode}/{dimensi}/{bulan}/{tahun}. At most 120 characters.',
  })
  numberPattern?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The logo at the head of its documents, a PNG in base64; left out it stays as it is, empty there is none. At most 200,000 bytes and 2,000 pixels a side.',
  })
  logo?: string | null;
}

/** A dimension to create or change. */
@InputType({ description: 'A dimension to create or change.' })
export class SaveDimensionInput extends SaveInput {
  @Field(() => ID, { description: 'The programme it belongs to.' })
  programmeId!: string;

  @Field(() => String, { description: 'Name of the dimension.' })
  name!: string;

  @Field(() => [String], { description: 'Names of its subdimensions, in order.' })
  subdimensions!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "The text that its minutes start with; left out it stays as it is, empty it is the programme's. At most 20,000 characters.",
  })
  minutesTemplate?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the programme, from 1; left out, it stays where it is or comes last.',
  })
  position?: number | null;
}

/** What one level counts. */
@InputType({ description: 'What one level counts.' })
export class LevelWeightInput {
  @Field(() => Level, { description: 'The level.' })
  level!: Level;

  @Field(() => Int, { description: 'Its weight in per cent.' })
  percent!: number;
}

/** What one dimension counts in the total of a region. */
@InputType({ description: 'What one dimension counts in the total of a region.' })
export class DimensionWeightInput {
  @Field(() => ID, { description: 'A dimension of the programme.' })
  dimensionId!: string;

  @Field(() => Int, { description: 'Its weight in per cent.' })
  percent!: number;
}

/** A cycle to create or change. */
@InputType({ description: 'A cycle to create or change.' })
export class SaveCycleInput extends SaveInput {
  @Field(() => ID, { description: 'The programme it belongs to.' })
  programmeId!: string;

  @Field(() => Int, { description: 'Calendar year.' })
  year!: number;

  @Field(() => String, { description: 'Stage within the year, such as "Tahap II".' })
  stage!: string;

  @Field(() => String, { description: 'Full name of the cycle.' })
  name!: string;

  @Field(() => String, { description: 'Reference number of the letter that calls the evaluation.' })
  letter!: string;

  @Field(() => [LevelWeightInput], { description: 'A weight for each of the five levels; 100 together.' })
  levelWeights!: LevelWeightInput[];

  @Field(() => TotalFormula, {
    nullable: true,
    description:
      'How the scores of the dimensions make the total of a region; left out, it stays, and is MEAN for a new cycle.',
  })
  totalFormula?: TotalFormula | null;

  @Field(() => [DimensionWeightInput], {
    nullable: true,
    description:
      'For WEIGHTED_MEAN: a weight for each dimension that counts, 100 together; a dimension left out counts nothing.',
  })
  dimensionWeights?: DimensionWeightInput[] | null;

  @Field(() => Int, { description: 'Minutes allotted to a dimension.' })
  allottedMinutes!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'How long minutes stay open to corrections: END_OF_NEXT_WORKING_DAY, or HOURS:24; null for none.',
  })
  correctionWindow?: string | null;
}

/** A region to create or change. */
@InputType({ description: 'A region to create or change.' })
export class SaveRegionInput extends SaveInput {
  @Field(() => String, { description: 'Name of the region, such as "Kota Palopo".' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Official code of the region, such as "73.73".' })
  code?: string | null;
}

/** An agency to create or change. */
@InputType({ description: 'An agency to create or change.' })
export class SaveAgencyInput extends SaveInput {
  @Field(() => ID, { description: 'The region it belongs to.' })
  regionId!: string;

  @Field(() => String, { description: 'Full name of the agency.' })
  name!: string;

  @Field(() => String, { description: 'Short name, as people say it.' })
  shortName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the lists of its region, from 1; left out, it stays where it is or comes last.',
  })
  position?: number | null;
}

/** A person to create or change. */
@InputType({ description: 'A person to create or change.' })
export class SavePersonInput extends SaveInput {
  @Field(() => String, { description: 'Name, as it stands in lists.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, by which the person signs in.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether the person administers the workspace.' })
  administrator!: boolean;

  @Field(() => Language, { description: 'Language the person reads in.' })
  language!: Language;
}
