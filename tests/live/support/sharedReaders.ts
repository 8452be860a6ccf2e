import { expect } from 'vitest';
import type { Seated, Stage } from '../../support/stage.ts';
import { happen, TEXTS } from './happen.ts';
import { heardBy, type Message, numberIn, openGreeted, type RawReader } from './rawReader.ts';

/** What is subscribed to; all events of the stage's session, as texts, where nothing is said. */
export interface Subscribing {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  id?: string;
}

/** Subscribes over a socket, and waits until the reader is told what happens. */
export async function listen(
  stage: Stage,
  reader: RawReader,
  { query = TEXTS, variables, operationName, id = '1' }: Subscribing = {},
) {
  const before = stage.app.services.feed.size;
  reader.say({
    type: 'subscribe',
    id,
    payload: { query, operationName, variables: { sessionId: stage.sessionId, after: 0, ...variables } },
  });
  await expect.poll(() => stage.app.services.feed.size).toBeGreaterThan(before);
}

/** Whether a message tells a subscription of a text. */
export const says =
  (text: string, id = '1') =>
  (message: Message): boolean =>
    message.id === id && message.type === 'next' && JSON.stringify(message).includes(JSON.stringify(text));

/** The numbers that a subscription was given, watermarks included. */
export function numbersOf(reader: RawReader, id = '1'): number[] {
  return heardBy(reader, id)
    .filter(({ type }) => type === 'next')
    .map(numberIn);
}

/** A reader who follows from now on and has caught up. */
export async function caughtUp(stage: Stage, who: Seated, subscribing?: Subscribing): Promise<RawReader> {
  const reader = await openGreeted(stage.as[who]);
  await listen(stage, reader, subscribing);
  await happen(stage, { text: `siap ${who}` });
  await reader.until(says(`siap ${who}`, subscribing?.id));
  return reader;
}
