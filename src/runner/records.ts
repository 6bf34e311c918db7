import { z } from 'zod'
import '../pose/jitless'

/**
 * Who is asked, and what they answered, which is stored. The schemas are the source of the types. Nobody has to answer anything: a field
 * that was skipped is absent, and whoever reads it must do without.
 */

const side = z.enum(['left', 'right'])
const instant = z.iso.datetime({ offset: true })
const id = z.string().min(1).max(64)
/** Typed by the runner, for the runner and a physio to read; nothing is computed from it. */
const note = z.string().max(200)
/** Characters of a runner's name: it stands in the bar of every page. */
export const longestName = 40

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const days = z.array(z.enum(weekdays)).max(7).readonly()

export const goals = ['5k', '10k', 'half-marathon', 'marathon', 'ultra-trail', 'speed', 'general'] as const
export const terrains = ['road', 'trail', 'track', 'treadmill'] as const
export const levels = ['new', 'regular', 'experienced'] as const
export const seasons = ['off-season', 'pre-season', 'in-season', 'post-season'] as const
export const strengthExperiences = ['none', 'some', 'regular'] as const
/** What exercises ask for; a wall, a chair and the floor are taken for granted. */
export const equipments = [
  'mat',
  'step',
  'box',
  'bench',
  'band',
  'strap',
  'dumbbell',
  'kettlebell',
  'barbell',
  'medicine-ball',
  'foam-roller',
  'massage-ball',
] as const
/** Those of the published times on one leg (Springer 2007), and below them the two that no reference values are of. */
export const ageBands = [
  'under-16',
  '16-17',
  '18-39',
  '40-49',
  '50-59',
  '60-69',
  '70-79',
  '80-or-over',
] as const
export const sexes = ['female', 'male'] as const
/** Where it hurts, or was injured. */
export const bodyParts = [
  'foot',
  'ankle',
  'achilles',
  'calf',
  'shin',
  'knee',
  'thigh-front',
  'thigh-back',
  'hip',
  'groin',
  'lower-back',
  'shoulder',
  'wrist',
  'neck',
] as const
/** What rules exercises out for longer than a day; what is of today alone is asked before each assessment. */
export const conditions = [
  'pregnancy',
  'post-partum',
  'hip-replacement',
  'bone-stress',
  'fragile-bones',
  'high-blood-pressure',
  'hypermobility',
] as const
export const sinceWhens = ['under-12-weeks', 'under-a-year', 'longer'] as const
export const reasons = [
  'one-sided',
  'stiff',
  'after-injury',
  'stay-well',
  'faster',
  'balance',
  'plateau',
  'physio',
  'curious',
] as const

export const historySchema = z.object({
  kind: z.enum(['injury', 'operation']),
  part: z.enum(bodyParts),
  /** Absent where it is of neither side, as of the back. */
  side: side.or(z.literal('both')).exactOptional(),
  since: z.enum(sinceWhens).exactOptional(),
  /** Whether it still troubles the runner. */
  isCurrent: z.boolean().exactOptional(),
})

export const runnerProfileSchema = z.object({
  goal: z.enum(goals).exactOptional(),
  terrain: z.array(z.enum(terrains)).max(terrains.length).readonly().exactOptional(),
  level: z.enum(levels).exactOptional(),
  /** Kilometres in a usual week. */
  weeklyKm: z.number().min(0).max(400).exactOptional(),
  runsPerWeek: z.int().min(0).max(14).exactOptional(),
  runDays: days.exactOptional(),
  /** Days of intervals, tempo, hills, a race or the long run. */
  hardDays: days.exactOptional(),
  season: z.enum(seasons).exactOptional(),
  /** The day of the next race that matters. */
  raceDay: z.iso.date().exactOptional(),
  strengthExperience: z.enum(strengthExperiences).exactOptional(),
  /** Minutes that a workout may take. */
  minutesPerWorkout: z.int().min(10).max(30).exactOptional(),
  /** Workouts a week; runners who gain from strength work do two or three (Blagrove 2018). */
  workoutsPerWeek: z.int().min(1).max(3).exactOptional(),
  /** Empty says that there is none; absent, that nobody said. */
  equipment: z.array(z.enum(equipments)).max(equipments.length).readonly().exactOptional(),
  /** Centimetres. */
  heightCm: z.number().min(120).max(230).exactOptional(),
  ageBand: z.enum(ageBands).exactOptional(),
  /** For reference values only. */
  sex: z.enum(sexes).exactOptional(),
  /** The leg that kicks a ball. */
  kickingLeg: side.exactOptional(),
  conditions: z.array(z.enum(conditions)).max(conditions.length).readonly().exactOptional(),
  /** With which of these a doctor, midwife or physio has cleared the runner for heavy work. */
  clearedWith: z.array(z.enum(conditions)).max(conditions.length).readonly().exactOptional(),
  history: z.array(historySchema).max(24).readonly().exactOptional(),
  reasons: z.array(z.enum(reasons)).max(reasons.length).readonly().exactOptional(),
  reasonNote: note.exactOptional(),
})

