import { type ErrorCode, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { newId } from '../db/columns.ts';
import { recordDeparture } from './recordDeparture.ts';

/** After these there is no departure left to note: the session is over, or the seat was taken away. */
const NOTHING_TO_NOTE: readonly ErrorCode[] = ['SESSION_OVER', 'NO_SEAT', 'NOT_SIGNED_IN'];

/** Notes that a person left whose last connection is gone: the act that they did not carry out themselves. */
export async function noteDeparture(ctx: ActContext, sessionId: string, personId: string): Promise<void> {
  try {
    const { em, now, feed } = ctx;
    await recordDeparture({ em, now, feed, personId }, { mutationId: newId(), sessionId });
  } catch (error) {
    if (error instanceof Refusal && NOTHING_TO_NOTE.includes(error.code)) return;
    throw error;
  }
}
