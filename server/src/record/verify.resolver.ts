import { mayEnterSession, maySeeFrozen } from '@risalah/shared';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { Proceedings } from './proceedings.entity.ts';
import { sessionsOfRegion } from './regionSessions.ts';

/** What a fingerprint stands for. */
@ObjectType({ description: 'What a fingerprint stands for.' })
export class Verification {
  @Field(() => String, { description: 'The fingerprint that was asked about, in lower-case hex.' })
  hash!: string;

  @Field(() => Proceedings, {
    nullable: true,
    description: 'The proceedings that have this fingerprint; null when none have that the reader may see.',
  })
  proceedings!: Proceedings | null;

  @Field(() => Session, {
    nullable: true,
    description: 'The session they are of, if the reader may enter it.',
  })
  session!: Session | null;
}

/** Tells whether a fingerprint is one of Risalah's. */
@Resolver(() => Verification)
export class VerifyResolver {
  @Query(() => Verification, {
    description: 'The proceedings with this SHA-256, as far as the reader may see them.',
  })
  async verify(
    @Ctx() ctx: RequestContext,
    @Arg('hash', () => String, { description: 'SHA-256 in hex.' }) hash: string,
  ): Promise<Verification> {
    const actor = await ctx.actor();
    const sha256 = hash.trim().toLowerCase();
    const found = await ctx.em.findOne(Proceedings, { sha256 }, { populate: ['session'] });
    if (!found) return { hash: sha256, proceedings: null, session: null };
    const ofRegion = await sessionsOfRegion(ctx.em, found.session.region.id);
    const seen = maySeeFrozen(
      actor,
      ofRegion.map((session) => session.id),
    );
    const enters = mayEnterSession(actor, found.session).allowed;
    return { hash: sha256, proceedings: seen ? found : null, session: enters ? found.session : null };
  }
}
