import { z } from 'zod'
import type { ClipTruth } from '../tools/shared-clips.ts'
import { mobilityTestIdOf } from './expected.ts'

/** What has to be in a truth file before anything can be read of it; what else is in it does not matter. */

const sidesAngles = z.looseObject({
  tibia: z.number(),
  thigh: z.number(),
  knee: z.number(),
  hipExt: z.number(),
  footPitch: z.number(),
})

const truthSchema = z.looseObject({
  meta: z.looseObject({
    test: z.string(),
    cam: z.looseObject({
      view: z.string(),
      az: z.number(),
      roll: z.number(),
      width: z.number().positive(),
      height: z.number().positive(),
    }),
    body: z.looseObject({ name: z.string(), height: z.number().positive() }),
    side: z.enum(['L', 'R']).nullish(),
    reps: z.array(z.looseObject({ start: z.number(), top: z.number(), topEnd: z.number() })).nullish(),
    phases: z.array(z.looseObject({ side: z.enum(['L', 'R']), a: z.number(), b: z.number() })).nullish(),
  }),
  frames: z
    .array(
      z.looseObject({
        t: z.number(),
        flags: z.looseObject({}),
        j2: z.record(z.string(), z.array(z.number())),
        j3: z.record(z.string(), z.array(z.number())),
        a: z.looseObject({
          trunkLean: z.number(),
          midHip: z.array(z.number()),
          L: sidesAngles,
          R: sidesAngles,
        }),
      }),
    )
    .min(1),
})

const holdsFrame = (frames: ClipTruth['frames'], from: number, to: number) =>
  frames.some(({ t }) => t >= from && t <= to)

/** The truth, or in words what is wrong with the file. */
export const truthOf = (read: unknown): ClipTruth | string => {
  const { data, error } = truthSchema.safeParse(read)
  if (error) {
    const [issue] = error.issues
    return `is no truth file: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
  }
  const truth = data as unknown as ClipTruth
  if (mobilityTestIdOf(truth) === null) return `no mobility test is called "${truth.meta.test}"`
  const repetitions = truth.meta.reps ?? []
  const isWhole = repetitions.every(
    ({ start, top, topEnd }) =>
      holdsFrame(truth.frames, start - 0.5, start) && holdsFrame(truth.frames, top, topEnd),
  )
  return isWhole ? truth : 'a repetition lies where it has no frames'
}
