import { describe, expect, it } from 'vitest'
import { doubts } from '../../src/assessment/doubt'
import type { Pose } from '../../src/pose/pose'
import { sides, type Side } from '../../src/pose/side'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { mobilityTests } from '../../src/protocol/registry'
import { movementOf, samplesOf } from '../../src/protocol/trial-reading'
import { measuredTrials } from '../../src/protocol/trial-series'
import { filmed } from '../tools/synthetic-runner'
import { trialRecord } from '../tools/synthetic-runner-records'
import { constantAt, decidingConstants, verdict, withConstant, type LimitCase } from './limit-cases'
import { limitMotions } from './limit-motions'
import { motions } from './motions'

/**
 * How far from a constant a motion may be to count as just short of it or just beyond: the channels resolve a tenth of
 * every limit on the exact figure, and two poses at 30 a second are 67 of 600 ms.
 */
const just = 0.15
/** A constant that is off by this much has to turn a test red, up or down. */
const shifts = [1.3, 0.7]
const isCount = ({ amounts: [short, beyond] }: LimitCase) =>
  Number.isInteger(short) && Number.isInteger(beyond) && beyond - short === 1
/** A count becomes the next whole number; a share is at most the whole. */
const shifted = (path: string, constant: number, by: number, isWhole = false) => {
  if (isWhole) return constant + Math.sign(by - 1)
  return path.endsWith('.share') ? Math.min(1, constant * by) : constant * by
}

const verdicts = (test: MobilityTest, side: Side, poses: readonly Pose[]): readonly string[] =>
  measuredTrials(test, side, poses).map(({ outcome }) => verdict(test, outcome))

const cases = mobilityTests.flatMap((test) =>
  Object.entries(limitMotions[test.id] ?? {}).map(([path, each]) => [test.id, path, test, each] as const),
)
const limitCases = cases.flatMap(([id, path, test, each]) =>
  'scene' in each ? [[id, path, test, each] as const] : [],
)
const doubtCases = cases.flatMap(([id, path, test, each]) =>
  'stepsOut' in each ? [[id, path, test, each] as const] : [],
)
const wayCases = cases.flatMap(([id, path, test, each]) =>
  'way' in each ? [[id, path, test, each] as const] : [],
)

describe.each(mobilityTests.map((test) => [test.id, test] as const))('every number of %s', (id, test) => {
  it('that decides has its motions on both sides of it, and no other has', () => {
    expect(Object.keys(limitMotions[id] ?? {}).sort()).toEqual([...decidingConstants(test)].sort())
  })
})

describe.each(limitCases)('%s %s', (_, path, test, each) => {
  const constant = constantAt(test, path)
  const films = (side: Side) => each.amounts.map((amount) => filmed(each.scene(side, amount), each.filming))
  let ofLeft: readonly (readonly Pose[])[] | undefined

  it('lies between its motions, and they lie close to it', () => {
    const [short, beyond] = each.amounts.map((amount) => amount / constant) as [number, number]
    // Of a count the next whole numbers, and of a median of three what makes half of it.
    if (isCount(each)) for (const amount of each.amounts) expect(Math.abs(amount - constant)).toBeLessThan(3)
    else {
      expect(short).toBeLessThan(1)
      expect(short).toBeGreaterThan(1 - just)
      expect(beyond).toBeGreaterThan(1)
      expect(beyond).toBeLessThan(1 + just)
    }
  })

  it.each(sides)('is felt just short of it and just beyond, %s', (side) => {
    const seen = films(side)
    if (side === 'left') ofLeft = seen
    const found = seen.map((poses) => verdicts(test, side, poses))
    expect(found).toEqual(each.comesTo)
  })

  it.each(shifts)('would be missed if it were %s of itself', (by) => {
    const other = withConstant(test, path, shifted(path, constant, by, isCount(each)))
    ofLeft ??= films('left')
    const found = ofLeft.map((poses) => verdicts(other, 'left', poses))
    expect(found).not.toEqual(each.comesTo)
  })
})

describe.each(doubtCases)('%s %s', (_, path, test, { stepsOut }) => {
  const faultId = path.split('.')[1]!
  const doubted = (judging: MobilityTest) =>
    stepsOut.map((step) => {
      const trials = [0, 0, step].map((reading, i) =>
        trialRecord(
          'left',
          {
            kind: 'measured',
            metrics: {},
            looks: { first: {}, second: {} },
            phases: {},
            faultReadings: { [faultId]: reading },
            leg: null,
            endedBy: null,
            flags: [],
          },
          { id: `trial-${String(i)}` },
        ),
      )
      return doubts(judging, trials).map(({ trialId }) => trialId)
    })

  it('marks a trial that steps out by just more than it', () => {
    expect(doubted(test)).toEqual([[], ['trial-2']])
    for (const by of shifts)
      expect(doubted(withConstant(test, path, constantAt(test, path) * by))).not.toEqual([[], ['trial-2']])
  })
})

describe.each(wayCases)('%s %s', (id, path, test, { way, is }) => {
  const [, phase, end] = path.split('.') as [string, string, 'from' | 'to']
  /** How far the first trial of the clean motion has gone at that end of the way. */
  const gone = (judging: MobilityTest): number => {
    const [trial] = measuredTrials(judging, 'left', filmed(motions[id]!.clean('left'), { rate: 60 }))
    if (!trial || trial.outcome.kind === 'incomplete') throw new Error(`${id}: nothing was measured`)
    const { phases } = trial.outcome
    const { of } = movementOf(test)
    const samples = samplesOf(test, of, trial.attempt.stances)
    const began = samples[0]!.t
    const value = (t: number) => samples.findLast((sample) => sample.t <= began + t + 1)!.value
    const rest = trial.attempt.movement.restLevel
    const hold = phases[test.movement]!
    const far = Math.abs(value(phases[phase]![end]) - rest)
    return way === 'degrees' ? far : far / Math.abs(value((hold.from + hold.to) / 2) - rest)
  }

  it('begins or ends the way where it says, to within two poses', () => {
    expect(Math.abs(gone(test) / is - 1)).toBeLessThan(just)
    for (const by of shifts) {
      const other = gone(withConstant(test, path, constantAt(test, path) * by))
      expect(Math.abs(other / is - 1)).toBeGreaterThan(just)
    }
  })
})

it('what no motion can show says where it is held', () => {
  for (const [, , , each] of cases)
    if ('heldElsewhere' in each) expect(each.heldElsewhere).toMatch(/\w+ \w+ .*\.$/)
})
