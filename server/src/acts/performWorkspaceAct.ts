import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type Actor, Refusal, type Verdict } from '@risalah/shared';
import { validate } from 'uuid';
import { loadActor } from '../access/loadActor.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { ActContext } from './actContext.ts';
import { type Act, beginDeed, type Deed, findReceipt, keepReceipt } from './performAct.ts';

/** An act on the workspace in progress: one transaction, with no session to lock. */
export interface WorkspaceDeed {
  em: EntityManager;
  /** Who acts. */
  actor: Actor;
  /** The moment of the act, one for everything that it writes. */
  now: Date;
  /** Stops the act unless the rule allows it. */
  require(verdict: Verdict): void;
  /** Begins the log of a session that this act makes; its events are published after the commit. */
  beginSession(session: Session): Deed;
}

/**
 * Carries out an act that belongs to no session in one transaction: asks whether this client's id was used before, lets
 * `carryOut` change things, and stores the receipt. Resolves with the id of the changed object, the same when the mutation is sent again. Rejects with a Refusal and then has changed
 * nothing.
 */
export async function performWorkspaceAct(
  ctx: ActContext,
  act: Omit<Act, 'session'>,
  carryOut: (deed: WorkspaceDeed) => Promise<{ id: string }>,
): Promise<string> {
  const personId = ctx.personId;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  if (!validate(act.input.mutationId)) throw new Refusal('MUTATION_ID_INVALID');
  const begun: { sessionId: string; events: SessionEvent[] }[] = [];
  const objectId = await ctx.em.fork().transactional(async (em) => {
    // In place of a session the person is locked, so that a double click of theirs finds the first one's receipt.
    await em.findOne(Person, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const known = await findReceipt(em, personId, act);
    if (known) return known;
    const actor = await loadActor(em, personId);
    if (!actor) throw new Refusal('NOT_SIGNED_IN');
    const now = ctx.now();
    const changed = await carryOut({
      em,
      actor,
      now,
      require(verdict) {
        if (!verdict.allowed) throw new Refusal(verdict.code);
      },
      beginSession(session) {
        const events: SessionEvent[] = [];
        begun.push({ sessionId: session.id, events });
        return beginDeed(em, session, actor, now, events);
      },
    });
    keepReceipt(em, personId, act, changed.id, now);
    return changed.id;
  });
  for (const { sessionId, events } of begun) ctx.feed.publish(sessionId, events);
  return objectId;
}
