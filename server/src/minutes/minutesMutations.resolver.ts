import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { addAddendum } from './addAddendum.ts';
import { agreeToMinutes } from './agreeToMinutes.ts';
import { finaliseMinutes } from './finaliseMinutes.ts';
import { Minutes } from './minutes.entity.ts';
import {
  AddAddendumInput,
  MinutesInput,
  RestoreMinutesInput,
  ReturnMinutesInput,
  SaveMinutesInput,
} from './minutes.inputs.ts';
import { readyMinutes } from './readyMinutes.ts';
import { restoreMinutes } from './restoreMinutes.ts';
import { returnMinutes } from './returnMinutes.ts';
import { saveMinutes } from './saveMinutes.ts';

/** The way of minutes from draft to final. */
@Resolver()
export class MinutesMutationsResolver {
  @Mutation(() => Minutes, { description: 'Chair or secretary saves the text of a draft.' })
  async saveMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveMinutesInput) input: SaveMinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await saveMinutes(ctx, input));
  }

  @Mutation(() => Minutes, {
    description:
      'Chair or secretary puts an older version back into a draft, as one more edit; what stood is kept as a version first.',
  })
  async restoreMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RestoreMinutesInput) input: RestoreMinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await restoreMinutes(ctx, input));
  }

  @Mutation(() => Minutes, {
    description: 'A secretary declares the minutes of a dimension ready: provisional, open to corrections.',
  })
  async readyMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MinutesInput) input: MinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await readyMinutes(ctx, input));
  }

  @Mutation(() => Minutes, { description: 'The chair returns ready minutes to draft, with a reason.' })
  async returnMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReturnMinutesInput) input: ReturnMinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await returnMinutes(ctx, input));
  }

  @Mutation(() => Minutes, {
    description:
      'Someone who spoke agrees to ready minutes; when all have, they need not wait for the window.',
  })
  async agreeToMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MinutesInput) input: MinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await agreeToMinutes(ctx, input));
  }

  @Mutation(() => Minutes, {
    description:
      'The chair makes ready minutes final: the proceedings are frozen and attached to the record.',
  })
  async finaliseMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MinutesInput) input: MinutesInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await finaliseMinutes(ctx, input));
  }

  @Mutation(() => Minutes, {
    description: 'Chair or secretary adds what came later to final minutes, which themselves do not change.',
  })
  async addAddendum(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddAddendumInput) input: AddAddendumInput,
  ): Promise<Minutes> {
    return ctx.changed(Minutes, await addAddendum(ctx, input));
  }
}
