import { mayPrepareWorkspace } from '@risalah/shared';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Invitation } from '../access/invitation.entity.ts';
import type { RequestContext } from '../context.ts';
import { Seat } from '../seat/seat.entity.ts';
import { waitingFor } from '../waiting/waitingFor.ts';
import { WaitingItem } from '../waiting/waitingItem.ts';
import { Person } from './person.entity.ts';

/** People: readers get themselves, administrators everyone. */
@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The signed-in person; null when nobody is signed in.',
  })
  async me(@Ctx() ctx: RequestContext): Promise<Person | null> {
    return ctx.personId ? ctx.em.findOne(Person, ctx.personId) : null;
  }

  @FieldResolver(() => [Seat], { description: 'Seats that the person holds now.' })
  async seats(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<Seat[]> {
    const seats = await ctx.em.find(Seat, { person: person.id, revokedAt: null }, { orderBy: { id: 'asc' } });
    if (ctx.personId !== person.id) return seats;
    // A token of one seat acts from that seat, and so tells of no other.
    const own = new Set((await ctx.actor()).seats.map((seat) => seat.id));
    return seats.filter((seat) => own.has(seat.id));
  }

  @FieldResolver(() => [WaitingItem], {
    description:
      'What waits for the reader, across sessions; ordered by deadline, then age. Of others nothing is told.',
  })
  async waiting(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<WaitingItem[]> {
    return ctx.personId === person.id ? waitingFor(ctx.em, await ctx.actor(), ctx.now()) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person has a password to sign in with.' })
  canSignIn(@Root() person: Person): boolean {
    return person.passwordHash !== null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'When their password was last renewed by a link that an administrator made; null when it never was. Of others nothing is told.',
  })
  async passwordRenewedAt(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<Date | null> {
    if (ctx.personId !== person.id) return null;
    const [renewal] = await ctx.em.find(
      Invitation,
      { person: person.id, renewsPassword: true, acceptedAt: { $ne: null } },
      { orderBy: { acceptedAt: 'desc' }, limit: 1 },
    );
    return renewal?.acceptedAt ?? null;
  }

  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The newest invitation of the person; seen by administrators.',
  })
  async invitation(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<Invitation | null> {
    if (!mayPrepareWorkspace(await ctx.actor()).allowed) return null;
    return (await person.invitations.loadItems()).at(-1) ?? null;
  }
}
