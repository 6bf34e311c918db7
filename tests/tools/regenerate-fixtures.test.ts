import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPackage } from './command'
import { needsFolder } from './needs-folder'
import { fixtureFolder } from './pose-fixture'
import { sharedClips } from './shared-clips'

/** What a tool makes in a folder of its own, beside the fixtures of the same names. */
const madeAnew = async (tool: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'evenstride-fixtures-'))
  const { code, output } = await runPackage(['tsx', 'tsx'], [`tests/tools/${tool}`, folder], {
    limitMinutes: 1,
    capture: true,
  })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.gz'),
  )
  const changed = files.filter(
    (name) => !readFileSync(join(folder, name)).equals(readFileSync(new URL(name, fixtureFolder()))),
  )
  rmSync(folder, { recursive: true })
  return { code, output, files, changed }
}

test('the fixtures of the stick figure are what their source makes of them today', async () => {
  const { code, output, files, changed } = await madeAnew('film-fixtures.ts')
  expect(code, output).toBe(0)
  expect(files).toHaveLength(13)
  expect(changed).toEqual([])
}, 60_000)

test('the fixtures of rendered bodies are what their clips make of them today', async (context) => {
  needsFolder(sharedClips, context)
  const { code, output, files, changed } = await madeAnew('import-clips.ts')
  expect(code, output).toBe(0)
  expect(files).toHaveLength(11)
  expect(changed).toEqual([])
}, 60_000)
