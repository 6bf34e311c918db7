import type { Side } from './side'

/**
 * The 33 body points of the pose model, in the model's order (models/README.md names the source).
 * This is the only file that knows an index number.
 */
export const landmarkNames = [
  'nose',
  'left-eye-inner',
  'left-eye',
  'left-eye-outer',
  'right-eye-inner',
  'right-eye',
  'right-eye-outer',
  'left-ear',
  'right-ear',
  'left-mouth',
  'right-mouth',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-little-finger',
  'right-little-finger',
  'left-index-finger',
  'right-index-finger',
  'left-thumb',
  'right-thumb',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
  'left-heel',
  'right-heel',
  'left-foot-index',
  'right-foot-index',
] as const

export type LandmarkName = (typeof landmarkNames)[number]

/** A point that exists on both sides, named without its side. */
export type PairedLandmark = LandmarkName extends infer N ? (N extends `left-${infer P}` ? P : never) : never

export const landmarkCount = landmarkNames.length

const indexByName = Object.fromEntries(landmarkNames.map((name, index) => [name, index])) as Record<
  LandmarkName,
  number
>

export const landmarkIndex = (name: LandmarkName): number => indexByName[name]

export const sidedLandmark = (side: Side, part: PairedLandmark): LandmarkName => `${side}-${part}`
