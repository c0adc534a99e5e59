import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // As many as there are cores; one is left idle else.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{statute,text,documents,annual-report,contract,workbench}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // Some walk thousands of paths; a busy machine must not make them fail.
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'http',
          include: ['packages/server/src/**/*.test.{ts,tsx}'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          setupFiles: ['packages/server/src/testing/clean-up.ts'],
          // The application is read once a worker, not once a file: half the time of a run is reading it.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'journeys',
          include: ['packages/browser-tests/src/**/*.test.ts'],
          globalSetup: [
            'packages/server/src/testing/global-setup.ts',
            'packages/browser-tests/src/support/build-workbench.ts',
          ],
          setupFiles: ['packages/server/src/testing/clean-up.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
