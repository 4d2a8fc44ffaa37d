/** How `npm test` finds and runs the tests. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/simulator/phone/src/**/*.test.ts',
      'test/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    globalSetup: ['packages/simulator/src/conformance/conformance.setup.ts'],
    pool: 'forks',
    // Many tests wait more than they work.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
