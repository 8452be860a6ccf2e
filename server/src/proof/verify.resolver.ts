import { mayEnterSession, maySeeFrozen, mayVerify, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { sessionsOfRegion } from '../record/regionSessions.ts';
import { Session } from '../session/session.entity.ts';
import { confirm, findSeal } from './confirm.ts';
import { exportProof } from './exportProof.ts';
import { findKeys } from './keyRing.ts';
import { proofText } from './proofText.ts';
import { StoredSeal } from './seal.entity.ts';
import { SigningKey } from './signingKey.entity.ts';
import { Verification } from './verification.type.ts';

/** The seal on what was added to FINAL minutes. */
@Resolver(() => Addendum)
export class AddendumSealResolver {
  @FieldResolver(() => StoredSeal, {
    nullable: true,
    description: 'The seal on it; null only where somebody took it away.',
  })
  seal(@Ctx() ctx: RequestContext, @Root() { id }: Addendum): Promise<StoredSeal | null> {
    return ctx.em.findOne(StoredSeal, { subjectId: id });
  }
}

/** Tells whether a fingerprint is one of Risalah's, and hands out proofs. */
@Resolver(() => Proceedings)
export class VerifyResolver {
  @Query(() => Verification, {
    description:
      'What has this fingerprint: the SHA-256 of a sealed text, or the hash of a seal. Open to everybody, so many a minute from one address.',
  })
  async verify(
    @Ctx() ctx: RequestContext,
    @Arg('hash', () => String, { description: 'SHA-256 in hex.' }) typed: string,
  ): Promise<Verification> {
    const verdict = mayVerify();
    if (!verdict.allowed) throw new Refusal(verdict.code);
    await ctx.services.verifyPace.count(ctx.http?.req.ip ?? ctx.personId ?? '');
    const hash = typed.replace(/\s/g, '').toLowerCase();
    const found = await findSeal(ctx.em, hash);
    if (!found) return { hash, confirmation: null, proceedings: null, session: null };
    return { hash, confirmation: await confirm(ctx.em, found), ...(await seenBy(ctx, found)) };
  }

  @Query(() => [SigningKey], {
    description: 'The public keys by which seals are verified, oldest first. Open to everybody.',
  })
  signingKeys(@Ctx() ctx: RequestContext): Promise<SigningKey[]> {
    const verdict = mayVerify();
    if (!verdict.allowed) throw new Refusal(verdict.code);
    return findKeys(ctx.em);
  }

  @FieldResolver(() => StoredSeal, {
    nullable: true,
    description: 'The seal on them; null only where somebody took it away.',
  })
  seal(@Ctx() ctx: RequestContext, @Root() { id }: Proceedings): Promise<StoredSeal | null> {
    return ctx.em.findOne(StoredSeal, { subjectId: id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The proof file as text: these proceedings and their addenda as they were sealed, the chain and the public keys. `npm run risalah -- verify <file>` and the verify page need nothing else.',
  })
  async proof(
    @Ctx() ctx: RequestContext,
    @Root() { sessionId, dimensionId }: Proceedings,
  ): Promise<string | null> {
    const proof = await exportProof(ctx.em, { sessionId, dimensionId });
    return proof && proofText(proof);
  }
}

/** What the reader may see of what a seal is on, if somebody is signed in at all. */
async function seenBy(
  ctx: RequestContext,
  { sessionId, dimensionId }: StoredSeal,
): Promise<Pick<Verification, 'proceedings' | 'session'>> {
  const session = ctx.personId ? await ctx.em.findOne(Session, sessionId) : null;
  if (!session) return { proceedings: null, session: null };
  const actor = await ctx.actor();
  const ofRegion = await sessionsOfRegion(ctx.em, session.region.id);
  const seen = maySeeFrozen(
    actor,
    ofRegion.map(({ id }) => id),
  );
  return {
    proceedings: seen
      ? await ctx.em.findOne(Proceedings, { session: sessionId, dimension: dimensionId })
      : null,
    session: mayEnterSession(actor, session).allowed ? session : null,
  };
}
