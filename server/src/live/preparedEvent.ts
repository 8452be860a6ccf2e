import type { Language } from '@risalah/shared';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

/** Ids up to this long are taken for counters, which many readers have in common; a frame is kept for each. */
const LONGEST_COUNTER = 12;
/** Ids that stand in JSON as they are, a byte for each letter; UUIDs are. */
const PLAIN = /^[\w-]+$/;
const BEFORE_ID = '{"id":"';

/** Errors as they go out to readers of a language. */
export type PresentErrors = (
  errors: readonly GraphQLError[],
  language: Language,
) => readonly GraphQLFormattedError[];

/** The result of one execution, from which the message for each reader of a group is made. */
export class PreparedEvent {
  private readonly result: ExecutionResult;
  private readonly present: PresentErrors;
  private readonly payloads = new Map<Language | null, Buffer>();
  private readonly frames = new Map<string, Buffer>();
  /** A frame for plain ids of each length, into which an id is written. */
  private readonly patterns = new Map<number, { frame: Buffer; at: number }>();
  private newest: { id: string; frame: Buffer } | null = null;

  constructor(result: ExecutionResult, present: PresentErrors) {
    this.result = result;
    this.present = present;
  }

  /** The frame that carries the result to the subscription of this id; made once for all that have the same id. */
  frameFor(id: string, language: Language): Buffer {
    // Most readers have the id of the one before them.
    if (this.newest?.id === id && !this.result.errors) return this.newest.frame;
    if (id.length > LONGEST_COUNTER) return this.frame(id, language);
    const frame = this.sharedFrame(id, language);
    this.newest = { id, frame };
    return frame;
  }

  private sharedFrame(id: string, language: Language): Buffer {
    // Only errors are put into words, so only they differ by language.
    const key = this.result.errors ? `${language} ${id}` : id;
    const known = this.frames.get(key);
    if (known) return known;
    const frame = this.frame(id, language);
    this.frames.set(key, frame);
    return frame;
  }

  private frame(id: string, language: Language): Buffer {
    // Many readers with an id of their own have frames of which only the id differs: copied is faster than composed.
    if (this.result.errors || !PLAIN.test(id)) return this.composed(id, language);
    const pattern = this.patterns.get(id.length) ?? this.pattern(id, language);
    const frame = Buffer.from(pattern.frame);
    frame.write(id, pattern.at, 'latin1');
    return frame;
  }

  private pattern(id: string, language: Language): { frame: Buffer; at: number } {
    const frame = this.composed(id, language);
    const pattern = { frame, at: frame.indexOf(BEFORE_ID) + BEFORE_ID.length };
    this.patterns.set(id.length, pattern);
    return pattern;
  }

  private composed(id: string, language: Language): Buffer {
    const start = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    return textFrame(start, this.payload(language));
  }

  private payload(language: Language): Buffer {
    const { errors, ...rest } = this.result;
    const key = errors ? language : null;
    const known = this.payloads.get(key);
    if (known) return known;
    const payload = errors ? { ...rest, errors: this.present(errors, language) } : rest;
    const bytes = Buffer.from(`${JSON.stringify(payload)}}`);
    this.payloads.set(key, bytes);
    return bytes;
  }
}

// RFC 6455, 5.2: one final text frame, unmasked as all that a server sends.
const FINAL_TEXT = 0x81;
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;

/** A WebSocket frame that holds the two parts of a text, one after the other. */
export function textFrame(start: Buffer, rest: Buffer): Buffer {
  const length = start.length + rest.length;
  const header = length < LENGTH_IN_2_BYTES ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_TEXT;
  if (header === 2) {
    frame[1] = length;
  } else if (header === 4) {
    frame[1] = LENGTH_IN_2_BYTES;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_IN_8_BYTES;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  start.copy(frame, header);
  rest.copy(frame, header + start.length);
  return frame;
}
