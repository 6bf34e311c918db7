import type { TrialRecord } from '../../src/assessment/records.ts'
import { deg } from '../../src/math/units.ts'
import type { Side } from '../../src/pose/side.ts'
import type { MobilityTest } from '../../src/protocol/define-mobility-test.ts'
import { cameraMeasure, manualMeasure } from '../../src/protocol/measure.ts'
import { mobilityTests } from '../../src/protocol/registry.ts'
import { byHand, measured, someSetUp, trialRecord } from './synthetic-runner-records.ts'

/** Every way in which the sides of a runner are compared, read off the registry: for what must hold of all of them. */

export interface ComparedCase {
  readonly test: MobilityTest
  readonly isRatio: boolean
  /** What it can read, well below where a test ends. */
  readonly least: number
  readonly most: number
  readonly record: (side: Side, value: number) => TrialRecord
}

const setUp = { ...someSetUp, roll: deg(0) }
const reach: Readonly<Record<string, readonly [least: number, most: number]>> = {
  deg: [5, 30],
  cm: [4, 12],
  ms: [4000, 20_000],
  ratio: [0.003, 0.03],
  count: [5, 30],
}

const byCamera = (test: MobilityTest, metricId: string, beside: Readonly<Record<string, number>> = {}) => {
  return (side: Side, value: number): TrialRecord => {
    const outcome = measured(side, value, metricId)
    if (outcome.kind !== 'measured') throw new Error('it is measured')
    const metrics = { ...outcome.metrics, ...beside }
    return trialRecord(side, { ...outcome, metrics }, { mobilityTestId: test.id, setUp })
  }
}

type NamedCase = readonly [name: string, each: ComparedCase]

const casesOf = (test: MobilityTest): readonly NamedCase[] => {
  const camera = cameraMeasure(test)
  const hand = manualMeasure(test)
  const then = test.ceiling?.then
  const of = (unit: string) => ({ least: reach[unit]![0], most: reach[unit]![1] })
  return [
    [
      `${test.id} by camera`,
      {
        test,
        isRatio: camera.compare === 'ratio',
        ...of(camera.unit),
        record: byCamera(test, camera.metricId),
      },
    ],
    ...(hand
      ? ([
          [
            `${test.id} by ${hand.by}`,
            {
              test,
              isRatio: hand.compare === 'ratio',
              ...of(hand.unit),
              record: (side: Side, value: number) =>
                byHand(side, { [hand.metricId]: value }, { mobilityTestId: test.id }),
            },
          ],
        ] as const)
      : []),
    ...(then
      ? ([
          [
            `${test.id} by ${then}, both in full`,
            {
              test,
              isRatio: true,
              ...of('ratio'),
              record: byCamera(test, then, { [test.primary]: test.ceiling.at.value }),
            },
          ],
        ] as const)
      : []),
  ]
}

export const comparedCases = mobilityTests.filter(({ sides: asked }) => asked === 'each').flatMap(casesOf)
