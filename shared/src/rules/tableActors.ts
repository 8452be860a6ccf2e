import { Role, SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import type { RuleCase } from './ruleCases.ts';

/** Ids that the cases speak of: actors of the table sit in this session, for this agency, in dimension 'd1'. */
export const TABLE = {
  sessionId: 's1',
  agencyId: 'a1',
  dimensionId: 'd1',
  seatId: 'seat',
  now: 1_000,
} as const;

/** Actors of the table by name: one for each role, an administrator without a seat, and somebody from outside. */
export const TABLE_ACTORS: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(
    Object.values(Role).map((role) => [
      role,
      {
        personId: role,
        administrator: false,
        seats: [
          {
            // The seat that wrote, spoke or queued in the cases is everyone's own in turn.
            id: TABLE.seatId,
            sessionId: TABLE.sessionId,
            role,
            agencyId: role === Role.AGENCY_HEAD || role === Role.AGENCY_STAFF ? TABLE.agencyId : null,
          },
        ],
      },
    ]),
  ),
  'head of another agency': {
    personId: 'other',
    administrator: false,
    seats: [{ id: 'other', sessionId: TABLE.sessionId, role: Role.AGENCY_HEAD, agencyId: 'a2' }],
  },
  administrator: { personId: 'administrator', administrator: true, seats: [] },
  outsider: {
    personId: 'outsider',
    administrator: false,
    seats: [{ id: 'elsewhere', sessionId: 's2', role: Role.CHAIR }],
  },
};

/** Who of the table's actors may do a case in each state of the session. */
export function whoMay(ruleCase: RuleCase): Record<SessionState, string[]> {
  const byState = {} as Record<SessionState, string[]>;
  for (const state of Object.values(SessionState)) {
    const session: SessionFacts = { id: TABLE.sessionId, state, currentDimensionId: null };
    byState[state] = Object.entries(TABLE_ACTORS)
      .filter(([, actor]) => ruleCase.ask(actor, session).allowed)
      .map(([name]) => name);
  }
  return byState;
}
