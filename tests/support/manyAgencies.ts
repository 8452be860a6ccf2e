import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { newId } from './newId.ts';
import type { Stage } from './stage.ts';

/** Gives the region of a stage so many more agencies; resolves with their ids. */
export async function moreAgencies(stage: Stage, count: number): Promise<string[]> {
  const em = stage.app.em();
  const { region } = await em.findOneOrFail(Session, stage.sessionId);
  const more = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    region,
    name: `Dinas ${index}`,
    shortName: `D${index}`,
    position: 100 + index,
    revision: 1,
  }));
  await em.insertMany(Agency, more);
  return more.map(({ id }) => id);
}
