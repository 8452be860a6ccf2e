import {
  type Actor,
  type Hundredths,
  mainSession,
  maySeeScoreInOverview,
  type RegionTotal,
  regionTotal,
  SessionState,
} from '@risalah/shared';
import type { Cycle } from '../workspace/cycle.entity.ts';
import type { DimensionRow, SessionRow } from './sessionRows.ts';

/** A region in a cycle: its sessions there and their dimensions, as they were read. */
export interface RegionInCycle {
  cycle: Cycle;
  sessions: readonly SessionRow[];
  /** Dimensions of these sessions, by the id of the session. */
  dimensions: ReadonlyMap<string, readonly DimensionRow[]>;
}

/** How a region stands in a cycle. */
export interface RegionStanding {
  /** The session that tells it; null when there is none. */
  session: SessionRow | null;
  /** The dimensions on the agenda of that session. */
  agenda: readonly DimensionRow[];
  /** The newest score of each dimension that the reader may see, by dimension. */
  scores: ReadonlyMap<string, Hundredths>;
  /** Dimensions of sessions that were opened whose score the reader may not see yet. */
  hidden: number;
  total: RegionTotal;
}

const OPENED: readonly SessionState[] = [
  SessionState.LIVE,
  SessionState.PAUSED,
  SessionState.CLOSED,
  SessionState.FINAL,
];

/** Works out how a region stands in a cycle, from what the reader may see. */
export function standingOf(actor: Actor, { cycle, sessions, dimensions }: RegionInCycle): RegionStanding {
  const session = mainSession(sessions);
  const agenda = (session && dimensions.get(session.id)) ?? [];
  const scores = new Map<string, Hundredths>();
  const hidden = new Set<string>();
  const newestFirst = sessions
    .filter(({ state }) => OPENED.includes(state))
    .toSorted((a, b) => b.scheduledFor.getTime() - a.scheduledFor.getTime());
  for (const { id } of newestFirst) {
    for (const { dimensionId, state, score } of dimensions.get(id) ?? []) {
      if (!maySeeScoreInOverview(actor, id, state)) {
        hidden.add(dimensionId);
        continue;
      }
      if (score !== null && !scores.has(dimensionId)) scores.set(dimensionId, score);
    }
  }
  const counted = agenda.map(({ dimensionId }) => ({ dimensionId, score: scores.get(dimensionId) ?? null }));
  return { session, agenda, scores, hidden: hidden.size, total: regionTotal(counted, cycle) };
}
