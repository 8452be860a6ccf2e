import type { Stage } from '../../support/stage.ts';

/** Ids of everything that stands on the stage, whatever it is. */
export async function stageIds({ app, sessionId, ...stage }: Stage): Promise<string[]> {
  const tables = ['question', 'answer', 'statement', 'minutes', 'follow_up', 'record', 'seat', 'correction'];
  const rows = await Promise.all(
    tables.map((table) =>
      app.em().getConnection().execute<{ id: string }[]>(`select id from ${table} limit 5`),
    ),
  );
  const named = [stage.programmeId, stage.cycleId, stage.regionId, ...stage.dimensionIds, ...stage.agencyIds];
  return [sessionId, ...named, ...Object.values(stage.personIds), ...rows.flat().map(({ id }) => id)];
}
