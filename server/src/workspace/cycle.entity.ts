import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { type CorrectionWindow, Level, TotalFormula } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { idColumn, newId, wordColumn } from '../db/columns.ts';
import { Programme } from './programme.entity.ts';

/** What one level counts in the score of a dimension. */
@ObjectType({ description: 'What one level counts in the score of a dimension, in this cycle.' })
export class LevelWeight {
  @Field(() => Level, { description: 'The level.' })
  level!: Level;

  @Field(() => Int, { description: 'Its weight in per cent; the weights of a cycle add up to 100.' })
  percent!: number;
}

/** What one dimension counts in the total of a region. */
@ObjectType({ description: 'What one dimension counts in the total of a region, in this cycle.' })
export class DimensionWeight {
  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => Int, { description: 'Its weight in per cent; the weights of a cycle add up to 100.' })
  percent!: number;
}

/** One stage of one year of a programme, called by a letter: 2024, Tahap II. */
@ObjectType({ description: 'One stage of one year of a programme, called by a letter.' })
@Entity({ tableName: 'cycle' })
@Unique({ properties: ['programme', 'year', 'stage'] })
export class Cycle {
  declare [OptionalProps]?:
    | 'corrections'
    | 'correctionWindow'
    | 'totalFormula'
    | 'dimensionWeights'
    | 'revision';

  @Field(() => ID, { description: 'Identifier of the cycle.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Programme })
  programme!: Rel<Programme>;

  @Field(() => Int, { description: 'Calendar year of the cycle.' })
  @Property({ type: 'integer' })
  year!: number;

  @Field(() => String, { description: 'Stage within the year, such as "Tahap II".' })
  @Property({ type: 'string', length: 64 })
  stage!: string;

  @Field(() => String, { description: 'Full name of the cycle.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'Reference number of the letter that calls the evaluation.' })
  @Property({ type: 'string' })
  letter!: string;

  @Field(() => [LevelWeight], { description: 'Weights of the levels, which differ from year to year.' })
  @Property({ type: 'json' })
  levelWeights!: LevelWeight[];

  @Field(() => TotalFormula, { description: 'How the scores of the dimensions make the total of a region.' })
  @Property({ ...wordColumn, default: TotalFormula.MEAN })
  totalFormula: TotalFormula = TotalFormula.MEAN;

  @Field(() => [DimensionWeight], {
    nullable: true,
    description: 'Weights of the dimensions in the total of a region; null where they count alike.',
  })
  @Property({ type: 'json', nullable: true })
  dimensionWeights: DimensionWeight[] | null = null;

  @Field(() => Int, {
    description: 'Minutes allotted to a dimension, unless its agenda item says otherwise.',
  })
  @Property({ type: 'integer' })
  allottedMinutes!: number;

  /** How long READY minutes stay open to corrections by those who spoke. */
  @Property({ type: 'json' })
  corrections: CorrectionWindow = { kind: 'NONE' };

  @Field(() => String, {
    nullable: true,
    description:
      'How long minutes stay open to corrections: END_OF_NEXT_WORKING_DAY, or HOURS:24; null when there is no window.',
  })
  get correctionWindow(): string | null {
    const window = this.corrections;
    if (window.kind === 'NONE') return null;
    return window.kind === 'HOURS' ? `HOURS:${window.hours}` : window.kind;
  }

  @Field(() => Int, { description: 'Grows with every change of it; an edit names the one it was made on.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}
