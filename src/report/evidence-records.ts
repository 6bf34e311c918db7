import { z } from 'zod'
import { movementSchema } from '../assessment/records'
import '../pose/jitless'
import { id } from './record-parts'

/** What a report shows of the movement itself: bodies as lines, and pictures of holds only where the runner hands them over. */

const pictureSize = z.object({
  width: z.int().positive().max(10_000),
  height: z.int().positive().max(10_000),
})
const tenths = z.int().min(-1e6).max(1e6)

/**
 * The body of each trial as lines need it, no more: points of the limbs, nose and ears, at most 150 poses a trial. Eyes,
 * mouth and hands are left out. No picture is part of it.
 */
export const replaySchema = z.object({
  trialId: id,
  picture: pictureSize,
  movement: movementSchema.nullable(),
  /** Milliseconds, rising. */
  t: z.array(z.number().min(0).max(1e9)).max(200).readonly(),
  /** x, y of each of `landmarks` in turn, pose after pose, in tenths of a pixel of the picture. */
  points: z
    .array(tenths)
    .max(200 * 40)
    .readonly(),
})

/** Characters of a JPEG in base64. A kept picture of 640 pixels has 60 thousand; what is longer is not handed over. */
export const longestJpeg = 600_000

const keyFrameSchema = z.object({
  trialId: id,
  width: z.int().positive().max(2000),
  height: z.int().positive().max(2000),
  face: z.enum(['blurred', 'shown']),
  /** In base64; nothing that does not begin as a JPEG does is ever drawn. */
  jpeg: z
    .string()
    .max(longestJpeg)
    .regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/),
  /** The body that was found in it: x, y of each of `landmarks`, in tenths of a pixel of a picture of this size. */
  body: z.object({ picture: pictureSize, points: z.array(tenths).max(80).readonly() }).nullable(),
})

/** More than the report of any assessment has: three of each side of each test. */
const mostKeyFrames = 60

export const keyFramesSchema = z.object({
  landmarks: z.array(id).max(40).readonly(),
  pictures: z.array(keyFrameSchema).max(mostKeyFrames).readonly(),
})

export type Replay = z.infer<typeof replaySchema>
export type ReportKeyFrame = z.infer<typeof keyFrameSchema>
