import { FollowUpKind, FollowUpState } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** A follow-up as the verdict on an answer; from a secretary it is a proposal. */
@InputType({ description: 'A follow-up as the verdict on an answer; from a secretary it is a proposal.' })
export class RequestFollowUpInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision of the answer that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'What is to be done; at most 2,000 characters.' })
  text!: string;

  @Field(() => FollowUpKind, { description: 'What is to change.' })
  kind!: FollowUpKind;

  @Field(() => ID, { description: 'The agency that is to do it.' })
  agencyId!: string;

  @Field(() => Int, { description: 'Calendar year by which it is due.' })
  dueYear!: number;

  @Field(() => ID, { nullable: true, description: 'The proposal of a secretary that is taken up with this.' })
  proposedId?: string | null;
}

/** What became of a follow-up that was carried over. */
@InputType({ description: 'What became of a follow-up that was carried over.' })
export class JudgeFollowUpInput extends ActInput {
  @Field(() => ID, { description: 'The follow-up.' })
  followUpId!: string;

  @Field(() => ID, { description: 'The session in which it is judged.' })
  sessionId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => FollowUpState, {
    description: 'KEPT, PARTLY, CARRIED (needs dueYear) or DROPPED (needs note).',
  })
  judgement!: FollowUpState;

  @Field(() => Int, { nullable: true, description: 'The new year by which it is due, when carried over.' })
  dueYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  note?: string | null;
}
