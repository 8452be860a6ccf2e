import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { attachEvidence } from './attachEvidence.ts';
import { AttachEvidenceInput, WithdrawEvidenceInput } from './evidence.inputs.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

/** Handing in evidence, and taking it back. */
@Resolver()
export class EvidenceMutationsResolver {
  @Mutation(() => EvidenceFile, {
    description:
      'The head of an agency hands in an uploaded file behind an answer or a record; after FINAL also as an addendum.',
  })
  async attachEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AttachEvidenceInput) input: AttachEvidenceInput,
  ): Promise<EvidenceFile> {
    return ctx.changed(EvidenceFile, await attachEvidence(ctx, input));
  }

  @Mutation(() => EvidenceFile, {
    description:
      'The head of an agency takes back a file that it handed in, until the minutes of its dimension are FINAL.',
  })
  async withdrawEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawEvidenceInput) input: WithdrawEvidenceInput,
  ): Promise<EvidenceFile> {
    return ctx.changed(EvidenceFile, await withdrawEvidence(ctx, input));
  }
}
