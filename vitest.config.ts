/** How `npm test` finds and runs the tests. */
import { defineConfig } from 'vitest/config'

const chaos = 'test/chaos/**/*.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    // Many tests wait more than they work.
    maxWorkers: '100%',
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
          sequence: { groupOrder: 0 },
        },
      },
      {
        // They run whole clusters and take their times: one after the other, when nothing else runs.
        extends: true,
        test: {
          name: 'chaos',
          include: [chaos],
          maxWorkers: 1,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
