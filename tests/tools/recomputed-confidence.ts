import type { ReportDocument } from '../../src/report/records'
import type { Method, Test } from './recomputed-page-one'

/** The confidence of a test by the rule of the clinical reference, 8, from an exported file alone. */

type Trial = ReportDocument['trials'][number]
type Cause = readonly [cause: string, takesTo: 'medium' | 'low']
type Limits = NonNullable<ReportDocument['method']['confidence']>

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

const seenCauses = (
  document: ReportDocument,
  test: Test,
  method: Method,
  trials: readonly Trial[],
): readonly Cause[] => {
  const found: Cause[] = []
  const { turns } = document.method.tests.find(
    ({ mobilityTestId }) => mobilityTestId === test.mobilityTestId,
  )!
  const limits = document.method.confidence!
  const setUps = trials.map(({ setUp }) => setUp!)
  const turn = Math.max(...setUps.map(({ yaw }) => yaw ?? 0))
  if (setUps.some(({ yaw }) => yaw === null)) found.push(['view-unknown', 'medium'])
  else if (turns!.low !== null && turn > turns!.low) found.push(['turned', 'low'])
  else if (turn > turns!.medium) found.push(['turned', 'medium'])
  if (method.confidence!.roll) {
    const rolls = setUps.map(({ roll }) => roll)
    if (rolls.includes(null)) found.push(['roll-unknown', 'medium'])
    else if (rolls.some((roll) => Math.abs(roll!) > limits.roll.value)) found.push(['rolled', 'medium'])
  }
  if (method.confidence!.looks) found.push(...lookCauses(method, trials, limits))
  const isFlagged = trials.some(({ outcome }) => outcome.kind === 'measured' && outcome.flags.length > 0)
  return isFlagged ? [...found, ['trials-flagged', 'medium']] : found
}

const lookCauses = (
  { metricId, unit }: Method,
  trials: readonly Trial[],
  { mirrorHigh, mirrorLow }: Limits,
): readonly Cause[] => {
  const gaps = trials.map(({ outcome }) => {
    const second = outcome.kind === 'measured' ? outcome.looks.second : {}
    return (second.heavy?.[metricId] ?? second.full?.[metricId])?.mirrorGap ?? null
  })
  const once: readonly Cause[] = gaps.includes(null) ? [['looked-once', 'medium']] : []
  const sides = [...new Set(trials.map(({ side }) => side))]
  const gap = Math.max(
    0,
    ...sides
      .map((side) => gaps.flatMap((each, n) => (trials[n]?.side === side ? (each ?? []) : [])))
      .flatMap((known) => (known.length > 0 ? middle(known) : [])),
  )
  if (unit !== 'deg' || gap <= mirrorHigh.value) return once
  return [...once, ['mirror-apart', gap > mirrorLow.value ? 'low' : 'medium']]
}

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** Level and causes of what the sides were compared by; null where nothing was measured. */
export const confidenceNumbers = (document: ReportDocument, test: Test, method: Method) => {
  const sides = (['left', 'right', 'both'] as const)
    .filter((side) => (test.sides.some((each) => each.side === 'both') ? side === 'both' : side !== 'both'))
    .map((side) =>
      document.trials.filter(
        ({ mobilityTestId, side: of, source, withdrawn, outcome }) =>
          mobilityTestId === test.mobilityTestId &&
          of === side &&
          !withdrawn &&
          (source === 'manual') === (method.by !== 'camera') &&
          outcome.kind === 'measured' &&
          outcome.metrics[method.metricId] !== undefined,
      ),
    )
  const all = sides.flat()
  if (all.length === 0) return null
  const own = method.compare === 'ratio' ? Math.log : (value: number) => value
  const read = sides.map((trials) =>
    trials.map(({ outcome }) => (outcome.kind === 'measured' ? outcome.metrics[method.metricId]! : NaN)),
  )
  const asked = Math.min(document.method.confidence!.trials.value, method.trials)
  const isFull = (values: readonly number[]) => method.endsAt !== null && Math.max(...values) >= method.endsAt
  const causes: readonly Cause[] = [
    ...(read.some((values) => values.length < asked && !isFull(values))
      ? [['too-few-trials', 'low'] as const]
      : []),
    ...(method.by === 'camera' ? seenCauses(document, test, method, all) : []),
    ...(read.some((values) => values.length > 1 && deviation(values.map(own)) > own(method.error.trial.value))
      ? [['trials-scatter', 'medium'] as const]
      : []),
  ]
  const worst = causes.some(([, takesTo]) => takesTo === 'low') ? 'low' : 'medium'
  return { level: causes.length === 0 ? 'high' : worst, causes: causes.map(([cause]) => cause) }
}
