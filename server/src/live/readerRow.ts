import { type Language, personCircle, reaches } from '@risalah/shared';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { EventReader } from './eventReader.ts';
import type { Line } from './line.ts';
import type { PreparedEvent } from './preparedEvent.ts';
import type { Turns } from './turns.ts';

/** Seen by who has left: no event has a later number. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** The clock is looked at after this many readers, since looking costs as much as passing one over. */
const CLOCK_EVERY = 16;

/** Where a reader stands, and how they are written to. */
export interface Place {
  reader: EventReader;
  line: Line;
  /** The id of the subscription on its line. */
  id: string;
  /** The language of errors. */
  language: Language;
  /** Which of the row's sets of circles the reader is in. */
  seating: number;
  /** The number up to which the reader has been given, or passed over for, everything. */
  seen: number;
  /** The newest number that the reader knows of. */
  told: number;
}

/** A place as it is brought along by who takes it. */
export type NewPlace = Omit<Place, 'seating'>;

/** Whom of a row an event reaches. */
export interface Reach {
  audience: readonly string[];
  /** For each set of circles, whether the audience reaches those who are in it. */
  seatings: readonly boolean[];
  /** Whether the audience names a person, so that each reader has to be asked who they are. */
  byName: boolean;
}

/**
 * Those of a group who have caught up, with all that is asked of each of them for every event. It lies together: a reader's own
 * objects are spread over the memory, and fetching them would take longer than all that is done with them.
 */
export class ReaderRow {
  private places: Place[] = [];
  private changed = false;
  /** Whether the places are being gone through, so that none may move. */
  private busy = false;
  private left = 0;
  /** Each set of circles once, less the one circle that nobody shares, and where it is by its words. */
  private readonly seatings: ReadonlySet<string>[] = [];
  private readonly seatingByWords = new Map<string, number>();
  private readonly turns: Turns;

  constructor(turns: Turns) {
    this.turns = turns;
  }

  /** How many readers there are. */
  get size(): number {
    return this.places.length - this.left;
  }

  /** Those who are in the row. */
  get readers(): EventReader[] {
    return this.places.filter(({ seen }) => seen !== EVERYTHING).map(({ reader }) => reader);
  }

  /** Takes in a reader who has caught up, in so many circles. */
  add(place: NewPlace, circles: ReadonlySet<string>): void {
    const seating = this.seatingOf(circles, personCircle(place.reader.request.personId));
    this.places.push({ ...place, seating });
    this.changed = true;
  }

  /** Lets a reader go, to whom nothing more is told; false for one who is not in the row. */
  delete(reader: EventReader): boolean {
    const place = this.places.find((each) => each.reader === reader && each.seen !== EVERYTHING);
    if (!place) return false;
    place.seen = place.told = EVERYTHING;
    this.left += 1;
    this.changed = true;
    if (!this.busy && this.left * 2 > this.places.length) this.settle();
    return true;
  }

  /** Whom an event reaches; null when nobody who has not seen it. */
  reachOf({ audience, number }: SessionEvent): Reach | null {
    const seatings = this.seatings.map((circles) => reaches(audience, circles));
    const byName = audience.some((circle) => circle.startsWith('PERSON:'));
    const reach = { audience, seatings, byName };
    return this.places.some((place) => place.seen < number && isReached(place, reach)) ? reach : null;
  }

  /**
   * Gives an event to whom it reaches, and passes the others over. Says how many numbers whoever of these is furthest behind
   * does not know of.
   */
  async tell(number: number, to: { reach: Reach; prepared: PreparedEvent } | null): Promise<number> {
    let skipped = 0;
    await this.inTurns((places) => {
      for (const place of places) {
        // Who left meanwhile is told nothing more; who joined meanwhile has seen this event.
        if (number <= place.seen) continue;
        place.seen = number;
        if (to && isReached(place, to.reach)) write(place, to.prepared, number);
        else skipped = Math.max(skipped, number - place.told);
      }
    });
    return skipped;
  }

  /** Whether somebody knows of nothing newer than `behind` before a number. */
  lags(number: number, behind: number): boolean {
    return this.places.some(({ told }) => number - told >= behind);
  }

  /** Tells those who know of nothing newer than `behind` before a number that they have seen it. */
  mark(number: number, behind: number, prepared: PreparedEvent): Promise<void> {
    return this.inTurns((places) => {
      for (const place of places) if (number - place.told >= behind) write(place, prepared, number);
    });
  }

  /** Goes through the places, some at a time, so that the event loop is not held for long. */
  private async inTurns(work: (places: readonly Place[]) => void): Promise<void> {
    this.settle();
    this.busy = true;
    const { places, turns } = this;
    try {
      for (let from = 0; from < places.length; from += CLOCK_EVERY) {
        work(places.slice(from, from + CLOCK_EVERY));
        if (turns.over) await turns.next();
      }
    } finally {
      this.busy = false;
    }
  }

  /** Closes the gaps of those who have left, and lays the places side by side. */
  private settle(): void {
    if (!this.changed) return;
    this.places = this.places.filter(({ seen }) => seen !== EVERYTHING).map((place) => ({ ...place }));
    this.left = 0;
    this.changed = false;
  }

  private seatingOf(circles: ReadonlySet<string>, own: string): number {
    const shared = [...circles].filter((circle) => circle !== own).sort();
    const words = shared.join(' ');
    const known = this.seatingByWords.get(words);
    if (known !== undefined) return known;
    const seating = this.seatings.push(new Set(shared)) - 1;
    this.seatingByWords.set(words, seating);
    return seating;
  }
}

function isReached({ seating, reader }: Place, { audience, seatings, byName }: Reach): boolean {
  return seatings[seating] || (byName && audience.includes(personCircle(reader.request.personId)));
}

function write(place: Place, prepared: PreparedEvent, number: number): void {
  place.told = number;
  place.line.write(prepared.frameFor(place.id, place.language));
}
