import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pathsIn, projectRoot, textOf } from './source-files'

/** Everything that may stand beside `src` (architecture.md, Layout). */
const topLevel = [
  'src',
  'public',
  'models',
  'tests',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'THIRD-PARTY.md',
  '.ci',
  '.git',
  '.github',
  '.gitignore',
  '.npmrc',
]

/** What work leaves behind, as .gitignore names it. */
const leftBehind = textOf('.gitignore')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''))

const packageFile = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const dependencies = { ...packageFile.dependencies, ...packageFile.devDependencies }

/** Folders of one machine, and hosts that only some networks reach. */
const machineOnly = [
  /(?<![\w.:/-])\/(work|root)\//,
  /(?<![\w.:/-])\/(home|Users)\/[\w-]+\//,
  /[A-Z]:\\+Users\\/,
  /https?:\/\/(localhost|127\.0\.0\.1|\d+\.\d+\.\d+\.\d+):\d+\/[^\s'"`]*\.tgz/,
  /"resolved":\s*"/,
  /https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*/i,
]

const isBinary = (text: string): boolean => text.includes('\0')

const machineBreaches = (path: string, text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      machineOnly.some((pattern) => pattern.test(line))
        ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`]
        : [],
    )

/** All files that are the project's own: not installed, not built, and not this list of patterns. */
const ownFiles = (): readonly string[] =>
  [
    ...readdirSync(projectRoot, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
    ...['src', 'models', 'tests', '.ci', '.github'].flatMap(pathsIn),
    'public/_headers',
    'public/.htaccess',
  ].filter((path) => path !== 'tests/architecture/project.test.ts')

describe('the project', () => {
  it('keeps its top level', () => {
    const entries = readdirSync(projectRoot).filter((name) => !leftBehind.includes(name))
    expect(entries.filter((name) => !topLevel.includes(name))).toEqual([])
  })

  it('names no folder of one machine and no host of one network', () => {
    const breaches = ownFiles().flatMap((path) => {
      const text = textOf(path)
      return isBinary(text) ? [] : machineBreaches(path, text)
    })
    expect(breaches).toEqual([])
  })

  it.each([
    ['see', 'work/notes'].join(' /'),
    'open /home/someone/clip',
    'C:\\Users\\someone',
    '"resolved": "https://x/y.tgz"',
    'https://registry.example.org/pose',
  ])('would notice %s', (text) => {
    expect(machineBreaches('planted', text)).toHaveLength(1)
  })
})

describe('the dependencies', () => {
  it('are exact', () => {
    const loose = Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  it('each have their reason in src/README.md', () => {
    const lines = textOf('src/README.md').split('\n')
    const reasonOf = (name: string) => lines.find((line) => line.startsWith(`- \`${name}\`: `))
    expect(
      Object.keys(dependencies).filter((name) => (reasonOf(name)?.length ?? 0) < name.length + 15),
    ).toEqual([])
    const named = lines.flatMap((line) => /^- `([^`]+)`: /.exec(line)?.[1] ?? [])
    expect(named.filter((name) => !(name in dependencies))).toEqual([])
  })
})

describe('the test command', () => {
  it('is the same for a reader and for the machine', () => {
    const command = 'npm ci && npm test'
    expect(textOf('README.md')).toContain(command)
    expect(textOf('.ci/run').trimEnd().split('\n').at(-1)).toBe(command)
    expect(packageFile.scripts.test).toBe('tsx tests/tools/run-tests.ts')
  })
})
