import { ImportKind, ImportRowState, ImportState, mayImport, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { Person } from '../workspace/person.entity.ts';
import { Import } from './import.entity.ts';
import { ImportCount, ImportPlan, ImportRow } from './import.types.ts';
import { openImport } from './openImport.ts';
import { planOf } from './planOf.ts';

/** The most imports that are listed, and the most rows that are given out at once. */
const MOST_IMPORTS = 50;
const MOST_ROWS = 500;

/** Imports, for administrators. */
@Resolver(() => Import)
export class ImportResolver {
  @Query(() => Import, { description: 'One import (administrator).' })
  async import(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the import.' }) id: string,
  ): Promise<Import> {
    await admit(ctx);
    const row = await ctx.em.findOne(Import, id);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  @Query(() => [Import], { description: 'What was imported, the newest first; at most 50 (administrator).' })
  async imports(@Ctx() ctx: RequestContext): Promise<Import[]> {
    await admit(ctx);
    return ctx.em.find(
      Import,
      { state: { $ne: ImportState.PLANNED } },
      { populate: PEOPLE, orderBy: { carriedOutAt: 'desc', id: 'desc' }, limit: MOST_IMPORTS },
    );
  }

  @FieldResolver(() => Person, { description: 'Who handed it in.' })
  handedInBy(@Root() { handedInBy }: Import): Promise<Person> {
    return loaded(handedInBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who carried it out.' })
  async carriedOutBy(@Root() { carriedOutBy }: Import): Promise<Person | null> {
    return carriedOutBy && loaded(carriedOutBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who undid it.' })
  async undoneBy(@Root() { undoneBy }: Import): Promise<Person | null> {
    return undoneBy && loaded(undoneBy);
  }

  @FieldResolver(() => [ImportCount], {
    description: 'How many rows did what when it was carried out; nothing before.',
  })
  counts(@Root() { counts }: Import): ImportCount[] {
    return counts;
  }

  @FieldResolver(() => ImportPlan, {
    nullable: true,
    description: 'What carrying it out would do now; null once that was done.',
  })
  async plan(@Ctx() ctx: RequestContext, @Root() { id, state }: Import): Promise<ImportPlan | null> {
    if (state !== ImportState.PLANNED) return null;
    const opened = await openImport(ctx.services.fork(), id);
    return opened && planOf(ctx.services.fork(), opened);
  }
}

/** The plan of an import: its rows some at a time. */
@Resolver(() => ImportPlan)
export class ImportPlanResolver {
  @FieldResolver(() => [ImportRow], { description: 'Its rows, in the order in which they are carried out.' })
  rows(
    @Root() { all }: ImportPlan,
    @Arg('state', () => ImportRowState, { nullable: true, description: 'Only those that do this.' })
    state?: ImportRowState | null,
    @Arg('kind', () => ImportKind, { nullable: true, description: 'Only those of this kind.' })
    kind?: ImportKind | null,
    @Arg('clashing', () => Boolean, {
      nullable: true,
      description: 'Only those that would have somebody sit on two panels at once.',
    })
    clashing?: boolean | null,
    @Arg('offset', () => Int, { defaultValue: 0, description: 'How many to pass over.' }) offset = 0,
    @Arg('limit', () => Int, { defaultValue: 100, description: 'How many at most, up to 500.' }) limit = 100,
  ): ImportRow[] {
    const from = Math.max(0, offset);
    return all
      .filter((row) => (!state || row.state === state) && (!kind || row.kind === kind))
      .filter(({ clashes }) => !clashing || clashes.length > 0)
      .slice(from, from + Math.min(MOST_ROWS, Math.max(0, limit)));
  }
}

const PEOPLE = ['handedInBy', 'carriedOutBy', 'undoneBy'] as const;

async function admit(ctx: RequestContext): Promise<void> {
  const verdict = mayImport(await ctx.actor());
  if (!verdict.allowed) throw new Refusal(verdict.code);
}
