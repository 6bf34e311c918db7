import { fileURLToPath } from 'node:url'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import everyRun from '../playwright.config.ts'

/** What takes too long for `npm test`: the same browser and the same server, and as many minutes as it needs. */
const config: PlaywrightTestConfig = {
  ...everyRun,
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
}

const server = everyRun.webServer
if (!server || Array.isArray(server)) throw new Error('The other tests have one server.')

export default defineConfig({
  ...config,
  webServer: { ...server, cwd: fileURLToPath(new URL('../..', import.meta.url)) },
})
