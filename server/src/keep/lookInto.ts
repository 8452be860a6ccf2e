import { createOrm } from '../db/createOrm.ts';
import type { Manifest } from './manifest.ts';

/** What the copied database of a folder holds, and how far its schema is; it is not migrated. */
export async function lookInto(folder: string): Promise<Pick<Manifest, 'migrations' | 'holds'>> {
  const orm = await createOrm(folder);
  try {
    const ask = <Row>(sql: string) => orm.em.getConnection().execute<Row[]>(sql);
    const [counts] = await ask<{ people: number; sessions: number; events: number; newest: number | null }>(
      'select (select count(*) from person) as people, (select count(*) from session) as sessions, ' +
        'count(*) as events, max(at) as newest from session_event',
    );
    const migrations = await ask<{ name: string }>('select name from mikro_orm_migrations order by id');
    return {
      migrations: migrations.map(({ name }) => name),
      holds: {
        people: counts?.people ?? 0,
        sessions: counts?.sessions ?? 0,
        events: counts?.events ?? 0,
        newestEventAt: counts?.newest == null ? null : new Date(counts.newest).toISOString(),
      },
    };
  } finally {
    await orm.close(true);
  }
}
