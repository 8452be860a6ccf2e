import {
  type Actor,
  type ErrorCode,
  MinutesState,
  maySeeMinutesText,
  mayWriteMinutes,
  Role,
  seatsIn,
} from '@risalah/shared';
import { loadActor } from '../../access/loadActor.ts';
import type { Services } from '../../context.ts';
import { Seat } from '../../seat/seat.entity.ts';
import { compact } from './compact.ts';
import type { Writer } from './cursors.ts';
import { answerFrames } from './frames.ts';
import type { Pace } from './pace.ts';
import { projectText } from './projectText.ts';
import { type SentChange, type Stored, storeChanges } from './storeChanges.ts';
import { openStored, readOn, type StoredDocument } from './storedDocument.ts';
import { type HeldMinutes, withMinutes } from './withMinutes.ts';

/** Somebody who may have the text open, and what they lack of it. */
export interface Admitted {
  sessionId: string;
  epoch: number;
  writable: boolean;
  writer: Writer;
  /** Frames of the sync protocol, to be answered in order: the question what the server lacks, and what they lack. */
  sync: [Uint8Array, Uint8Array];
}

/** Why somebody may not, with the present epoch where theirs is over. */
export interface NotAdmitted {
  code: ErrorCode;
  epoch?: number;
}

/**
 * The document of minutes that are open, in memory, and its way to the database. One thing happens at a time, each in
 * one transaction. What is stored is the truth: after any trouble the document is read again.
 */
export class DocumentKeeper {
  private readonly services: Services;
  private readonly minutesId: string;
  private readonly pace: Pace;
  private stored: StoredDocument | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private settledAt = 0;
  private textUpTo = 0;

  constructor(services: Services, minutesId: string, pace: Pace) {
    this.services = services;
    this.minutesId = minutesId;
    this.pace = pace;
  }

  /** Whether something was written that the row of the minutes does not say yet. */
  get isBehind(): boolean {
    return this.stored !== null && this.stored.n > this.textUpTo;
  }

  /** The epoch of the document in memory; 0 while there is none. */
  get epoch(): number {
    return this.stored?.epoch ?? 0;
  }

  /** Judges whether somebody may open the draft, as they last had it at `epoch` (null: not at all) and `vector`. */
  admit(
    personId: string,
    epoch: number | null,
    vector: Uint8Array,
  ): Promise<(Admitted & { read: Uint8Array[] }) | NotAdmitted> {
    return this.within(async (held) => {
      const { em, session, minutes, facts } = held;
      const actor = await loadActor(em, personId);
      if (!actor) return { code: 'NOT_SIGNED_IN' };
      const seats = seatsIn(actor, session.id);
      if (seats.length === 0) return { code: 'NO_SEAT' };
      if (!maySeeMinutesText(actor, session.id, MinutesState.DRAFT)) return { code: 'NOT_PANEL' };
      if (minutes.state !== MinutesState.DRAFT) return { code: 'MINUTES_NOT_DRAFT' };
      // What they start with is known when the session opens.
      if (session.openedAt === null) return { code: 'SESSION_NOT_OPEN' };
      if (epoch !== null && epoch !== minutes.epoch)
        return { code: 'MINUTES_EPOCH_OVER', epoch: minutes.epoch };
      const stored = await this.open(held);
      const read = await readOn(em, minutes.id, stored);
      return {
        sessionId: session.id,
        epoch: minutes.epoch,
        writable: mayWriteMinutes(actor, session, facts).allowed,
        writer: await writerOf(held, actor),
        sync: answerFrames(stored.ydoc, vector),
        read,
      };
    });
  }

  /** Stores changes; resolves once they are on the disk. */
  store(sent: readonly SentChange[]): Promise<Stored> {
    return this.within(async (held) => {
      const stored = await storeChanges(held, this.stored, sent);
      this.stored = stored.stored;
      if (performance.now() - this.settledAt >= this.pace.textEvery) await this.settleWithin(held, false);
      return stored;
    });
  }

  /** Takes in what was stored past this document, as by saveMinutes; resolves with the changes. */
  async follow(): Promise<Uint8Array[]> {
    return this.within(async ({ em, minutes }) => {
      if (this.stored?.epoch !== minutes.epoch) return [];
      return readOn(em, minutes.id, this.stored);
    });
  }

  /**
   * Brings the row of the minutes up to what is written, keeps a version when it is time (`leaving`: in any case) and
   * compacts. Resolves with changes that were stored past this document.
   */
  settle(leaving: boolean): Promise<Uint8Array[]> {
    return this.within((held) => this.settleWithin(held, leaving));
  }

  /** Lets the document go; it is read again when it is needed. */
  drop(): void {
    this.stored = null;
  }

  private async settleWithin(held: HeldMinutes, leaving: boolean): Promise<Uint8Array[]> {
    const { em, minutes, now, keepWork } = held;
    const { stored, pace } = this;
    if (minutes.state !== MinutesState.DRAFT || stored?.epoch !== minutes.epoch) return [];
    const read = await readOn(em, minutes.id, stored);
    await projectText(em, minutes, stored);
    const since = minutes.writtenSince?.getTime();
    const isTime = since !== undefined && (leaving || now.getTime() - since >= pace.versionEvery);
    if (isTime) await keepWork();
    if (stored.loose > pace.compactAfter) await compact(em, minutes.id, stored, now);
    this.settledAt = performance.now();
    return read;
  }

  private async open({ em, minutes, now }: HeldMinutes): Promise<StoredDocument> {
    if (this.stored?.epoch !== minutes.epoch) this.stored = await openStored(em, minutes, now);
    return this.stored;
  }

  private within<T>(work: (held: HeldMinutes) => Promise<T>): Promise<T> {
    const done = this.turn.then(async () => {
      try {
        let textUpTo = 0;
        const result = await withMinutes(this.services, this.minutesId, async (held) => {
          const worked = await work(held);
          textUpTo = held.minutes.textUpTo;
          return worked;
        });
        this.textUpTo = textUpTo;
        return result;
      } catch (error) {
        // It may hold what was not stored after all.
        this.drop();
        throw error;
      }
    });
    // Whoever asked is told of the failure; who comes next goes on all the same.
    this.turn = done.catch(() => undefined);
    return done;
  }
}

/** The seat somebody is shown with: the one they write from, else their first. */
async function writerOf({ em, session }: HeldMinutes, actor: Actor): Promise<Writer> {
  const seats = seatsIn(actor, session.id);
  const facts = seats.find(({ role }) => role === Role.SECRETARY || role === Role.CHAIR) ?? seats[0];
  const seat = await em.findOneOrFail(Seat, facts?.id ?? '');
  return { seatId: seat.id, name: seat.name, office: seat.office };
}
