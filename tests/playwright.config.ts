import { defineConfig } from '@playwright/test'
import { launchOptions } from './tools/launch-options.ts'

/**
 * Away from the ports of `npm start` and `npm run dev`, and another one for each run, so that two checkouts on one machine
 * do not meet. Chosen once: Playwright reads this file again in every worker, which inherits the environment.
 */
const port = (process.env['EVENSTRIDE_TEST_PORT'] ??= String(4600 + (process.pid % 300)))
const address = `http://localhost:${port}/`

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // The pose model fills both cores of a small machine: one test at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  reporter: 'list',
  // The model loads and the first pose comes within seconds; whatever takes longer says so where it waits.
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    launchOptions: launchOptions(),
    // It would fetch the pose model in every context; the test of offline use has one (offline.spec.ts).
    serviceWorkers: 'block',
    // Without its film strip, for which every screen is read back while the pose model needs the processor.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  webServer: {
    command: `node --import tsx tests/tools/serve.ts --port ${port} --exact`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
})
