import { AuditKind, mayReadAudit, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { AuditEntry } from './auditEntry.entity.ts';
import { findConcerned, readNamed } from './concerned.ts';

/** The most entries that are given at once. */
const LONGEST_PAGE = 500;

/** The audit, which administrators read and nobody writes by hand. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => [AuditEntry], {
    description:
      'The audit, newest first (administrator): sign-ins, seats, tokens, exports, and changes of the workspace.',
  })
  async audit(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many entries; at most 500.' })
    first: number,
    @Arg('before', () => ID, {
      nullable: true,
      description: 'Only entries older than the one of this id; the newest when left out.',
    })
    before?: string | null,
    @Arg('kind', () => AuditKind, { nullable: true, description: 'Only entries of this kind.' })
    kind?: AuditKind | null,
  ): Promise<AuditEntry[]> {
    const verdict = mayReadAudit(await ctx.actor());
    if (!verdict.allowed) throw new Refusal(verdict.code);
    const limit = Math.min(Math.max(0, first), LONGEST_PAGE);
    const entries = await ctx.em.find(
      AuditEntry,
      { ...(before ? { id: { $lt: before } } : {}), ...(kind ? { kind } : {}) },
      { orderBy: { id: 'desc' }, limit },
    );
    await readNamed(ctx.em, entries);
    return entries;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who did it; null when nobody known did, as after a wrong password for an unknown address.',
  })
  async person(@Ctx() ctx: RequestContext, @Root() entry: AuditEntry): Promise<Person | null> {
    return entry.personId ? ctx.em.findOne(Person, entry.personId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whom it was done to: whose seat, invitation or account it is; null where it is nobody’s.',
  })
  concerns(@Ctx() ctx: RequestContext, @Root() entry: AuditEntry): Promise<Person | null> {
    return findConcerned(ctx.em, entry);
  }
}
