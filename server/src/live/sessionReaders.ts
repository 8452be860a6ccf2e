import { type Fork, reseated, seatRefusal, storedEvents } from '../events/readSessionEvents.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { FeedFollower, SessionFeed } from '../events/sessionFeed.ts';
import type { Metrics } from '../metrics.ts';
import { type EventReader, SKIPPED_BEFORE_WATERMARK } from './eventReader.ts';
import type { ReaderGroup } from './readerGroup.ts';
import type { NewPlace } from './readerRow.ts';
import type { Turns } from './turns.ts';

/** How long a reader who was passed over waits to be told where the session stands, in ms. */
const QUIET = 15_000;
/** Events that wait to be told; older ones are read from the log again when their turn comes, so that memory is bounded. */
const LONGEST_QUEUE = 1_000;
/** The newest events are kept for those who come while others write; they would not catch up by reading the log. */
const MOST_RECENT = 100;

/** What the readers of all sessions share. */
export interface Telling {
  fork: Fork;
  feed: SessionFeed;
  now: () => Date;
  turns: Turns;
  /** Where deliveries and replays are counted. */
  metrics: Metrics;
}

/**
 * The readers of one session. What is published is told in order, one event after the other: executed once for each
 * group, and written to whom it reaches.
 */
export class SessionReaders implements FeedFollower {
  /** The newest number that was published since the first reader came. */
  newest = 0;
  readonly fork: Fork;
  readonly now: () => Date;
  readonly turns: Turns;
  readonly metrics: Metrics;
  private readonly sessionId: string;
  private readonly everybody = new Set<EventReader>();
  private readonly groups = new Map<string, ReaderGroup>();
  private queue: SessionEvent[] = [];
  /** What was published last, without holes. */
  private recent: SessionEvent[] = [];
  /** Everybody who has joined has seen at least this; null while nobody has. */
  private last: number | null = null;
  private telling = false;
  private quiet: NodeJS.Timeout | null = null;
  private markDue = false;
  private readonly unfollow: () => void;
  private readonly onEmpty: () => void;

  constructor(sessionId: string, { fork, feed, now, turns, metrics }: Telling, onEmpty: () => void) {
    this.sessionId = sessionId;
    this.fork = fork;
    this.now = now;
    this.turns = turns;
    this.metrics = metrics;
    this.onEmpty = onEmpty;
    this.unfollow = feed.follow(sessionId, this);
  }

  get size(): number {
    return this.everybody.size;
  }

  /** Notes a reader who begins to read the log: from now on `newest` tells how far there is to read. */
  enter(reader: EventReader): void {
    this.everybody.add(reader);
  }

  /** Tells a reader whatever comes from here on. The reader has seen everything that was published since it entered. */
  join(place: NewPlace, circles: ReadonlySet<string>): void {
    const { reader } = place;
    const group = this.groups.get(reader.group.key) ?? reader.group;
    this.groups.set(group.key, group);
    reader.group = group;
    group.row.add(place, circles);
    this.last ??= place.seen;
  }

  /** Forgets a reader. */
  leave(reader: EventReader): void {
    const { key, row } = reader.group;
    if (row.delete(reader) && row.size === 0) this.groups.delete(key);
    if (this.groups.size === 0) this.rest();
    if (!this.everybody.delete(reader) || this.everybody.size > 0) return;
    this.unfollow();
    this.onEmpty();
  }

  published(events: readonly SessionEvent[]): void {
    for (const event of events) this.keep(event);
    if (this.groups.size === 0) return;
    this.queue.push(...events);
    if (this.queue.length > LONGEST_QUEUE) this.queue = this.queue.slice(-LONGEST_QUEUE);
    void this.tellAll();
  }

  /** What happened after a number, in order, at least up to one that is known to be in the log. */
  after(number: number, upTo: number): AsyncIterable<SessionEvent> | Iterable<SessionEvent> {
    const oldest = this.recent[0]?.number ?? Number.POSITIVE_INFINITY;
    if (number < oldest - 1 || this.newest < upTo) return storedEvents(this.fork, this.sessionId, number);
    return this.recent.filter((event) => event.number > number);
  }

  private keep(event: SessionEvent): void {
    if (event.number > this.newest + 1) this.recent = [];
    if (event.number > this.newest) this.recent.push(event);
    if (this.recent.length > MOST_RECENT) this.recent.shift();
    this.newest = Math.max(this.newest, event.number);
  }

  private rest(): void {
    this.last = null;
    this.queue = [];
    this.markDue = false;
    if (this.quiet) clearTimeout(this.quiet);
    this.quiet = null;
  }

  private async tellAll(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      for (;;) {
        const event = this.queue.shift();
        if (event) await this.tellInOrder(event);
        else if (this.markDue) await this.markQuiet();
        else break;
      }
    } catch (error) {
      for (const { row } of this.groups.values()) for (const reader of row.readers) reader.end(error);
    } finally {
      this.telling = false;
    }
  }

  private async tellInOrder(event: SessionEvent): Promise<void> {
    const { last } = this;
    if (last === null || event.number <= last) return;
    for await (const missed of storedEvents(this.fork, this.sessionId, last, event.number)) {
      await this.tell(missed);
    }
    await this.tell(event);
  }

  private async tell(event: SessionEvent): Promise<void> {
    for (const group of [...this.groups.values()]) await this.tellGroup(group, event);
    if (this.last !== null) this.last = Math.max(this.last, event.number);
    const personId = reseated(event);
    if (personId) await this.endPerson(personId);
  }

  private async tellGroup(group: ReaderGroup, event: SessionEvent): Promise<void> {
    const { row } = group;
    const { number } = event;
    const reach = row.reachOf(event);
    const skipped = await row.tell(number, reach && { reach, prepared: await group.prepare(event) });
    if (reach) this.metrics.delivered(this.now().getTime() - event.at.getTime());
    if (skipped >= SKIPPED_BEFORE_WATERMARK) await this.mark(group, number, SKIPPED_BEFORE_WATERMARK);
    if (skipped > 0) this.markSoon();
  }

  private markSoon(): void {
    this.quiet ??= setTimeout(() => {
      this.quiet = null;
      this.markDue = true;
      void this.tellAll();
    }, QUIET).unref();
  }

  private async markQuiet(): Promise<void> {
    this.markDue = false;
    const { last } = this;
    if (last === null) return;
    for (const group of [...this.groups.values()]) await this.mark(group, last, 1);
  }

  /** Tells those of a group who know of nothing newer than `behind` before a number that they have seen it. */
  private async mark(group: ReaderGroup, number: number, behind: number): Promise<void> {
    const { row } = group;
    if (row.lags(number, behind))
      await row.mark(number, behind, await group.prepareWatermark(number, this.now()));
  }

  /** A changed seat changes what its person may see, so nothing later is told to them. */
  private async endPerson(personId: string): Promise<void> {
    const theirs = [...this.groups.values()].flatMap(({ row }) =>
      row.readers.filter(({ request }) => request.personId === personId),
    );
    if (theirs.length === 0) return;
    const reason = await seatRefusal(this.fork, this.sessionId, personId);
    for (const reader of theirs) reader.end(reason);
  }
}
