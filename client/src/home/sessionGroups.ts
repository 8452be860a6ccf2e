import { Role, SessionState } from '@risalah/shared';
import type { SessionCardFragment } from '../generated/graphql.ts';

/** What decides where a session stands on the home page. */
export type Placed = Pick<SessionCardFragment, 'id' | 'state' | 'scheduledFor' | 'openedAt'> & {
  mySeats: readonly Pick<SessionCardFragment['mySeats'][number], 'role'>[];
};

/** So many sessions to come, and so many that are over, are shown at home. */
export const SHOWN = 12;

/** The sessions of the home page, each in one place. */
export interface SessionGroups<S> {
  /** The session under way that is the reader's first of all: the one they chair, else one they sit in. */
  lead: S | null;
  /** Other sessions under way, those that run before those paused. */
  underway: S[];
  /** Scheduled ones, the next first. */
  coming: S[];
  /** Closed, final and cancelled ones, the newest first. */
  past: S[];
}

const nearness: Role[] = [
  Role.CHAIR,
  Role.SECRETARY,
  Role.EVALUATOR,
  Role.AGENCY_HEAD,
  Role.REGION_LEAD,
  Role.AGENCY_STAFF,
  Role.OBSERVER,
];

const rank = (session: Placed): number =>
  Math.min(nearness.length, ...session.mySeats.map(({ role }) => nearness.indexOf(role)));

const begin = (session: Placed): number => Date.parse(session.openedAt ?? session.scheduledFor);

const isUnderway = ({ state }: Placed): boolean =>
  state === SessionState.LIVE || state === SessionState.PAUSED;

/** Puts each session in its place; an administrator without a seat has no session of their own to lead with. */
export function groupSessions<S extends Placed>(sessions: readonly S[]): SessionGroups<S> {
  const underway = sessions
    .filter(isUnderway)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(a.state === SessionState.PAUSED) - Number(b.state === SessionState.PAUSED) ||
        begin(a) - begin(b),
    );
  const lead = underway.find((session) => session.mySeats.length > 0) ?? null;
  const coming = sessions.filter(({ state }) => state === SessionState.SCHEDULED);
  const past = sessions.filter((session) => !isUnderway(session) && session.state !== SessionState.SCHEDULED);
  return {
    lead,
    underway: underway
      .filter((session) => session !== lead)
      .sort((a, b) => Number(a.state === SessionState.PAUSED) - Number(b.state === SessionState.PAUSED)),
    coming: coming.sort((a, b) => begin(a) - begin(b)),
    past: past.sort((a, b) => begin(b) - begin(a)),
  };
}
