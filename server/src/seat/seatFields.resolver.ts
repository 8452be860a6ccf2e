import { maySeeStaffNumbers } from '@risalah/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Seat } from './seat.entity.ts';

/** What of a seat is not for everyone. */
@Resolver(() => Seat)
export class SeatFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Staff number (NIP); seen by chair, secretaries, administrators and the person.',
  })
  async nip(@Ctx() ctx: RequestContext, @Root() seat: Seat): Promise<string | null> {
    const actor = await ctx.actor();
    const own = actor.personId === seat.personId;
    return own || maySeeStaffNumbers(actor, seat.sessionId) ? seat.nip : null;
  }
}
