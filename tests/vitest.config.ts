import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import LongestFirst from './support/longestFirst.ts';
import SummaryReporter from './support/summaryReporter.ts';

const second = 1000;

/** The file that Node takes: Vite would take another one of the same package, and schemas of the two do not mix. */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    reporters: ['default', new SummaryReporter()],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What a test replaces may not outlive it.
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // A condition is waited for, however busy the machine is.
    expect: { poll: { timeout: 90 * second } },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['{rules,api,live,client}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 120 * second,
          hookTimeout: 120 * second,
          // Files share what they import, which each would otherwise read again.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      // Browsers need the cores: the stories come after everything else, and what fills the machine one at a time.
      ...['e2e', 'system'].map((name, index) => ({
        extends: true as const,
        test: {
          name,
          include: [`${name}/**/*.test.ts`],
          environment: 'node',
          globalSetup: ['./globalSetup.ts'],
          testTimeout: 600 * second,
          hookTimeout: 600 * second,
          fileParallelism: name === 'e2e',
          sequence: { groupOrder: index + 1 },
        },
      })),
    ],
  },
});
