import { personCircle, reaches } from '@risalah/shared';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { EventReader } from './eventReader.ts';
import type { PreparedEvent } from './preparedEvent.ts';
import { type Columns, columnsOf, EVERYTHING, type Place, placesOf, type Voice } from './readerColumns.ts';
import type { Turns } from './turns.ts';

/** The clock is looked at after this many readers, since looking costs as much as passing one over. */
const CLOCK_EVERY = 16;

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

/** An event, and whom of a row it is for. */
interface Telling {
  reach: Reach;
  prepared: PreparedEvent;
}

/** Those of a group who have caught up, with all that is asked of each of them for every event. */
export class ReaderRow {
  private columns: Columns = columnsOf([]);
  /** Who has come since the columns were laid down. */
  private coming: Place[] = [];
  /** How many of the columns have left. */
  private left = 0;
  /** Whether the columns are being gone through, so that nobody may move. */
  private busy = false;
  /** Each set of circles once, less the one circle that nobody shares, and where it is by its words. */
  private readonly seatings: ReadonlySet<string>[] = [];
  private readonly seatingByWords = new Map<string, number>();
  private readonly turns: Turns;

  constructor(turns: Turns) {
    this.turns = turns;
  }

  /** How many readers there are. */
  get size(): number {
    return this.columns.readers.length - this.left + this.coming.length;
  }

  /** Those who are in the row. */
  get readers(): EventReader[] {
    return [...placesOf(this.columns), ...this.coming].map(({ reader }) => reader);
  }

  /** Takes in a reader who has caught up, in so many circles. */
  add(place: NewPlace, circles: ReadonlySet<string>): void {
    const seating = this.seatingFor(circles, personCircle(place.reader.request.personId));
    this.coming.push({ ...place, seating });
  }

  /** Lets a reader go, to whom nothing more is told; false for one who is not in the row. */
  delete(reader: EventReader): boolean {
    const came = this.coming.findIndex((place) => place.reader === reader);
    if (came >= 0) return this.coming.splice(came, 1).length > 0;
    const { readers, seen, told } = this.columns;
    const at = readers.indexOf(reader);
    if (at < 0 || seen[at] === EVERYTHING) return false;
    seen[at] = told[at] = EVERYTHING;
    this.left += 1;
    if (this.left * 2 > readers.length) this.settle();
    return true;
  }

  /** Whom an event reaches; null when nobody who has not seen it. */
  reachOf({ audience, number }: SessionEvent): Reach | null {
    this.settle();
    const seatings = this.seatings.map((circles) => reaches(audience, circles));
    const byName = audience.some((circle) => circle.startsWith('PERSON:'));
    const reach = { audience, seatings, byName };
    const reached = this.columns.seen.some((seen, at) => seen < number && isReached(this.columns, at, reach));
    return reached ? reach : null;
  }

  /**
   * Gives an event to whom it reaches, and passes the others over. Says how many numbers whoever of these is furthest behind
   * does not know of.
   */
  async tell(number: number, telling: Telling | null): Promise<number> {
    let skipped = 0;
    await this.inTurns((columns, from, until) => {
      skipped = Math.max(skipped, tellSome(columns, from, until, number, telling));
    });
    return skipped;
  }

  /** Whether somebody knows of nothing newer than `behind` before a number. */
  lags(number: number, behind: number): boolean {
    this.settle();
    return this.columns.told.some((told) => number - told >= behind);
  }

  /** Tells those who know of nothing newer than `behind` before a number that they have seen it. */
  mark(number: number, behind: number, prepared: PreparedEvent): Promise<void> {
    return this.inTurns((columns, from, until) => {
      for (let at = from; at < until; at += 1) {
        if (number - (columns.told[at] ?? EVERYTHING) < behind) continue;
        columns.told[at] = number;
        columns.lines[at]?.write(frameFor(columns, at, prepared));
      }
    });
  }

  /** Goes through the columns, some readers at a time, so that the event loop is not held for long. */
  private async inTurns(work: (columns: Columns, from: number, until: number) => void): Promise<void> {
    this.settle();
    this.busy = true;
    const { columns, turns } = this;
    const { length } = columns.readers;
    try {
      for (let from = 0; from < length; from += CLOCK_EVERY) {
        work(columns, from, Math.min(from + CLOCK_EVERY, length));
        if (turns.over) await turns.next();
      }
    } finally {
      this.busy = false;
    }
  }

  /** Lays the columns down anew, without those who have left and with those who have come. */
  private settle(): void {
    if (this.busy || (this.left === 0 && this.coming.length === 0)) return;
    this.columns = columnsOf([...placesOf(this.columns), ...this.coming]);
    this.coming = [];
    this.left = 0;
  }

  private seatingFor(circles: ReadonlySet<string>, own: string): number {
    const shared = [...circles].filter((circle) => circle !== own).sort();
    const words = shared.join(' ');
    const known = this.seatingByWords.get(words);
    if (known !== undefined) return known;
    const seating = this.seatings.push(new Set(shared)) - 1;
    this.seatingByWords.set(words, seating);
    return seating;
  }
}

/** Tells some readers of an event; says how many numbers whoever of those passed over is furthest behind does not know of. */
function tellSome(
  columns: Columns,
  from: number,
  until: number,
  number: number,
  telling: Telling | null,
): number {
  const { seen, told, voiceOf, behind, clients, wires, lines } = columns;
  let skipped = 0;
  let voice = -1;
  let frame: Buffer | null = null;
  for (let at = from; at < until; at += 1) {
    // Who left meanwhile is told nothing more; who joined meanwhile has seen this event.
    if (number <= (seen[at] ?? EVERYTHING)) continue;
    seen[at] = number;
    if (!telling || !isReached(columns, at, telling.reach)) {
      skipped = Math.max(skipped, number - (told[at] ?? EVERYTHING));
      continue;
    }
    told[at] = number;
    if (!frame || voiceOf[at] !== voice) {
      voice = voiceOf[at] ?? 0;
      frame = frameFor(columns, at, telling.prepared);
    }
    const [client, wire] = [clients[at], wires[at]];
    if (behind[at]) lines[at]?.write(frame);
    else if (client?.readyState === client?.OPEN && !wire?.write(frame)) behind[at] = 1;
  }
  return skipped;
}

function frameFor({ voices, voiceOf }: Columns, at: number, prepared: PreparedEvent): Buffer {
  const { id, language } = voices[voiceOf[at] ?? 0] as Voice;
  return prepared.frameFor(id, language);
}

function isReached(
  { seatingOf, readers }: Columns,
  at: number,
  { audience, seatings, byName }: Reach,
): boolean {
  if (seatings[seatingOf[at] ?? 0]) return true;
  return byName && audience.includes(personCircle(readers[at]?.request.personId ?? ''));
}
