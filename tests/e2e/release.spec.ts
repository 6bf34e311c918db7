import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** The pages for developers stay with developers: read off what was built, by the sources that its maps name. */

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
const sources = files
  .filter((name) => name.endsWith('.js.map'))
  .flatMap((name) => (JSON.parse(readFileSync(join('dist', name), 'utf8')) as { sources: string[] }).sources)

test('a release holds the app, the page of a report, and nothing of the workbench', () => {
  expect(files.filter((name) => name.endsWith('.html'))).toEqual(['index.html', 'report-file.html'])
  // The maps do name our sources: else nothing would be found below either.
  expect(sources.some((source) => source.endsWith('src/ui/App.svelte'))).toBe(true)
  expect(sources.filter((source) => source.includes('src/workbench/'))).toEqual([])
})
