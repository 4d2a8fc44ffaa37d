/** How `npm test` finds and runs the tests. */
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const chaos = 'test/chaos/**/*.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    // One file after the other in each process: the next one finds imported what it needs.
    isolate: false,
    // Programs that tests start find compiled what they need. A hub that is killed leaves nothing there.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Of the tests in a file that say they may run beside each other, since they wait.
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/simulator/phone/src/**/*.test.ts',
            'test/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
          exclude: [chaos],
          globalSetup: ['packages/simulator/src/conformance/conformance.setup.ts'],
          // Many wait more than they work.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // They run whole clusters and take their times: few at once, when nothing else runs. How
        // long a run takes in all is not judged, since a busy machine needs several times as long.
        extends: true,
        test: {
          name: 'chaos',
          include: [chaos],
          maxWorkers: 2,
          testTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
