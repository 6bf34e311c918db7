import { assessmentResult, type AssessmentResult } from '../../src/assessment/assessment-result'
import { mobilityTest } from '../../src/protocol/registry'
import type { MeasuredRecords } from '../../src/report/records'
import {
  fourOf,
  fourRecord,
  shifted,
  stand,
  trialsOf,
  type Attempt,
} from '../../src/workbench/gallery/records'
import { measuredIn } from '../../src/workbench/gallery/report-scenes'

/** What each of the ten worked runners was measured at: what their reports are of. */

const steady = (value: number, step: number): readonly number[] => [value, value + step, value - step / 2]
const bends = (left: number, right = left) => ({ left: steady(left, 0.8), right: steady(right, 0.8) })
const stands = (left: number, right = left) => {
  const of = (seconds: number): readonly Attempt[] =>
    steady(seconds, 1.5).map((each) => stand(Math.min(each, 45.02), each >= 45 ? 'time' : 'foot-down'))
  return { left: of(left), right: of(right) }
}
const squats = (depth: number, trunkToShank = 9): readonly Attempt[] =>
  steady(depth, 1.2).map((value) => ({
    value,
    endedBy: null,
    others: { kneeFlexion: 118 - value, shankTilt: 29, trunkLean: 29 + trunkToShank, trunkToShank },
  }))

/** Nothing to find, and both sides alike. */
export const even = { standing: stands(44), bending: bends(38), depths: squats(-4), reaching: bends(18) }

export const measurements: Readonly<Record<string, Parameters<typeof fourOf>[0]>> = {
  'beginner-stiff-ankles': { ...even, bending: bends(22) },
  'ultra-in-race-phase': { ...even, reaching: bends(24, 7) },
  'sixty-two-years-old': { ...even, standing: stands(8, 31) },
  'post-partum-red-flag': { ...even, depths: squats(26) },
  'post-partum-cleared': { ...even, depths: squats(26) },
  'nothing-at-hand': { ...even, bending: bends(31, 43) },
  'nothing-to-fix': even,
  'hard-runs-everywhere': even,
  'sore-achilles': { ...even, bending: bends(22, 38), depths: squats(24) },
  'too-many-findings': {
    standing: stands(9, 41),
    bending: bends(44, 28),
    depths: squats(4, 23),
    shifts: [0.13, 0.12, 0.14].map(shifted),
  },
}

/** The records of a result as if it had been measured on this day, by Greenwich. */
export const measuredOn = (day: string, result: AssessmentResult): MeasuredRecords => {
  const { assessment, trials } = measuredIn(result)
  return {
    assessment: {
      ...assessment,
      startedAt: `${day}T10:20:00.000Z`,
      finishedAt: assessment.finishedAt && `${day}T10:46:00.000Z`,
    },
    trials: trials.map((trial) => ({ ...trial, at: `${day}T10:20:00.000Z` })),
  }
}

const kneeling = mobilityTest('hip-extension-half-kneeling')!
/** Who was measured half kneeling, in place of lying at the edge of a table. */
const kneeled: Readonly<Record<string, ReturnType<typeof bends>>> = { 'too-many-findings': bends(-4, 8) }

export const workedMeasured = (id: string, day: string): MeasuredRecords => {
  const measured = measurements[id]
  if (!measured) throw new Error(`there is no worked runner ${id}`)
  const record = fourRecord('finished', id, 1)
  const reached = kneeled[id]
  if (!reached) return measuredOn(day, fourOf(measured, record))
  const trials = [
    ...measuredIn(fourOf(measured, record)).trials,
    ...(['left', 'right'] as const).flatMap((side) => trialsOf(side, reached[side], kneeling)),
  ]
  const mobilityTestIds = [...record.mobilityTestIds.filter((each) => each !== 'hip-extension'), kneeling.id]
  return measuredOn(day, assessmentResult({ ...record, mobilityTestIds }, trials))
}
