import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuantityFigures } from './figures.ts'
import type { RulerReport } from './report.ts'

type Kept = Omit<QuantityFigures, 'condition'>

/** What the declared errors are held against (`tests/unit/accuracy/declared-errors.test.ts`): a run's figures, to a hundredth. */
export interface AcceptedReadings {
  readonly format: 'evenstride-ruler-readings'
  readonly grid: RulerReport['grid']
  readonly conditions: number
  /** The day, the commit of the code, and the packages' version and sum of each network that the readings are of. */
  readonly madeOn: string
  readonly code: string
  readonly networks: Readonly<Record<string, string>>
  /** By the best look: the number that the runner sees. Of one look the pose is no better known. */
  readonly read: readonly Kept[]
}

const file = join(import.meta.dirname, 'readings.json')

const rounded = (value: number | null) => value && Math.round(value * 100) / 100

const kept = ({ condition: _, ...figures }: QuantityFigures): Kept =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? rounded(value) : value,
    ]),
  ) as unknown as Kept

export type Provenance = Pick<AcceptedReadings, 'madeOn' | 'code' | 'networks'>

interface Manifest {
  readonly networks: Readonly<Record<string, { readonly version: string; readonly sha256: string }>>
}

/** Version of the package and the beginning of its sum, by the name of each network that is installed here. */
export const networksNow = (): AcceptedReadings['networks'] => {
  const { networks } = JSON.parse(readFileSync('models/manifest.json', 'utf8')) as Manifest
  const named = Object.entries(networks).map(
    ([name, { version, sha256 }]) => [name, `${version} ${sha256.slice(0, 12)}`] as const,
  )
  return Object.fromEntries(named)
}

/** Today, the commit that lies here (`+` where something is changed since), and the networks of the manifest. */
export const provenance = (): Provenance => {
  const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'models', 'tests/accuracy') === '' ? '' : '+'
  return {
    madeOn: new Date().toISOString().slice(0, 10),
    code: git('rev-parse', '--short=12', 'HEAD') + changed,
    networks: networksNow(),
  }
}

export const acceptedOf = (
  { grid, conditions, quantities }: RulerReport,
  made: Provenance,
): AcceptedReadings => ({
  format: 'evenstride-ruler-readings',
  grid,
  conditions,
  ...made,
  read: quantities.map(kept),
})

export const acceptReadings = (report: RulerReport, made: Provenance): void =>
  writeFileSync(file, `${JSON.stringify(acceptedOf(report, made), null, 2)}\n`)

export const acceptedReadings = (): AcceptedReadings =>
  JSON.parse(readFileSync(file, 'utf8')) as AcceptedReadings
