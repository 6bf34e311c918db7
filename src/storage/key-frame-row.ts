import { z } from 'zod'
import '../pose/jitless'

const id = z.string().min(1).max(64)

/** A picture of 640 pixels takes 40 kB; a hostile import brings more. */
const mostBytes = 2_000_000

/** One picture a trial, under the trial's own id. */
export const keyFrameRowSchema = z.object({
  schemaVersion: z.literal(1),
  id,
  assessmentId: id,
  t: z.number().min(0).max(1e12),
  width: z.int().positive().max(2000),
  height: z.int().positive().max(2000),
  face: z.enum(['blurred', 'shown']),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine(({ length }) => length > 0 && length <= mostBytes, 'no picture of this size'),
})

export type KeyFrameRow = z.infer<typeof keyFrameRowSchema>
