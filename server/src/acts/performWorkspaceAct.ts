import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type Actor, AuditKind, Refusal, type Verdict } from '@risalah/shared';
import { validate } from 'uuid';
import { recordAudit } from '../audit/recordAudit.ts';
import { publishOnCommit } from '../events/publishOnCommit.ts';
import { storeEvents } from '../events/recordEvent.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { ActContext } from './actContext.ts';
import {
  type Act,
  auditSeats,
  beginDeed,
  carriedOut,
  type Deed,
  findActing,
  keepReceipt,
} from './performAct.ts';

/** An act on the workspace in progress: one transaction, with no session to lock. */
export interface WorkspaceDeed {
  em: EntityManager;
  /** Who acts. */
  actor: Actor;
  /** The moment of the act, one for everything that it writes. */
  now: Date;
  /** Stops the act unless the rule allows it. */
  require(verdict: Verdict): void;
  /**
   * Begins the log of a session that this act makes, or goes on with that of one it has locked; its events are published
   * after the commit.
   */
  beginSession(session: Session): Deed;
}

/** What an act on the workspace is, and what the audit calls it; a change of the workspace unless it says otherwise. */
export type WorkspaceAct = Omit<Act, 'session'> & { audited?: AuditKind };

/**
 * Carries out an act that belongs to no session in one transaction: asks whether this client's id was used before, lets
 * `carryOut` change things, and stores the receipt and a line of the audit. Resolves with the id of the changed object, the
 * same when the mutation is sent again. Rejects with a Refusal and then has changed nothing.
 */
export async function performWorkspaceAct(
  ctx: ActContext,
  act: WorkspaceAct,
  carryOut: (deed: WorkspaceDeed) => Promise<{ id: string }>,
): Promise<string> {
  const personId = ctx.personId;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  // A token reads, or acts from one seat; the workspace is no seat's business.
  if (ctx.narrowing) throw new Refusal('TOKEN_READS_ONLY');
  if (!validate(act.input.mutationId)) throw new Refusal('MUTATION_ID_INVALID');
  const begun: { sessionId: string; events: SessionEvent[] }[] = [];
  return carriedOut(ctx, act.operation, {}, async (em) => {
    // In place of a session the person is locked, so that a double click of theirs finds the first one's receipt.
    await em.findOne(Person, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { known, actor } = await findActing(em, personId, act);
    if (known) return { id: known, actor: null };
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
    const { address } = ctx;
    const kind = act.audited ?? AuditKind.WORKSPACE_CHANGED;
    recordAudit(em, { kind, at: now, personId, subject: act.operation, subjectId: changed.id, address });
    for (const { events } of begun) auditSeats(em, events, personId, address);
    await keepReceipt(em, personId, act, changed.id, now);
    await storeEvents(
      em,
      begun.flatMap(({ events }) => events),
    );
    for (const { sessionId, events } of begun) publishOnCommit(em, ctx.feed, sessionId, events);
    // What it changed may be what its actor may do.
    return { id: changed.id, actor: null };
  });
}
