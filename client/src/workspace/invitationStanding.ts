import { hasAddress, InvitationStanding, standingOf } from '@risalah/shared';
import type { MadeLink, Person } from './preparing.ts';

/** Standings of somebody who has a way in, and for whom a link that was made is of no more use. */
const ARRIVED: readonly InvitationStanding[] = [InvitationStanding.USED, InvitationStanding.CAN_SIGN_IN];

/** Of the links made on this page those that were not used yet, as far as these people tell. */
export function unusedLinks(
  links: ReadonlyMap<string, MadeLink>,
  people: readonly Person[],
): Map<string, MadeLink> {
  const unused = new Map(links);
  for (const person of people) if (ARRIVED.includes(standingOf(person))) unused.delete(person.id);
  return unused;
}

/** Whether somebody can be invited: they have an address, and neither a way in nor a link that works. */
export const isInvitable = (person: Person): boolean =>
  hasAddress(person) &&
  [InvitationStanding.NONE, InvitationStanding.EXPIRED].some((each) => each === standingOf(person));

/** Every standing, in the order in which they are chosen from. */
export const STANDINGS: readonly InvitationStanding[] = Object.values(InvitationStanding);
