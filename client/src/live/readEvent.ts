import type {
  AnswerPayloadPartsFragment,
  FollowUpPayloadPartsFragment,
  SessionEventPartsFragment,
} from '../generated/graphql.ts';

type Plain<Key> = Key extends `__${string}` ? Key : Key extends `${infer Name}__${string}` ? Name : Key;

/** What comes over the wire, with the `__noun` suffixes of session/sessionEvents.graphql taken off. */
export type Unaliased<Value> = Value extends readonly (infer Item)[]
  ? Unaliased<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Plain<Key>]: Unaliased<Value[Key]> }
    : Value;

/** One fact of a session. A watermark has kind null and says only how far the log went. */
export type SessionEvent = Unaliased<SessionEventPartsFragment>;

/** What an event says, by the name of its payload. */
export type PayloadOf<Name extends SessionEvent['payload']['__typename']> = Extract<
  SessionEvent['payload'],
  { __typename: Name }
>;

/** The words of an answer, alone or within a QuestionPayload. */
export type AnswerPayload = Unaliased<AnswerPayloadPartsFragment>;

/** A promise, alone or within a DecisionPayload. */
export type FollowUpPayload = Unaliased<FollowUpPayloadPartsFragment>;

/** What came over the wire with the suffixes of its names taken off. */
export function unaliased<Wire>(value: Wire): Unaliased<Wire> {
  return plain(value) as Unaliased<Wire>;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const suffix = key.indexOf('__', 1);
      return [suffix > 0 ? key.slice(0, suffix) : key, plain(inner)];
    }),
  );
}

/** Reads an event as it came over the wire. */
export function readEvent(wire: SessionEventPartsFragment): SessionEvent {
  return unaliased(wire);
}