/** A runner of this household; every assessment names one. */
export const runnerRecordSchema = z.object({
  schemaVersion: z.literal(1),
  id,
  /** Instant of the last change. */
  changedAt: instant,
  profile: runnerProfileSchema,
  /** What the others of the household call them. */
  name: z.string().min(1).max(longestName).exactOptional(),
  /** Which side goes first, drawn once and kept for every retest. */
  firstSide: side.exactOptional(),
  /** Here before anybody asked them about themselves. */
  unasked: z.literal(true).exactOptional(),
})

/** Signs that send to a professional, or leave a test out: `safety.ts` says what each asks and does. */
export const redFlagIds = [
  'chest-or-breath',
  'nerve-signs',
  'calf-swelling',
  'calf-pop',
  'groin-pain',
  'hot-joint',
  'bone-pain',
  'fresh-injury',
  'illness',
  'operation',
  'stress-fracture',
  'pregnancy',
  'dizziness',
  'under-16',
  'no-support',
] as const

/** 0 is none, 10 the worst there can be. */
const intensity = z.int().min(0).max(10)

/** Pain as the runner rates it: how much, whether it is sharp, and where. */
export const painRatingSchema = z.object({
  intensity,
  isSharp: z.boolean().exactOptional(),
  part: z.enum(bodyParts).exactOptional(),
})

export const safetyAnswersSchema = z.object({
  flags: z.array(z.enum(redFlagIds)).max(redFlagIds.length).readonly(),
  /** A doctor or physio has cleared the runner, where a flag asks for that. */
  isCleared: z.boolean(),
  /** Of leg, hip or back, before anything is done. */
  painNow: painRatingSchema.exactOptional(),
  /** Signs that came since the tests began, told when they were over; absent where nobody said so. */
  since: z.array(z.enum(redFlagIds)).max(redFlagIds.length).readonly().exactOptional(),
})

export const readinessSchema = z.object({
  /** Of the last night, on either side of the seven hours that the project's articles name. */
  sleep: z.enum(['under-7-hours', '7-hours-or-more']).exactOptional(),
  lastHardRun: z.enum(['within-24-hours', 'longer-ago']).exactOptional(),
  soreness: z.enum(['none', 'some', 'much']).exactOptional(),
})

/** What the runner says before one sitting in front of the camera. */
export const sittingAnswersSchema = z.object({
  safety: safetyAnswersSchema,
  readiness: readinessSchema,
  footwear: z.enum(['barefoot', 'socks', 'shoes']).exactOptional(),
  /** What covers knees and shins. */
  clothing: z.enum(['bare', 'close-fitting', 'loose']).exactOptional(),
  /** Mobility tests that the answers rule out. */
  leftOut: z.array(id).max(32).readonly(),
})

/** The same while it is being answered: `day` is that of the runner's own calendar. */
export const safetyDraftSchema = sittingAnswersSchema
  .omit({ leftOut: true })
  .extend({ schemaVersion: z.literal(1), runnerId: id, day: z.iso.date() })

export const sittingSchema = z.object({ at: instant, ...sittingAnswersSchema.shape })

/** Whether a test hurt on a side, asked when it is done; and, at the laptop, how much and where. */
export const painAnswerSchema = z.object({
  mobilityTestId: id,
  side: side.or(z.literal('both')),
  /** Counts the assessment's sittings from 0. */
  sitting: z.int().min(0).max(63),
  /** Null: asked, and not answered. */
  hurt: z.boolean().nullable(),
  rating: painRatingSchema.exactOptional(),
})

export type Weekday = (typeof weekdays)[number]
export type Equipment = (typeof equipments)[number]
export type Sex = (typeof sexes)[number]
export type AgeBand = (typeof ageBands)[number]
export type Condition = (typeof conditions)[number]
export type BodyPart = (typeof bodyParts)[number]
export type HistoryEntry = z.infer<typeof historySchema>
/** Every field may be absent: the runner skipped it. */
export type RunnerProfile = z.infer<typeof runnerProfileSchema>
export type RunnerRecord = z.infer<typeof runnerRecordSchema>
export type RedFlagId = (typeof redFlagIds)[number]
export type PainRating = z.infer<typeof painRatingSchema>
export type SafetyAnswers = z.infer<typeof safetyAnswersSchema>
export type Readiness = z.infer<typeof readinessSchema>
export type SittingAnswers = z.infer<typeof sittingAnswersSchema>
export type SafetyDraft = z.infer<typeof safetyDraftSchema>
export type Sitting = z.infer<typeof sittingSchema>
export type PainAnswer = z.infer<typeof painAnswerSchema>
