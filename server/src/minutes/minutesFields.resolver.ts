import {
  type MinutesDocument,
  MinutesState,
  maySeeCorrection,
  maySeeFrozen,
  maySeeMinutesText,
  maySeeMinutesVersions,
} from '@risalah/shared';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { Addendum } from './addendum.entity.ts';
import { Correction } from './correction.entity.ts';
import { Minutes } from './minutes.entity.ts';
import { MinutesVersion } from './together/minutesVersion.entity.ts';
import { readStartOf } from './together/startOf.ts';

/** What of minutes depends on the reader. */
@Resolver(() => Minutes)
export class MinutesFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text; null where the reader may not see it in this state.',
  })
  async text(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<string | null> {
    return maySeeMinutesText(await ctx.actor(), minutes.sessionId, minutes.state) ? minutes.text : null;
  }

  @FieldResolver(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'The rich text, in the JSON shape of ProseMirror; null where the reader may not see it in this state.',
  })
  async document(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<MinutesDocument | null> {
    const seen = maySeeMinutesText(await ctx.actor(), minutes.sessionId, minutes.state);
    return seen ? readStartOf(ctx, minutes) : null;
  }

  @FieldResolver(() => [MinutesVersion], {
    description: 'How the text stood at moments that mattered, newest first; empty for all but the panel.',
  })
  async versions(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<MinutesVersion[]> {
    if (!maySeeMinutesVersions(await ctx.actor(), minutes.sessionId)) return [];
    return ctx.em.find(MinutesVersion, { minutes: minutes.id }, { orderBy: { at: 'desc', id: 'desc' } });
  }

  @Query(() => MinutesVersion, {
    nullable: true,
    description: 'One version of the text of minutes; null where there is none that the reader may see.',
  })
  async minutesVersion(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the version.' }) id: string,
  ): Promise<MinutesVersion | null> {
    const actor = await ctx.actor();
    const version = await ctx.em.findOne(MinutesVersion, id, { populate: ['minutes'] });
    return version && maySeeMinutesVersions(actor, version.minutes.session.id) ? version : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the text was last saved; for those who may read it in this state.',
  })
  async savedAt(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<Date | null> {
    return maySeeMinutesText(await ctx.actor(), minutes.sessionId, minutes.state) ? minutes.savedAt : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Who saved it last; for those who may read it in this state.',
  })
  async savedBySeatId(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<string | null> {
    const seen = maySeeMinutesText(await ctx.actor(), minutes.sessionId, minutes.state);
    return seen ? minutes.savedBySeatId : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the chair returned them to draft; for those who may read the draft.',
  })
  async returnedReason(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<string | null> {
    const seen = maySeeMinutesText(await ctx.actor(), minutes.sessionId, MinutesState.DRAFT);
    return seen ? minutes.returnedReason : null;
  }

  @FieldResolver(() => [Correction], {
    description: 'Corrections proposed: all of them for the panel, their own for those who spoke.',
  })
  async corrections(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<Correction[]> {
    const actor = await ctx.actor();
    const corrections = await minutes.corrections.loadItems();
    return corrections.filter(({ proposedBySeatId }) =>
      maySeeCorrection(actor, minutes.sessionId, proposedBySeatId),
    );
  }

  @FieldResolver(() => [Addendum], { description: 'What was added after FINAL, oldest first.' })
  async addenda(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<Addendum[]> {
    const seen = maySeeMinutesText(await ctx.actor(), minutes.sessionId, minutes.state);
    return seen ? minutes.addenda.loadItems() : [];
  }

  @FieldResolver(() => Proceedings, {
    nullable: true,
    description: 'What FINAL froze; null before FINAL, or when the reader may not see it.',
  })
  async proceedings(@Ctx() ctx: RequestContext, @Root() minutes: Minutes): Promise<Proceedings | null> {
    const { sessionId, dimensionId, state } = minutes;
    if (state !== MinutesState.FINAL || !maySeeFrozen(await ctx.actor(), [sessionId])) return null;
    const read = ctx.reading(sessionId)?.proceedings;
    if (read) return read.find((each) => each.dimensionId === dimensionId) ?? null;
    return ctx.em.findOne(Proceedings, { session: sessionId, dimension: dimensionId });
  }
}
