import type { EntityManager } from '@mikro-orm/core';
import { FollowUpState, Role } from '@risalah/shared';
import { Seat } from '../seat/seat.entity.ts';
import type { FollowUp } from './followUp.entity.ts';

/**
 * Ids of those that a secretary proposed and nobody took up: still PROPOSED, or DROPPED while they were. Taking one up
 * puts the chair's seat in the place of the secretary's as its giver, so the giver tells them apart from a dropped promise.
 */
export async function neverTakenUp(
  em: EntityManager,
  followUps: readonly FollowUp[],
): Promise<ReadonlySet<string>> {
  const dropped = followUps.filter((followUp) => followUp.state === FollowUpState.DROPPED);
  const givers = [...new Set(dropped.map((followUp) => followUp.givenBySeatId))];
  const secretaries = givers.length ? await em.find(Seat, { id: { $in: givers }, role: Role.SECRETARY }) : [];
  const proposers = new Set(secretaries.map((seat) => seat.id));
  const open = followUps.filter((followUp) => followUp.state === FollowUpState.PROPOSED);
  const ended = dropped.filter((followUp) => proposers.has(followUp.givenBySeatId));
  return new Set([...open, ...ended].map((followUp) => followUp.id));
}
