import { z } from 'zod'
import './jitless'
import { ms } from '../math/units'
import { landmarkCount } from './landmark'
import { imagePoints, metricPoints, type Pose } from './pose'

/**
 * A recorded run of poses: the evidence a measurement is read from, the format of "save evidence" and of fixtures.
 * Coordinates are shares of the picture, rounded to 1e-5; visibility to 1e-3; metres to 1e-4.
 */
const coordinate = z.number().min(-20).max(20)
const row = (length: number) => z.array(coordinate).length(length)

export const poseSequenceSchema = z.strictObject({
  format: z.literal('evenstride-poses'),
  version: z.literal(1),
  model: z.object({ name: z.string().max(64), sha256: z.string().max(64), delegate: z.string().max(16) }),
  /** VIDEO poses are smoothed by the model's own filter; IMAGE poses are not. */
  mode: z.enum(['video', 'image']),
  picture: z.object({ width: z.int().positive().max(10_000), height: z.int().positive().max(10_000) }),
  /** Who it shows, as a pseudonym or the name of a rendered body; and on what ground it may be kept. */
  about: z.string().max(2000),
  frames: z
    .array(
      z.object({
        t: z.number().min(0).max(1e9),
        /** 33 x (x, y), shares of the picture. */
        image: row(landmarkCount * 2),
        /** 33 x (x, y, z) in metres. */
        metric: row(landmarkCount * 3).nullable(),
        visibility: z.array(z.number().min(0).max(1)).length(landmarkCount),
      }),
    )
    .max(200_000)
    .refine((frames) => frames.every((frame, i) => i === 0 || frame.t > frames[i - 1]!.t), 'times must rise'),
})

export type PoseSequence = z.infer<typeof poseSequenceSchema>

/** The poses of a parsed sequence, in pixels of its picture. */
export const sequencePoses = ({ picture, frames }: PoseSequence): readonly Pose[] =>
  frames.map((frame) => ({
    t: ms(frame.t),
    picture,
    image: imagePoints(
      Float32Array.from(frame.image, (share, i) => share * (i % 2 === 0 ? picture.width : picture.height)),
    ),
    metric: frame.metric && metricPoints(Float32Array.from(frame.metric)),
    visibility: Float32Array.from(frame.visibility),
  }))
