import { dimensionScore, FollowUpState, type Hundredths, mainSession, SessionState } from '@risalah/shared';
import type { RecordQuery } from '../generated/graphql.ts';
import type { LevelScore } from './proceedingsView.ts';
import { readProceedings } from './readProceedings.ts';

type Record = RecordQuery['record'];
type Sibling = Record['siblings'][number];

/** How far the record of one cycle has come. */
export type YearStanding = 'final' | 'underway' | 'closed' | 'scheduled' | 'cancelled' | 'none';

/** The record of one cycle, as its tab tells it. */
export interface RecordYear {
  recordId: string;
  year: number;
  stage: string;
  standing: YearStanding;
  /** When the session that tells how it stands is or was scheduled, and in which zone. */
  session: { scheduledFor: string; timeZone: string } | null;
  /** The panel's score; null where there is none, or it may not be seen. */
  score: Hundredths | null;
  levels: LevelScore[] | null;
  /** Follow-ups of earlier cycles that still wait for a session of this one. */
  promised: number;
}

/** The same dimension of the same region through the cycles, oldest first. */
export function recordYears(record: Record): RecordYear[] {
  const own: Sibling = { ...record, cycle: record.cycle };
  return [...record.siblings, own]
    .map(yearOf)
    .sort((a, b) => a.year - b.year || a.stage.localeCompare(b.stage));
}

/** The cycle before that of a record, if the region had one. */
export function yearBefore(years: readonly RecordYear[], recordId: string): RecordYear | null {
  const at = years.findIndex((year) => year.recordId === recordId);
  return at > 0 ? (years[at - 1] ?? null) : null;
}

function yearOf({ id, cycle, sessions, proceedings, carriedOver }: Sibling): RecordYear {
  const session = mainSession(sessions.filter((each) => each.cycle.id === cycle.id));
  const frozen = proceedings.at(-1);
  const view = frozen ? readProceedings(frozen.canonicalJson, new Map()) : null;
  const levels = view?.panelScore ?? null;
  return {
    recordId: id,
    year: cycle.year,
    stage: cycle.stage,
    standing: frozen ? 'final' : standingOf(session?.state),
    session,
    score: view && dimensionScore(levels, view.weights),
    levels,
    promised: frozen ? 0 : carriedOver.filter(({ state }) => state === FollowUpState.OPEN).length,
  };
}

function standingOf(state: SessionState | undefined): YearStanding {
  switch (state) {
    case undefined:
      return 'none';
    case SessionState.SCHEDULED:
      return 'scheduled';
    case SessionState.CANCELLED:
      return 'cancelled';
    case SessionState.LIVE:
    case SessionState.PAUSED:
      return 'underway';
    case SessionState.FINAL:
      return 'final';
    default:
      return 'closed';
  }
}
