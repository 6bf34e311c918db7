import type { AssessmentResult } from '../assessment/assessment-result'
import { sidesOf } from '../assessment/test-result'
import { mobilityTests } from '../protocol/registry'
import { isCheck } from './log-facts'
import type { IsoDay } from './iso-day'
import type { LogEntry } from './records'
import type { CheckReading } from './strength-checks'

const ofCalf = 'calf-raise'
/** The mobility test that counts calf raises by camera says itself that it is the same check as the one that is typed. */
export const calfRaiseTest = mobilityTests.find(({ strengthCheck }) => strengthCheck === ofCalf)?.id ?? ''

interface Dated {
  readonly day: IsoDay
  readonly readings: readonly CheckReading[]
}

const typedChecks = (log: readonly LogEntry[]): readonly Dated[] =>
  log.filter(isCheck).map(({ day, of, readings }) => ({
    day,
    readings: readings.map(({ side, value }) => ({ of, side, value })),
  }))

/** Calf raises that the camera counted, where both legs have a number. */
export const calfRaisesSeen = (assessments: readonly AssessmentResult[]): readonly Dated[] =>
  assessments.flatMap(({ assessment, results }) => {
    const result = results.find(({ mobilityTestId }) => mobilityTestId === calfRaiseTest)
    const readings = (result ? sidesOf(result) : []).flatMap(({ side, value }): readonly CheckReading[] =>
      value === null ? [] : [{ of: ofCalf, side, value: Math.round(value) }],
    )
    // The day of the stored instant: near midnight it may be the next one, which changes nothing here.
    return readings.length === 2 ? [{ day: assessment.startedAt.slice(0, 10), readings }] : []
  })

/** The newest of each strength check, typed or seen by the camera; on one day the camera's. */
export const newestChecks = (
  log: readonly LogEntry[],
  assessments: readonly AssessmentResult[],
): readonly CheckReading[] => {
  const inOrder = [...typedChecks(log), ...calfRaisesSeen(assessments)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
  const newest = new Map(inOrder.map(({ readings }) => [readings[0]?.of, readings]))
  return [...newest.values()].flat()
}
