import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `tests: 123 passed, 0 failed, 0 skipped`, for people and programs to read. */
export default class SummaryReporter implements Reporter {
  /** Counts a file that could not be loaded, and an error outside of every test, as one failure each. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const failedBefore = count.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === 'pending' ? 'skipped' : state] += 1;
      }
      if (!module.ok() && count.failed === failedBefore) count.failed += 1;
    }
    console.log(`tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
