import { z } from 'zod'
import '../pose/jitless'
import { id, quantity } from './record-parts'

/** Left against right, as a report has it, and why it may have nothing. */

export const notMeasurable = [
  'side-missing',
  'too-few-trials',
  'full-time',
  'one-full-time',
  'methods-contradict',
  'other-way',
  'low-confidence',
] as const

const compared = z.object({
  metricId: id,
  scale: z.enum(['difference', 'ratio']),
  value: quantity.describe(
    'Left minus right in the unit of the metric, or the natural logarithm of left over right.',
  ),
  limit: quantity.describe('What the difference has to exceed to be called one.'),
  half95: quantity
    .nullable()
    .describe('Null where one side reached the end of the test: the value is then the least that it can be.'),
})

export const differenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('not-measurable'),
    because: z.enum([...notMeasurable, 'one-value']),
    /** At the full time on both legs: what too few stands tell of the metric in its place. It calls nothing. */
    hint: compared.optional(),
  }),
  compared.extend({ kind: z.enum(['none', 'noticeable', 'large']) }),
])
