import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { programFiles } from './tests/tools/program-files.ts'
import { reportFile } from './tests/tools/report-file.ts'
import { developmentHeaders, securityHeaders } from './tests/tools/security-headers.ts'

const isTestRun = process.env.VITEST !== undefined

/** Only a test run looks for a browser; a build has no need of one. */
const test = isTestRun ? (await import('./tests/tools/vitest-projects.ts')).vitestProjects : {}

export default defineConfig({
  plugins: [svelte({ configFile: false }), isTestRun ? [] : [reportFile(), programFiles('dist')]],
  worker: { format: 'es' },
  // Known before the first page, even what only a lazy screen needs: a dependency that a development server meets later is
  // bundled anew with all others, and until the reload the page runs on two copies of Svelte, of which one never began
  // ("Cannot read properties of undefined (reading 'call')"). Icons are Svelte files themselves, too many to be named.
  optimizeDeps: {
    include: [
      '@mediapipe/tasks-vision',
      'd3-array',
      'd3-scale',
      'd3-shape',
      'idb',
      'mediabunny',
      'simple-statistics',
      'three',
      'zod',
    ],
    exclude: ['@lucide/svelte'],
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    // What the first-load budget is measured by (tests/tools/bundle-budget.ts).
    manifest: true,
    // kB. That budget is the guard; the reader of video files is larger and comes only when a file is chosen.
    chunkSizeWarningLimit: 800,
  },
  // Vitest frames its own page and writes scripts into it: it cannot live under the site's rules.
  server: isTestRun ? {} : { headers: developmentHeaders },
  preview: { headers: securityHeaders },
  test,
})
