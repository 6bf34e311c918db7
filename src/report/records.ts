import { z } from 'zod'
import { assessmentRecordSchema, postureLineSchema, trialRecordSchema } from '../assessment/records'
import '../pose/jitless'
import { painAnswerSchema, runnerProfileSchema, sittingSchema } from '../runner/records'
import { differenceSchema, notMeasurable } from './difference-records'
import { keyFramesSchema, replaySchema } from './evidence-records'
import { method, methodSchema, sourcedSchema } from './method-records'
import { planInShortSchema, reportPlanSchema } from './plan-records'
import { id, list, quantity, text } from './record-parts'

/**
 * A report as a file: what was measured, what it came to, and all that a reader needs to compute the second from the
 * first without this program. `public/report-2.schema.json` is made of this schema. A field that changes its meaning
 * makes a new version; a reader refuses versions that it does not know. What only grows, as by one more word where there
 * were three, makes a new edition: a reader of an older one may read it, and knows why where it cannot.
 */
export const reportVersion = 2
export const reportEdition = 1

const instant = z.iso.datetime({ offset: true })
const side = z.enum(['left', 'right', 'both'])
const count = z.int().min(0)

/** Measured in one sitting, all its trials: 200 is a long day, this is ten of them. */
const mostTrials = 2000

const errorSchema = z
  .object({
    trials: quantity.describe('Scatter between trials, one standard error.'),
    setUp: quantity.describe('Set-up and placing, one standard error.'),
    looks: quantity.describe('Disagreement of the looks at one hold, one standard error.'),
    view: quantity.describe('Turn and roll of the view, one standard error.'),
    standardError: quantity.describe('All of them together.'),
    half95: quantity.describe('Half the width of the interval that holds 95 %.'),
  })
  .describe('In the unit of the metric; of one that is compared by ratio, in natural logarithms.')

const sideValueSchema = z.object({
  side,
  value: quantity.nullable().describe('In the unit of the metric; null while no trial counts.'),
  error: errorSchema.nullable(),
  atCeiling: z.boolean(),
  trialIds: list(id, mostTrials).describe('The trials that the value is made of, all of them.'),
})

const methodValuesSchema = z.object({ metricId: id, by: method, sides: list(sideValueSchema, 2) })

const rangeSchema = z.object({
  least: sourcedSchema,
  most: sourcedSchema,
  limited: sourcedSchema.exactOptional(),
  population: text(400),
})

const pageOneTestSchema = z.object({
  mobilityTestId: id,
  /** What leads. */
  ...methodValuesSchema.shape,
  difference: differenceSchema,
  /** What the sides were compared by, where it is not what leads: another metric, or another look at the same one. */
  comparedBy: methodValuesSchema
    .extend({
      /** Where trials were looked at unlike each other: the one look that all of them have. Came later. */
      look: z.enum(['heavy', 'full', 'first']).exactOptional(),
    })
    .nullable(),
  /** Of a value with a direction: against zero. */
  direction: z
    .object({
      kind: z.enum(['none', 'noticeable', 'large']),
      limit: quantity.describe('In the unit of the metric.'),
    })
    .nullable(),
  /** The other method, which is never mixed with the one that leads. */
  beside: methodValuesSchema.nullable(),
  agreement: z.enum(['agree', 'apart', 'contradict']).nullable(),
  counts: z.object({ counted: count, rejected: count, incomplete: count, withdrawn: count }),
  confidence: z.object({ level: z.enum(['high', 'medium', 'low']), causes: list(text(64), 20) }).nullable(),
  range: rangeSchema.nullable(),
  pain: list(painAnswerSchema, 1000),
})

const findingSchema = z.object({
  id,
  is: z.enum(['limited', 'uneven', 'noticed', 'doubtful', 'enough']),
  side,
  mobilityTestId: id,
  metricId: id,
  by: method,
  sureness: z.enum(['possible', 'clear', 'confirmed']),
  isLarge: z.boolean(),
  isProvisional: z.boolean(),
  say: text(600),
  mayMean: text(1000),
  doesNotMean: text(1000),
})

export const pageOneSchema = z.object({
  tests: list(pageOneTestSchema, 40),
  verdict: z.enum(['nothing-measured', 'nothing-found', 'nothing-to-fix', 'only-possible', 'findings']),
  silent: list(
    z.object({ mobilityTestId: id, because: z.enum(['not-measured', 'other-people', ...notMeasurable]) }),
    40,
  ).default([]),
  findings: list(findingSchema, 200),
  plan: planInShortSchema.nullable(),
})

export const includedSchema = z.object({
  name: z.boolean(),
  notes: z.boolean(),
  about: z.boolean(),
  plan: z.boolean(),
  history: z.boolean(),
  replays: z.boolean(),
  /** Came later: a report of before has none. */
  keyFrames: z.boolean().default(false),
})

/** What was worn belongs to the set-up and is always told; the rest of what was said only where it is handed over. */
const toldSittingSchema = z.object({
  at: sittingSchema.shape.at.exactOptional(),
  safety: sittingSchema.shape.safety.exactOptional(),
  readiness: sittingSchema.shape.readiness.exactOptional(),
  leftOut: sittingSchema.shape.leftOut.exactOptional(),
  footwear: sittingSchema.shape.footwear,
  clothing: sittingSchema.shape.clothing,
})

export const measuredSchema = z.object({
  /** `startedAt` has the offset of the runner's own clock, so that a reader elsewhere is told the same day and hour. */
  assessment: assessmentRecordSchema
    .omit({ note: true })
    .extend({ sittings: z.array(toldSittingSchema).min(1).max(64).readonly().exactOptional() }),
  trials: list(trialRecordSchema, mostTrials),
})

export const reportDocumentSchema = z.object({
  format: z.literal('evenstride-report'),
  version: z.literal(reportVersion),
  edition: z.int().positive(),
  madeAt: instant.describe('With the offset of the runner’s own clock.'),
  appVersion: text(32),
  /** Of the virtual runner, not of a person. */
  isDemonstration: z.boolean(),
  /** What the runner chose to hand over; what is not chosen is not in the file. */
  included: includedSchema,
  /** Whom it was made for, and with that the pages it opens with. Came later: a report of before has all of them. */
  pages: z.enum(['all', 'coach']).default('all'),
  name: text(120).nullable(),
  note: text(2000).nullable(),
  profile: runnerProfileSchema.nullable(),
  pageOne: pageOneSchema,
  ...measuredSchema.shape,
  posture: list(postureLineSchema, 16).exactOptional(),
  /** Oldest first. */
  earlier: list(measuredSchema, 200),
  /** Null where it is not handed over, or there is none. */
  plan: reportPlanSchema.nullable(),
  method: methodSchema,
  replays: z.object({ landmarks: list(id, 40), trials: list(replaySchema, mostTrials) }).nullable(),
  /** Null where the runner did not choose to hand pictures over, and in reports of before there were any. */
  keyFrames: keyFramesSchema.nullable().default(null),
})

export type Included = z.infer<typeof includedSchema>
export type ReportDocument = z.infer<typeof reportDocumentSchema>
export type PageOne = z.infer<typeof pageOneSchema>
export type PageOneTest = PageOne['tests'][number]
export type MethodValues = z.infer<typeof methodValuesSchema>
export type SideValue = z.infer<typeof sideValueSchema>
export type MeasuredRecords = z.infer<typeof measuredSchema>
