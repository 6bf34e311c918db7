import { describe, expect, it } from 'vitest'
import {
  runnerProfileSchema,
  sittingSchema,
  type RunnerProfile,
  type Sitting,
} from '../../../src/runner/records'

const whole: RunnerProfile = {
  goal: 'ultra-trail',
  terrain: ['trail', 'road'],
  level: 'experienced',
  weeklyKm: 62.5,
  runsPerWeek: 5,
  runDays: ['mon', 'tue', 'thu', 'sat', 'sun'],
  hardDays: ['tue', 'sat'],
  season: 'pre-season',
  raceDay: '2027-05-08',
  strengthExperience: 'some',
  minutesPerWorkout: 20,
  workoutsPerWeek: 2,
  equipment: ['mat', 'band'],
  heightCm: 171,
  ageBand: '40-49',
  sex: 'female',
  kickingLeg: 'right',
  conditions: ['post-partum'],
  history: [{ kind: 'injury', part: 'achilles', side: 'left', since: 'under-a-year', isCurrent: true }],
  reasons: ['one-sided', 'after-injury'],
  reasonNote: 'My left shoe wears out first.',
}

describe('a runner’s profile', () => {
  it.each([
    ['with everything', whole],
    ['with nothing', {}],
    ['with no equipment, said so', { equipment: [] }],
  ])('comes back as it went in: %s', (_, profile) => {
    expect(runnerProfileSchema.parse(structuredClone(profile))).toEqual(profile)
  })

  it('may lack any field', () => {
    for (const field of Object.keys(whole)) {
      const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field))
      expect(runnerProfileSchema.parse(rest), field).toEqual(rest)
    }
  })

  it.each([
    ['a workout of an hour', { minutesPerWorkout: 60 }],
    ['an eighth day', { runDays: ['mon', 'holiday'] }],
    ['a height in metres', { heightCm: 1.71 }],
    ['a race on no day', { raceDay: '2027-02-30' }],
    ['an emptied field that is still there', { goal: undefined }],
    ['a novel', { reasonNote: 'x'.repeat(201) }],
  ])('is refused with %s', (_, fields) => {
    expect(runnerProfileSchema.safeParse({ ...whole, ...fields }).success).toBe(false)
  })
})

describe('what is said before a sitting', () => {
  const sitting: Sitting = {
    at: '2026-11-24T10:00:00Z',
    safety: { flags: [], isCleared: false },
    readiness: {},
    leftOut: [],
  }

  it('needs no more than the safety check', () => {
    expect(sittingSchema.parse(sitting)).toEqual(sitting)
  })

  it.each([
    ['pain beyond 10', { safety: { flags: [], isCleared: false, painNow: { intensity: 11 } } }],
    ['an unknown flag', { safety: { flags: ['hangnail'], isCleared: false } }],
    ['no instant', { at: 'today' }],
  ])('is refused with %s', (_, fields) => {
    expect(sittingSchema.safeParse({ ...sitting, ...fields }).success).toBe(false)
  })
})
