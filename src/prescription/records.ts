import { bodyParts, equipments, sexes, weekdays } from '../runner/records'
import { z } from 'zod'
import { minutes } from '../math/units'
import '../pose/jitless'
import { conditions } from './conditions'
import { ankleStops } from './plan-request'
import { strengthCheckIds } from './strength-checks'

/**
 * What is stored of plans and of training. A plan is kept as what it was made of: it is a function of that, and is made
 * again when it is read. Everything that refers to an exercise does so by its id.
 */

const id = z.string().min(1).max(64)
const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const weekday = z.enum(weekdays)
const side = z.enum(['left', 'right', 'both'])
const intensity = z.int().min(0).max(10)
const run = z.enum(['none', 'easy', 'hard'])
const minuteCount = z.number().min(1).max(1000).transform(minutes)
/** Typed by the runner, for themselves; nothing is computed from it. */
const note = z.string().max(200)
/** Repetitions, or seconds. */
const amount = z.number().min(0).max(100_000)

/** `isOld`: an injury of the profile that still troubles its runner; nobody said how much, and it is spared. */
const painSchema = z.object({
  part: z.enum(bodyParts),
  intensity,
  isSharp: z.boolean(),
  isOld: z.boolean().exactOptional(),
})

const lifeLoads = ['light', 'full', 'overfull'] as const

export const planRequestSchema = z.object({
  startDay: day,
  findings: z
    .array(
      z.object({
        id,
        side,
        sureness: z.enum(['possible', 'clear', 'confirmed']),
        isLarge: z.boolean(),
      }),
    )
    .max(64)
    .readonly(),
  week: z.object({ mon: run, tue: run, wed: run, thu: run, fri: run, sat: run, sun: run }),
  openDays: z.array(weekday).max(7).readonly(),
  runMinutes: minuteCount,
  minutes: minuteCount,
  workoutsPerWeek: z.int().min(1).max(3),
  equipment: z.array(z.enum(equipments)).readonly(),
  season: z.enum(['off-season', 'pre-season', 'in-season', 'post-season']),
  weeksToRace: z.int().min(0).nullable(),
  raceDay: day.nullable().exactOptional(),
  weeksTrained: z.int().min(0).max(1000).exactOptional(),
  isMileageRising: z.boolean(),
  experience: z.enum(['none', 'some', 'regular']),
  ageGroup: z.enum(['under-16', '16-17', 'adult', '60-or-over']),
  goal: z.enum(['short', 'long', 'general']),
  isTrail: z.boolean(),
  conditions: z.array(z.enum(conditions)).readonly(),
  cleared: z.array(z.enum(conditions)).readonly().exactOptional(),
  pains: z.array(painSchema).readonly(),
  redFlags: z.array(z.string().max(400)).readonly(),
  lifeLoad: z.enum(lifeLoads),
  ankleStop: z.enum(ankleStops).exactOptional(),
  sex: z.enum(sexes).nullable(),
  checks: z
    .array(z.object({ of: z.enum(strengthCheckIds), side, value: amount }))
    .max(16)
    .readonly(),
  retests: z
    .array(
      z.object({
        findingId: id,
        verdict: z.enum(['better', 'no-change', 'worse', 'not-comparable']),
        /** Share of the workouts of the cycle that were done. */
        kept: z.number().min(0).max(1),
        tried: z.array(id).max(16).readonly(),
      }),
    )
    .max(64)
    .readonly(),
})

export const planEditsSchema = z.object({
  /** A workout of a week goes to another day. */
  moves: z.array(z.object({ week: z.int().min(1).max(8), from: weekday, to: weekday })).readonly(),
  /** An exercise makes room for another, in the whole plan. */
  swaps: z.array(z.object({ from: id, to: id })).readonly(),
  /** A workout, by the day it was laid on, gets more or fewer minutes. */
  minutes: z.array(z.object({ week: z.int().min(1).max(8), day: weekday, minutes: minuteCount })).readonly(),
  /** A week that is fuller or calmer than the plan was asked for; absent in plans from before this could be said. */
  weeks: z
    .array(
      z.object({ week: z.int().min(1).max(8), lifeLoad: z.enum(lifeLoads), isMileageRising: z.boolean() }),
    )
    .readonly()
    .exactOptional(),
})

