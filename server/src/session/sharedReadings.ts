import { stateOf } from '../db/afterCommit.ts';
import { readRows, sql } from '../db/rows.ts';
import type { Fork } from '../events/readSessionEvents.ts';
import { readWhole, type SessionReading } from './readSession.ts';

/** Sessions of which a reading is kept, and for how long at most, in ms: entities of a whole session take room. */
const MOST_KEPT = 8;
const KEPT_FOR = 10_000;

interface Kept {
  state: string;
  reading: Promise<SessionReading | null>;
  /** When it is let go. */
  timer: NodeJS.Timeout;
}

/**
 * Readings of whole sessions, each shared by all who open the session until something is stored that may have changed
 * it. What is shared is what was read, never what somebody sees: the rules are asked for each reader.
 */
export class SharedReadings {
  private readonly fork: Fork;
  private readonly kept = new Map<string, Kept>();
  /** A session stays in its region. */
  private readonly regions = new Map<string, string>();

  constructor(fork: Fork) {
    this.fork = fork;
  }

  /** A session as it stands now; null when there is none of that id. */
  async read(sessionId: string): Promise<SessionReading | null> {
    const regionId = await this.regionOf(sessionId);
    if (regionId === null) return null;
    // Asked before reading, so that whatever is stored meanwhile makes the next one read again.
    const state = await stateOf(this.fork(), regionId);
    const known = this.kept.get(sessionId);
    if (known?.state === state) return known.reading;
    this.forget(sessionId);
    const reading = this.fork().transactional((em) => readWhole(em, sessionId), { readOnly: true });
    const timer = setTimeout(() => this.forget(sessionId), KEPT_FOR).unref();
    this.kept.set(sessionId, { state, reading, timer });
    reading.catch(() => this.forget(sessionId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest) this.forget(oldest);
    return reading;
  }

  private forget(sessionId: string): void {
    clearTimeout(this.kept.get(sessionId)?.timer);
    this.kept.delete(sessionId);
  }

  private async regionOf(sessionId: string): Promise<string | null> {
    const known = this.regions.get(sessionId);
    if (known) return known;
    const select = sql`select region_id from session where id = ${sessionId}`;
    const [row] = await readRows<{ region_id: string }>(this.fork(), select);
    if (!row) return null;
    this.regions.set(sessionId, row.region_id);
    return row.region_id;
  }
}
