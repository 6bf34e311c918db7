import { z } from 'zod'
import '../pose/jitless'
import { weekdays } from '../runner/records'
import { id, list, quantity, text } from './record-parts'

/**
 * The plan as it is told: weeks, exercises, reasons, and which workouts were done. What it was made of stays at home: that
 * names conditions, pains and red flags.
 */

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const count = z.int().min(0)
const pain = z.int().min(0).max(10).nullable()
const weeks = z.int().min(1).max(52)
const workoutsPerWeek = z.int().min(1).max(14)

/** Why there is no plan: something has to be looked at first. Empty where nothing about the runner is handed over. */
const stopped = { kind: z.literal('stopped'), reasons: list(text(400), 20) }

const toldWorkoutSchema = z.object({
  day: z.enum(weekdays),
  kind: z.enum(['strength', 'short', 'range']),
  seconds: quantity,
  items: list(z.object({ exerciseId: id, title: text(200), dose: text(200) }), 60),
  /** What the log changed of it, in words. */
  changes: list(text(600), 60),
})

const toldPlanSchema = z.object({
  kind: z.literal('plan'),
  madeAt: instant,
  startDay: day,
  retestDay: day,
  workoutsPerWeek,
  minutes: quantity,
  /** What was found, and which exercise it asked for; of the exercises that stand in the weeks. */
  reasons: list(
    z.object({ exerciseId: id, title: text(200), findingId: id, rule: text(1000), expect: text(1000) }),
    200,
  ),
  weeks: list(
    z.object({
      number: weeks,
      block: z.enum(['learn', 'build', 'power', 'light']),
      workouts: list(toldWorkoutSchema, 20),
    }),
    52,
  ),
  notes: list(text(600), 40),
  /** Workouts of this plan that were logged. */
  done: list(z.object({ day, week: weeks, minutes: quantity, pain }), 2000),
})

export const reportPlanSchema = z.discriminatedUnion('kind', [
  z.object({ ...stopped, madeAt: instant }),
  toldPlanSchema,
])

export const planInShortSchema = z.discriminatedUnion('kind', [
  z.object(stopped),
  z.object({
    kind: z.literal('plan'),
    startDay: day,
    retestDay: day,
    weeks,
    workoutsPerWeek,
    minutes: quantity,
    exercises: list(z.object({ exerciseId: id, title: text(200), findingIds: list(id, 64) }), 60),
    /** Workouts of the plan that were logged, of those whose day is over. */
    done: count,
    due: count,
  }),
])

export type ReportPlan = z.infer<typeof reportPlanSchema>
export type ToldPlan = z.infer<typeof toldPlanSchema>
export type PlanInShort = z.infer<typeof planInShortSchema>
