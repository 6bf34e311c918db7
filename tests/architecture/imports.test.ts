import { describe, expect, it } from 'vitest'
import { everything, importBreaches, type ImportTable, type PackageDoors } from './import-rules'
import { computed } from './imports-of'
import { codeIn, pureFolders, type SourceFile } from './source-files'

/** From what a pose is to how it is told: each may import all that stand before it, but for `runner`, which has its own line. */
const pipeline = [
  'math',
  'pose',
  'biomechanics',
  'protocol',
  'runner',
  'assessment',
  'prescription',
  'report',
]
const downFrom = (folder: string): readonly string[] => pipeline.slice(0, pipeline.indexOf(folder) + 1)
const sessionAndDown = ['session', ...downFrom('report')]
const ports = [
  'session/ports',
  'session/device-ports',
  'session/household-ports',
  'session/bin-ports',
  'session/own-data-ports',
  'session/training-ports',
]

/** The import table of `src/README.md`. */
const table: ImportTable = {
  math: { may: [] },
  pose: { may: downFrom('math') },
  biomechanics: { may: downFrom('pose') },
  protocol: { may: downFrom('biomechanics') },
  assessment: { may: downFrom('runner') },
  prescription: { may: downFrom('assessment') },
  report: { may: downFrom('prescription') },
  runner: { may: ['math', 'pose/jitless'] },
  session: { may: downFrom('report') },
  capture: {
    may: ['pose', 'math', 'models/manifest'],
    mayType: ports,
    files: { 'capture/virtual.ts': ['runner3d'] },
  },
  runner3d: { may: ['math', 'pose'] },
  voice: { may: [], mayType: ports },
  storage: { may: downFrom('prescription'), mayType: ports },
  files: { may: downFrom('report'), mayType: ports },
  offline: { may: downFrom('report'), mayType: ports },
  ui: { may: sessionAndDown, mayLazy: ['runner3d'] },
  'report-file': { may: ['ui', ...sessionAndDown] },
  workbench: { may: [everything] },
  main: { may: [everything] },
}

const doors: PackageDoors = {
  '@lucide/svelte': ['ui/'],
  '@mediapipe/tasks-vision': ['capture/pose-worker/worker.ts'],
  '1eurofilter': ['math/'],
  'd3-array': ['ui/charts/'],
  'd3-scale': ['ui/charts/'],
  'd3-shape': ['ui/charts/'],
  'fit-file-parser': ['files/run-file-fit.ts'],
  fflate: ['files/backup-container.ts'],
  idb: ['storage/'],
  mediabunny: ['capture/video-'],
  'simple-statistics': ['math/'],
  three: ['runner3d/scene/'],
  'workbox-core': ['offline/service-worker.ts'],
  'workbox-precaching': ['offline/service-worker.ts'],
  'workbox-window': ['offline/shell-worker.ts'],
  // The loader of the pose library is fetched by its published address.
  [computed]: ['capture/pose-worker/'],
  svelte: ['ui/', 'report-file/', 'workbench/', 'main.ts'],
  zod: [
    'pose/jitless.ts',
    'pose/pose-sequence.ts',
    ...pureFolders.map((folder) => `${folder}/records.ts`),
    // The other half of the report's records: what it shows of the movement.
    'report/record-parts.ts',
    'report/difference-records.ts',
    'report/evidence-records.ts',
    'report/method-records.ts',
    'report/plan-records.ts',
    'storage/',
    'files/',
  ],
}

const breaches = (path: string, text: string): readonly string[] =>
  importBreaches([{ path, text }], table, doors)

/** Files that take `zod` for more than its types without what keeps it from making code out of text. */
const unprepared = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => path !== 'src/pose/jitless.ts')
    .filter(({ text }) => /^import \{.*\} from 'zod'/m.test(text) && !/^import '.*\/jitless'/m.test(text))
    .map(({ path }) => path)

describe('the imports of src', () => {
  it('prepare zod for our content policy wherever schemas are made', () => {
    expect(unprepared(codeIn('src'))).toEqual([])
    expect(unprepared([{ path: 'src/a.ts', text: "import { z } from 'zod'" }])).toEqual(['src/a.ts'])
  })

  const files: readonly SourceFile[] = codeIn('src')

  it('are those of the table', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(importBreaches(files, table, doors)).toEqual([])
  })
})

