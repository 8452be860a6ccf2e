import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runChaos } from '../chaos/run.ts';

it('a server that is killed again and again under load loses nothing, repeats nothing and tells nobody too much', async () => {
  const { findings, folder, ...report } = await runChaos({ minutes: 0.2, clients: 9, kills: 4 });
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ kills: 4, clients: 9, sessions: 2, final: 2 });
  // What is checked has to be there.
  expect(report.acknowledged).toBeGreaterThan(30);
  expect(report.words).toBeGreaterThan(3);
  expect(report.heard).toBeGreaterThan(report.events);
  expect(report.lines).toBeGreaterThan(report.clients * 2);
  rmSync(folder, { recursive: true, force: true });
}, 300_000);
