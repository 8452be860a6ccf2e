import { maySeeEvidenceFile } from '@risalah/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';

/** Files behind answers. */
@Resolver(() => Answer)
export class AnswerEvidenceResolver {
  @FieldResolver(() => [EvidenceFile], {
    nullable: true,
    description:
      'Files behind this answer, oldest first; null for all but the panel, secretaries, the region lead and the agency.',
  })
  async evidenceFiles(@Ctx() ctx: RequestContext, @Root() answer: Answer): Promise<EvidenceFile[] | null> {
    const { sessionId } = await loaded(answer.question);
    if (!maySeeEvidenceFile(await ctx.actor(), sessionId, answer.agencyId)) return null;
    return answer.evidenceFiles.loadItems();
  }
}

/** Files behind records. */
@Resolver(() => EvaluationRecord)
export class RecordEvidenceResolver {
  @FieldResolver(() => [EvidenceFile], {
    description:
      'Files behind the record and the answers in it, oldest first, as far as the reader may see them.',
  })
  async evidenceFiles(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<EvidenceFile[]> {
    const actor = await ctx.actor();
    const files = await ctx.em.find(
      EvidenceFile,
      {
        dimensionId: record.dimension.id,
        session: { region: record.region.id, cycle: record.cycle.id },
      },
      { orderBy: { at: 'asc', id: 'asc' } },
    );
    return files.filter((file) => maySeeEvidenceFile(actor, file.sessionId, file.agencyId));
  }
}