describe('the import table can say no', () => {
  it.each([
    ['an import upward', 'src/math/vector.ts', "import { imagePoint } from '../pose/pose'"],
    ['a type upward', 'src/pose/pose.ts', "import type { Channel } from '../biomechanics/channel'"],
    ['a type upward, written inline', 'src/pose/pose.ts', "type C = import('../protocol/trial').Trial"],
    ['an export from above', 'src/pose/pose.ts', "export { trial } from '../protocol/trial'"],
    ['the runner reaching for poses', 'src/runner/safety.ts', "import { deg } from '../pose/side'"],
    ['a test that depends on who does it', 'src/protocol/trial.ts', "import { a } from '../runner/profile'"],
    ['capture reaching for the store', 'src/capture/camera.ts', "import { open } from '../storage/database'"],
    ['a port taken as a value', 'src/capture/camera.ts', "import { fault } from '../session/ports'"],
    ['the rest of session by type', 'src/storage/rows.ts', "import type { State } from '../session/state'"],
    [
      'the virtual runner in another source',
      'src/capture/camera.ts',
      "import { body } from '../runner3d/body'",
    ],
    ['the virtual runner in the first load', 'src/ui/App.ts', "import { body } from '../runner3d/body'"],
    ['a glob into another folder', 'src/pose/side.ts', "import.meta.glob('../protocol/*.ts')"],
    ['a worker of another folder', 'src/ui/a.ts', "new URL('../capture/worker.ts', import.meta.url)"],
    ['a file outside src', 'src/ui/a.ts', "import x from '../../tests/tools/tally'"],
    ['a folder without a line', 'src/helpers/a.ts', "import { deg } from '../math/units'"],
    ['an ending', 'src/pose/side.ts', "import { deg } from '../math/units.ts'"],
    [
      'the second script of a component',
      'src/ui/A.svelte',
      "<p></p>\n<script>import '../storage/rows'</script>",
    ],
    ['the markup of a component', 'src/ui/A.svelte', "{#await import('../capture/camera')}{/await}"],
  ])('to %s', (_what, path, text) => {
    expect(breaches(path, text)).toHaveLength(1)
  })

  it.each([
    [
      'the pose library outside its worker',
      'src/capture/camera.ts',
      "import { x } from '@mediapipe/tasks-vision'",
    ],
    ['its types too', 'src/capture/client.ts', "import type { X } from '@mediapipe/tasks-vision'"],
    ['the store library in the interface', 'src/ui/a.ts', "import { openDB } from 'idb'"],
    ['a reactive module in the core', 'src/session/a.ts', "import { SvelteMap } from 'svelte/reactivity'"],
    ['a schema outside records', 'src/protocol/trial.ts', "import { z } from 'zod'"],
    ['a package nobody decided on', 'src/ui/a.ts', "import _ from 'lodash-es'"],
    ['an address that only the running code knows', 'src/ui/a.ts', 'void import(address)'],
    ['a part of Node', 'src/files/a.ts', "import { join } from 'node:path'"],
  ])('to %s', (_what, path, text) => {
    expect(breaches(path, text)).toHaveLength(1)
  })

  it('names file, line and both folders in one sentence', () => {
    expect(breaches('src/math/vector.ts', "\nimport { imagePoint } from '../pose/pose'")).toEqual([
      'src/math/vector.ts:2: math may not import pose/pose.',
    ])
  })
})

describe('the import table can say yes', () => {
  it.each([
    ['downward', 'src/protocol/trial.ts', "import { imagePoint } from '../pose/pose'"],
    ['the runner a plan is for', 'src/prescription/a.ts', "import type { A } from '../runner/records'"],
    [
      'its own folder',
      'src/protocol/registry.ts',
      "import.meta.glob('./mobility-tests/*.ts', { eager: true })",
    ],
    ['a port by type', 'src/capture/camera.ts', "import type { PoseSource } from '../session/ports'"],
    ['a port by inline types', 'src/voice/a.ts', "import { type Voice } from '../session/ports'"],
    ['the virtual runner as a source', 'src/capture/virtual.ts', "import { body } from '../runner3d/body'"],
    ['the virtual runner when asked for', 'src/ui/a.ts', "void import('../runner3d/body')"],
    ['its own worker', 'src/capture/a.ts', "new URL('./pose-worker/worker.ts', import.meta.url)"],
    ['the composition root', 'src/main.ts', "import { openCamera } from './capture/camera'"],
    ['a package at its door', 'src/storage/database.ts', "import { openDB } from 'idb'"],
    [
      'a part of a package at its door',
      'src/ui/a.svelte.ts',
      "import { SvelteMap } from 'svelte/reactivity'",
    ],
  ])('to %s', (_what, path, text) => {
    expect(breaches(path, text)).toEqual([])
  })
})
