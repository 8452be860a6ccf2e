import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** A file of evidence that was handed in. */
@InputType({ description: 'A file of evidence that was handed in.' })
export class WithdrawEvidenceInput extends ActInput {
  @Field(() => ID, { description: 'The file.' })
  evidenceFileId!: string;
}

/** An uploaded file, and what it stands behind: an answer, or a record. */
@InputType({ description: 'An uploaded file, and what it stands behind: an answer, or a record.' })
export class AttachEvidenceInput extends ActInput {
  @Field(() => ID, {
    description: 'The finished upload: the last part of its address under /evidence/uploads.',
  })
  uploadId!: string;

  @Field(() => String, { description: 'Name of the file; at most 200 characters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The answer; left out for a record.' })
  answerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The record; left out for an answer.' })
  recordId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The request for evidence behind that answer that it answers.',
  })
  evidenceRequestId?: string | null;
}
