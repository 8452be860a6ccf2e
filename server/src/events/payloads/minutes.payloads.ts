import { CorrectionState, type MinutesDocument, MinutesState } from '@risalah/shared';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Minutes of one dimension as they stand after the event. */
@ObjectType({ simpleResolvers: true, description: 'Minutes of one dimension as they stand after the event.' })
export class MinutesPayload {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => MinutesState, { description: 'Its state after the event.' })
  state!: MinutesState;

  @Field(() => String, { nullable: true, description: 'The words.' })
  text!: string | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The rich text, in the JSON shape of ProseMirror; with READY and FINAL.',
  })
  document!: MinutesDocument | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The epoch of the document that is written together; null in what happened before there was one.',
  })
  epoch!: number | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;

  @Field(() => Date, { nullable: true, description: 'When the text was last saved.' })
  savedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who saved it.' })
  savedBySeatId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they were declared ready.' })
  readyAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The secretary who declared them ready.' })
  readyBySeatId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the correction window ends; null without one.' })
  correctionsUntil!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the chair returned them.' })
  returnedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  returnedReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it became final.' })
  finalAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The chair who made them final.' })
  finalisedBySeatId!: string | null;

  @Field(() => [ID], { description: 'Seats that agreed to them.' })
  agreedSeatIds!: string[];

  @Field(() => [ID], { description: 'Seats that spoke in the dimension.' })
  mustAgreeSeatIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the frozen proceedings, in lower-case hex.',
  })
  sha256!: string | null;
}

/** A proposed correction of provisional minutes as it stands after the event. */
@ObjectType({
  simpleResolvers: true,
  description: 'A proposed correction of provisional minutes as it stands after the event.',
})
export class CorrectionPayload {
  @Field(() => ID, { description: 'The correction.' })
  correctionId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => ID, { nullable: true, description: 'The answer.' })
  answerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The statement.' })
  statementId!: string | null;

  @Field(() => String, { description: 'The words as they stood.' })
  oldText!: string;

  @Field(() => String, { description: 'The words proposed.' })
  newText!: string;

  @Field(() => ID, { description: 'Who proposed it.' })
  proposedBySeatId!: string;

  @Field(() => Date, { description: 'When.' })
  proposedAt!: string;

  @Field(() => CorrectionState, { description: 'Its state after the event.' })
  state!: CorrectionState;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the chair decided so.' })
  decisionReason!: string | null;
}

/** Words added after the minutes became final. */
@ObjectType({ simpleResolvers: true, description: 'Words added after the minutes became final.' })
export class AddendumPayload {
  @Field(() => ID, { description: 'The addendum.' })
  addendumId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => ID, { description: 'Who wrote it.' })
  bySeatId!: string;

  @Field(() => Date, { description: 'When.' })
  at!: string;
}
