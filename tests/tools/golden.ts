import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { MobilityTest } from '../../src/protocol/define-mobility-test.ts'
import type { TrialOutcome } from '../../src/protocol/outcome.ts'

/** What a recorded trial is expected to come to: kind and reasons exactly, numbers within a tolerance. */
export interface GoldenTrial {
  readonly kind: TrialOutcome['kind']
  /** Fault ids, what was missing, or what ended a hold that was measured. */
  readonly because: readonly string[]
  readonly leg: 'left' | 'right' | null
  readonly metrics: Readonly<Record<string, { readonly is: number; readonly tolerance: number }>>
}

/** Fixture name to its trials. */
export type Golden = Readonly<Record<string, readonly GoldenTrial[]>>

/** One line of the table that is printed on a miss. */
export interface GoldenMiss {
  readonly fixture: string
  readonly metric: string
  readonly was: string
  readonly is: string
  readonly mdc: string
}

/** How far from a value a change can be told, in the metric's unit: of what is compared by ratio the MDC is a factor. */
export const detectable = (test: MobilityTest, metric: string, value: number): number => {
  const declared = test.metrics[metric]
  if (!declared) return 0
  const mdc = declared.error.mdc.value
  return declared.compare === 'ratio' ? Math.abs(value) * (1 - 1 / mdc) : mdc
}

/** Never wider than a third of what can be detected; a fifth where nothing narrower was written. */
export const widestTolerance = (test: MobilityTest, metric: string, value: number) =>
  detectable(test, metric, value) / 3
const usualTolerance = (test: MobilityTest, metric: string, value: number) =>
  detectable(test, metric, value) / 5

const reasons = (outcome: TrialOutcome): readonly string[] => {
  if (outcome.kind === 'measured') return outcome.endedBy === null ? [] : [outcome.endedBy]
  return outcome.kind === 'rejected' ? outcome.faults : outcome.missing
}

/** An outcome as the file has it; a tolerance that was written by hand is kept. */
export const goldenTrial = (
  test: MobilityTest,
  outcome: TrialOutcome,
  before?: GoldenTrial,
): GoldenTrial => ({
  kind: outcome.kind,
  because: reasons(outcome),
  leg: outcome.kind === 'incomplete' ? null : (outcome.leg?.side ?? null),
  metrics: Object.fromEntries(
    Object.entries(outcome.kind === 'incomplete' ? {} : outcome.metrics).map(([id, value]) => [
      id,
      {
        is: Number(value.toFixed(5)),
        tolerance: before?.metrics[id]?.tolerance ?? Number(usualTolerance(test, id, value).toPrecision(2)),
      },
    ]),
  ),
})

const told = ({ kind, because, leg }: GoldenTrial) => [kind, ...because, leg ?? ''].join(' ').trim()

const missesOfTrial = (
  test: MobilityTest,
  fixture: string,
  was: GoldenTrial,
  is: GoldenTrial,
): readonly GoldenMiss[] => {
  if (told(was) !== told(is)) return [{ fixture, metric: 'outcome', was: told(was), is: told(is), mdc: '' }]
  const ids = [...new Set([...Object.keys(was.metrics), ...Object.keys(is.metrics)])]
  return ids.flatMap((metric) => {
    const [a, b] = [was.metrics[metric], is.metrics[metric]]
    if (a && b && Math.abs(a.is - b.is) <= a.tolerance) return []
    return [
      { fixture, metric, was: `${a?.is}`, is: `${b?.is}`, mdc: `${detectable(test, metric, a?.is ?? 0)}` },
    ]
  })
}

/** Everything in which two sets of outcomes differ by more than they may. */
export const goldenMisses = (test: MobilityTest, was: Golden, is: Golden): readonly GoldenMiss[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((fixture) => {
    const [before, now] = [was[fixture] ?? [], is[fixture] ?? []]
    if (before.length !== now.length || !was[fixture]) {
      const count = (trials: readonly GoldenTrial[]) => `${trials.length} trials`
      return [{ fixture, metric: 'trials', was: count(before), is: count(now), mdc: '' }]
    }
    return now.flatMap((trial, i) => missesOfTrial(test, `${fixture} ${i + 1}`, before[i]!, trial))
  })

const expectedIn = (folder: URL) => new URL('expected.json', folder)
const changedIn = (folder: URL) => new URL('expected-changed.json', folder)

export const readGolden = (folder: URL): Golden =>
  existsSync(expectedIn(folder)) ? (JSON.parse(readFileSync(expectedIn(folder), 'utf8')) as Golden) : {}

/** Leaves what is now beside what was, to be looked at and accepted; takes an old one away when nothing differs. */
export const writeChanged = (folder: URL, golden: Golden | null): void => {
  if (golden) writeFileSync(changedIn(folder), `${JSON.stringify(golden, null, 2)}\n`)
  else rmSync(changedIn(folder), { force: true })
}

/** True if there was something to accept. */
export const acceptChanged = (folder: URL): boolean => {
  if (!existsSync(changedIn(folder))) return false
  renameSync(changedIn(folder), expectedIn(folder))
  return true
}