export const planRecordSchema = z.object({
  schemaVersion: z.literal(2),
  id,
  runnerId: id,
  madeAt: instant,
  request: planRequestSchema,
  edits: planEditsSchema,
})

/** How hard a band pulls, among the runner's own: makers' colours and numbers agree on nothing. */
export const bands = ['light', 'medium', 'heavy'] as const

const setDoneSchema = z.object({
  side,
  /** Repetitions, seconds or steps, as the exercise counts. */
  done: z.number().min(0).max(1000),
  kg: z.number().min(0).max(500).nullable(),
  band: z.enum(bands).nullable(),
})

export const exerciseDoneSchema = z.object({
  exerciseId: id,
  /** The lowest amount and the highest that was asked for in a set. */
  asked: z.object({ low: z.number().min(0), high: z.number().min(0) }),
  sets: z.array(setDoneSchema).max(40).readonly(),
  feel: z.enum(['too-easy', 'right', 'too-hard']).nullable(),
  pain: intensity.nullable(),
  /** The day on which its runner said that a professional has looked at what hurt here, and that it may begin again. */
  lookedAt: day.exactOptional(),
})

/** A workout under way, as it stood after its last set: enough to go on there when the page was closed meanwhile. */
export const workoutDraftSchema = z.object({
  schemaVersion: z.literal(1),
  planId: id,
  /** Which workout of the plan, as its address names it. */
  which: z.string().max(16),
  day,
  isWarm: z.boolean(),
  /** The set that is next, counted from 0, and how many the workout had. */
  at: z.int().min(0).max(500),
  of: z.int().min(1).max(500),
  minutes: z.number().min(0).max(1000),
  exercises: z.array(exerciseDoneSchema).max(40).readonly(),
  /** Ended by pain. */
  ended: z.array(id).max(40).readonly(),
  /** Another exercise from this set on. */
  swaps: z
    .array(z.object({ at: z.int().min(0).max(500), from: id, to: id }))
    .max(200)
    .readonly(),
})

export type WorkoutDraft = z.infer<typeof workoutDraftSchema>

export const runFeels = ['easy', 'right', 'hard'] as const
export const crossTrainingKinds = ['yoga', 'pilates', 'cycling', 'swimming', 'hiking', 'other'] as const

const ofRunner = { schemaVersion: z.literal(2), id, runnerId: id, day }

export const logEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('workout'),
    ...ofRunner,
    plan: z.object({ id, week: z.int().min(1).max(8), weekday }).nullable(),
    minutes: minuteCount,
    exercises: z.array(exerciseDoneSchema).max(40).readonly(),
    /** Asked a day later: whether what hurt had settled. */
    settled: z.boolean().nullable(),
  }),
  z.object({
    kind: z.literal('run'),
    ...ofRunner,
    km: z.number().min(0).max(500),
    minutes: minuteCount,
    isSpeedWork: z.boolean(),
    feel: z.enum(runFeels).nullable(),
    /** When it began, by the file it was read from: the same file twice is one run. */
    startedAt: instant.nullable(),
    note,
  }),
  z.object({
    kind: z.literal('cross-training'),
    ...ofRunner,
    what: z.enum(crossTrainingKinds),
    minutes: minuteCount,
    note,
  }),
  z.object({
    kind: z.literal('check'),
    ...ofRunner,
    of: z.enum(strengthCheckIds),
    readings: z
      .array(z.object({ side, value: amount }))
      .min(1)
      .max(2)
      .readonly(),
  }),
])

export type PlanEdits = z.infer<typeof planEditsSchema>
export type PlanRecord = z.infer<typeof planRecordSchema>
export type ExerciseDone = z.infer<typeof exerciseDoneSchema>
export type Band = (typeof bands)[number]
export type CrossTrainingKind = (typeof crossTrainingKinds)[number]
export type LogEntry = z.infer<typeof logEntrySchema>
export type WorkoutDone = Extract<LogEntry, { kind: 'workout' }>
export type RunDone = Extract<LogEntry, { kind: 'run' }>
export type CheckDone = Extract<LogEntry, { kind: 'check' }>
