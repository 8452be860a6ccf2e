import { Person } from '../workspace/person.entity.ts';
import { createOrm, migrate } from './createOrm.ts';

/** What a data folder holds: nothing yet, the demo, or a workspace of somebody's own. */
export type Found = 'empty' | 'demo' | 'own';

/** Domain of the demo's e-mail addresses; `.test` can never be anybody's. */
const DEMO_DOMAIN = 'demo.test';

/** Looks into a data folder before a server is built on it. */
export async function lookAtDatabase(dataFolder: string): Promise<Found> {
  const orm = await createOrm(dataFolder);
  try {
    await migrate(orm);
    const em = orm.em.fork();
    // People who cannot sign in are what is left when loading the demo broke off; `loadDemo` begins again.
    if ((await em.count(Person, { passwordHash: { $ne: null } })) === 0) return 'empty';
    return (await em.count(Person, { email: { $like: `%@${DEMO_DOMAIN}` } })) > 0 ? 'demo' : 'own';
  } finally {
    await orm.close(true);
  }
}
