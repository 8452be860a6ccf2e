import type { Duplex } from 'node:stream';
import type { Language } from '@risalah/shared';
import type { WebSocket } from 'ws';
import type { EventReader } from './eventReader.ts';
import type { Line } from './line.ts';

/** Seen by who has left: no event has a later number. */
export const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Where a reader who has caught up stands, and how they are written to. */
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

/** What a frame depends on: readers of one voice are sent the same. */
export interface Voice {
  id: string;
  language: Language;
}

/**
 * Places as columns, one for each thing that is asked of every reader for every event: read from end to end, which the processor
 * foresees. A reader's own objects are spread over the memory, and fetching them takes longer than all that is done with them.
 */
export interface Columns {
  readers: EventReader[];
  lines: Line[];
  /** Both parts of each line, for those with nothing waiting. */
  clients: WebSocket[];
  wires: Duplex[];
  /** Whether something waited on the line once, so that it has to look before it writes. */
  behind: Uint8Array;
  voices: Voice[];
  /** Which of the voices each has. */
  voiceOf: Uint32Array;
  seatingOf: Uint32Array;
  seen: Float64Array;
  told: Float64Array;
}

/** Lays places down as columns, in their order. */
export function columnsOf(places: readonly Place[]): Columns {
  const voices: Voice[] = [];
  const known = new Map<string, number>();
  const voiceOf = places.map(({ id, language }) => {
    const words = `${language} ${id}`;
    const voice = known.get(words) ?? voices.push({ id, language }) - 1;
    known.set(words, voice);
    return voice;
  });
  return {
    readers: places.map(({ reader }) => reader),
    lines: places.map(({ line }) => line),
    clients: places.map(({ line }) => line.client),
    wires: places.map(({ line }) => line.wire),
    behind: Uint8Array.from(places, ({ line }) => (line.wire.writableNeedDrain ? 1 : 0)),
    voices,
    voiceOf: Uint32Array.from(voiceOf),
    seatingOf: Uint32Array.from(places, ({ seating }) => seating),
    seen: Float64Array.from(places, ({ seen }) => seen),
    told: Float64Array.from(places, ({ told }) => told),
  };
}

/** The places of those who have not left. */
export function placesOf({ readers, lines, voices, voiceOf, seatingOf, seen, told }: Columns): Place[] {
  return readers.flatMap((reader, at) => {
    const [line, voice] = [lines[at], voices[voiceOf[at] ?? 0]];
    if (!line || !voice || seen[at] === EVERYTHING) return [];
    const numbers = { seating: seatingOf[at] ?? 0, seen: seen[at] ?? 0, told: told[at] ?? 0 };
    return [{ reader, line, ...voice, ...numbers }];
  });
}
