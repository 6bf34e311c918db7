import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runPackage } from './command.ts'
import { fixtureFolder, readFixture } from './pose-fixture.ts'
import { hasShared, sharedClips } from './shared-clips.ts'

/**
 * `npm run fixtures:regenerate`: makes every recorded fixture anew from its source, reads each, and says which
 * one is not what it was and which source is absent. Exit status 1 when one changed.
 */
interface Source {
  readonly tool: string
  readonly is: string
  /** Why it cannot be used now; null when it can. */
  readonly absent: string | null
}

const sources: readonly Source[] = [
  { tool: 'film-fixtures.ts', is: 'the stick figure', absent: null },
  {
    tool: 'import-clips.ts',
    is: 'the rendered clips beside the project',
    absent: hasShared(sharedClips) ? null : 'they are not there',
  },
  {
    tool: 'record-dim.ts',
    is: 'a film of ours in the dark',
    absent:
      'it needs a browser, and the bytes are those of its encoder; tests/tools/record-dim.ts is run by itself',
  },
  {
    tool: 'record-virtual.ts',
    is: 'the virtual runner',
    absent:
      'it needs a browser, and the pictures are those of its graphics; tests/tools/record-virtual.ts is run by itself',
  },
]

const recordings = fixtureFolder()
const ending = '.pose.json.gz'

/** `<mobility test>/<side>-<what>` -> what is in the file. */
const digests = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(recordings, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => [
        file.slice(0, -ending.length).replaceAll('\\', '/'),
        createHash('sha256')
          .update(readFileSync(new URL(file, recordings)))
          .digest('hex'),
      ]),
  )

/** What a tool made, by the lines that it prints. */
const madeBy = (output: string): readonly string[] =>
  [...output.matchAll(/^(\S+): \d+ poses/gm)].map(([, name]) => name!)

const before = digests()
const made = new Set<string>()
let isWrong = false
for (const { tool, is, absent } of sources) {
  if (absent !== null) {
    console.log(`not made anew from ${is}: ${absent}`)
    continue
  }
  const { code, output } = await runPackage(['tsx', 'tsx'], [`tests/tools/${tool}`], {
    limitMinutes: 5,
    capture: true,
  })
  const names = madeBy(output)
  for (const name of names) made.add(name)
  console.log(`from ${is}: ${String(names.length)} made anew`)
  if (code === 0) continue
  isWrong = true
  console.error(output.trim())
}

const after = digests()
for (const [name, digest] of after) {
  const frames = readFixture(new URL(`${name}${ending}`, recordings)).frames.length
  if (before.get(name) !== digest) {
    isWrong = true
    console.error(
      `${name} is not what it was, ${String(frames)} poses now: npm run golden:accept, and say why.`,
    )
  } else if (!made.has(name)) console.log(`${name} stays: its source was left out`)
}
console.log(`${String(made.size)} of ${String(after.size)} fixtures made anew`)
process.exitCode = isWrong ? 1 : 0
