import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Seat } from '../seat/seat.entity.ts';
import { waitingFor } from '../waiting/waitingFor.ts';
import { WaitingItem } from '../waiting/waitingItem.ts';
import { Person } from './person.entity.ts';

/** The signed-in person: readers get nobody else. */
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
  seats(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<Seat[]> {
    return ctx.em.find(Seat, { person: person.id, revokedAt: null }, { orderBy: { id: 'asc' } });
  }

  @FieldResolver(() => [WaitingItem], {
    description: 'What waits for the person, across sessions; ordered by deadline, then age.',
  })
  async waiting(@Ctx() ctx: RequestContext): Promise<WaitingItem[]> {
    return ctx.personId ? waitingFor(ctx.em, await ctx.actor(), ctx.now()) : [];
  }
}
