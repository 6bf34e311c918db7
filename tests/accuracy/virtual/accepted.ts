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

export const acceptedOf = ({ grid, conditions, quantities }: RulerReport): AcceptedReadings => ({
  format: 'evenstride-ruler-readings',
  grid,
  conditions,
  read: quantities.map(kept),
})

export const acceptReadings = (report: RulerReport): void =>
  writeFileSync(file, `${JSON.stringify(acceptedOf(report), null, 2)}\n`)

export const acceptedReadings = (): AcceptedReadings =>
  JSON.parse(readFileSync(file, 'utf8')) as AcceptedReadings
