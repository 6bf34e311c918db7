import { z } from 'zod'
import '../pose/jitless'
import { id, list, quantity, text } from './record-parts'

/** The method table of a report: how each metric is measured, combined and judged, with the source of every number. */

export const sourcedSchema = z.object({
  value: quantity,
  origin: z.enum(['published', 'bench', 'provisional', 'repeats']),
  source: text(2000),
})

const unit = z
  .enum(['deg', 'cm', 'ms', 'ratio', 'count'])
  .describe('Degrees, centimetres, milliseconds, a share (1 is the whole), repetitions.')
export const method = z.enum(['camera', 'tape', 'stopwatch'])
const backing = z.object({ part: z.enum(['setUp', 'metrics', 'faults', 'findings']), says: text(600) })

/** How a metric is measured, combined and judged. Of one that is compared by ratio, errors and limits are factors. */
const metricMethodSchema = z.object({
  metricId: id,
  by: method,
  title: text(200),
  unit,
  better: z.enum(['higher', 'lower', 'zero']),
  compare: z.enum(['difference', 'ratio']),
  combine: z.enum(['mean', 'best']),
  /** Trials of a side that are asked for. */
  trials: z.int().min(1).max(100),
  /** The value at which a trial ends by itself. */
  endsAt: quantity.nullable(),
  /** The unit that a share of the stature is told in as a length, which is the share times the height. Came later. */
  ofStature: z.enum(['mm', 'cm']).nullable().default(null),
  /** Which side of the runner a value above zero lies to. Came later. */
  positive: z.literal('left').nullable().default(null),
  /** Degrees that a degree of the camera's roll puts on it. */
  rollShare: quantity,
  error: z.object({
    trial: sourcedSchema,
    setUp: sourcedSchema,
    mdc: sourcedSchema,
    firstLook: sourcedSchema.nullable(),
    /** Both came later: a report of before has neither. */
    sharedByLooks: sourcedSchema.nullable().default(null),
    biology: sourcedSchema.nullable().default(null),
    turned: sourcedSchema.nullable(),
  }),
  largeDifference: sourcedSchema.nullable(),
  /** What the rule of confidence asks of it: a known roll, a second look. Null of what no camera reads. Came later. */
  confidence: z.object({ roll: z.boolean(), looks: z.boolean() }).nullable().exactOptional(),
})

const mobilityTestMethodSchema = z.object({
  mobilityTestId: id,
  version: z.int().positive(),
  title: text(200),
  shortTitle: text(100),
  why: text(1000),
  setUp: list(text(400), 30),
  plane: z.enum(['frontal', 'sagittal']),
  /** Degrees of turn from which on confidence is medium, and low. Came later. */
  turns: z.object({ medium: quantity, low: quantity.nullable() }).exactOptional(),
  metrics: list(metricMethodSchema, 40),
  /** Fault id -> what is said to the runner. */
  faults: z.record(z.string().max(64), text(400)),
  evidence: list(z.object({ id, cite: text(1000), backs: backing.optional() }), 60),
})

/** The declarations that the numbers rest on, as they were when the report was made. */
export const methodSchema = z.object({
  tests: list(mobilityTestMethodSchema, 40),
  /** Weight of the typical scatter, in degrees of freedom. */
  priorFreedom: sourcedSchema,
  /** Standard errors of a difference that make its limit. */
  detectionFactor: sourcedSchema,
  /** Degrees of error that an unknown roll of the camera adds, for each degree of `rollShare`. */
  unknownRoll: sourcedSchema,
  /** Limits of the rule of confidence. Came later. */
  confidence: z
    .object({
      trials: sourcedSchema,
      roll: sourcedSchema,
      mirrorHigh: sourcedSchema,
      mirrorLow: sourcedSchema,
    })
    .exactOptional(),
  limits: list(text(600), 20),
})

export type MobilityTestMethod = z.infer<typeof mobilityTestMethodSchema>
export type MetricMethod = z.infer<typeof metricMethodSchema>
