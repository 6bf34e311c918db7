import { playwright } from '@vitest/browser-playwright'
import type { ViteUserConfig } from 'vitest/config'
import { launchOptions } from './launch-options.ts'

/** `node` needs no browser and takes seconds; `browser` is for what only a real page can show. */
export const vitestProjects: NonNullable<ViteUserConfig['test']> = {
  projects: [
    {
      extends: true,
      test: {
        name: 'node',
        environment: 'node',
        // Several tests read and parse the whole tree, on machines that do other things besides.
        testTimeout: 30_000,
        // Two fifths of the time went into loading the same modules for every file. What a test changes of the world it puts back.
        isolate: false,
        maxWorkers: 2,
        include: ['tests/{architecture,unit,contract,golden,tools,performance}/**/*.test.ts'],
      },
    },
    {
      extends: true,
      test: {
        // The long counts: npm run soak, never part of npm test.
        name: 'soak',
        environment: 'node',
        include: ['tests/soak/*.test.ts'],
        execArgv: ['--expose-gc'],
      },
    },
    {
      extends: true,
      // Beside those of the site, and for the same reason: the server would reload the page under a test.
      optimizeDeps: { include: ['axe-core', 'fast-check'] },
      test: {
        name: 'browser',
        include: ['tests/browser/**/*.test.ts'],
        fileParallelism: false,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: launchOptions() }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  ],
}
