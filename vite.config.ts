import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { developmentHeaders, securityHeaders } from './tests/tools/security-headers.ts'

const isTestRun = process.env['VITEST'] !== undefined

export default defineConfig(async () => ({
  plugins: [svelte({ configFile: false })],
  worker: { format: 'es' },
  // The manifest is what the first-load budget is measured by (tests/tools/bundle-budget.ts).
  build: { target: 'es2023', sourcemap: true, manifest: true },
  // The test page of Vitest frames itself and holds inline scripts: it cannot live under the site's own rules.
  server: isTestRun ? {} : { headers: developmentHeaders },
  preview: { headers: securityHeaders },
  // Looking for a browser is left to those who need one.
  ...(isTestRun ? { test: (await import('./tests/tools/vitest-projects.ts')).vitestProjects } : {}),
}))
