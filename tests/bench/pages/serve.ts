import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COOKIE } from '@risalah/server/access/cookies';
import { beginSignIn } from '@risalah/server/access/signIns';
import { buildApp } from '@risalah/server/app';
import { Person } from '@risalah/server/workspace/person.entity';
import { fillPeople } from '../../support/manyPeople.ts';
import { fillRegions, type ManyRegions } from '../../support/manyRegions.ts';
import { answerWith } from '../support/child.ts';

/** A workspace that is served, and the administrator who reads it. */
export interface Served extends ManyRegions {
  port: number;
  cookie: string;
}

answerWith({
  /** Serves a workspace of so many regions through six years, with six dimensions and forty people for each region. */
  start: async ({ regions }: { regions: number }): Promise<Served> => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-bench-'));
    process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
    const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
    const { port } = await app.start();
    const em = app.services.fork();
    const filled = await fillRegions(em, { regions, years: 6, dimensions: 6 });
    await fillPeople(em, regions * 40);
    const person = em.create(Person, { name: 'Administrator', email: 'admin@uji.test', administrator: true });
    await em.persist(person).flush();
    const { token } = await beginSignIn(em, person.id, new Date());
    return { ...filled, port, cookie: `${COOKIE}=${token}` };
  },
});
