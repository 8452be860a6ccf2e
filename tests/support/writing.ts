import type { EntityName } from '@mikro-orm/core';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { act, type Stage } from './stage.ts';

/** Minutes as their mutations return them. */
export interface Written {
  id: string;
  state: string;
  text: string | null;
  revision: number;
  correctionsUntil: string | null;
  mustAgreeSeatIds: string[];
  agreedSeatIds: string[];
  proceedings: { sha256: string; canonicalJson: string } | null;
}

/** A row as it is stored now. */
export function stored<T extends object>(stage: Stage, entity: EntityName<T>, id: string): Promise<T> {
  return stage.app.em().findOneOrFail<T>(entity, id as never);
}

/** The minutes of a dimension of the stage, by its place on the agenda from 0. */
export function minutesAt(stage: Stage, index = 0): Promise<Minutes> {
  const dimension = stage.dimensionIds[index] ?? '';
  return stage.app.em().findOneOrFail(Minutes, { session: stage.sessionId, dimension });
}

/** Saves some text as the minutes of a dimension. */
export async function write(stage: Stage, index = 0, text = 'Risalah dimensi ini.'): Promise<Written> {
  const { id, revision } = await minutesAt(stage, index);
  return act<Written>(stage, 'secretary', 'saveMinutes', { minutesId: id, revision, text });
}

/** Carries out an act on the minutes of a dimension, on the revision that they have now. */
export async function actOnMinutes(
  stage: Stage,
  who: keyof Stage['as'],
  mutation: string,
  index = 0,
  more: Record<string, unknown> = {},
): Promise<Written> {
  const { id, revision } = await minutesAt(stage, index);
  return act<Written>(stage, who, mutation, { minutesId: id, revision, ...more });
}

/** Writes the minutes of a dimension and makes them READY. The panel has to be elsewhere. */
export async function toReady(stage: Stage, index = 0): Promise<Written> {
  await write(stage, index);
  return actOnMinutes(stage, 'secretary', 'readyMinutes', index);
}

/** Moves the panel on to the second dimension, so that the minutes of the first can become READY. */
export async function moveOn(stage: Stage): Promise<void> {
  const dimensionId = stage.dimensionIds[1];
  await act(stage, 'chair', 'enterDimension', { sessionId: stage.sessionId, dimensionId });
}

/** Closes the session. */
export async function close(stage: Stage): Promise<void> {
  await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
}
