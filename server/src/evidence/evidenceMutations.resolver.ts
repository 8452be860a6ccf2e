import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { attachEvidence } from './attachEvidence.ts';
import { AttachEvidenceInput } from './evidence.inputs.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';

/** Handing in evidence. */
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
}
