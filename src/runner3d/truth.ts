import { fromRadians } from '../math/units'
import { between, distance, minus, type Vec3 } from '../math/vector'
import type { PictureSize } from '../pose/pose'
import { sides, type Side } from '../pose/side'
import type { BodyLengths } from './body'
import type { Course, CoursePhase } from './course'
import { jointsOf, letterOf, type JointName } from './joints'
import { outward } from './leg'
import type { Posture } from './posture'
import { skeletonOf, type Skeleton } from './skeleton'
import { projection, type ViewPoint } from './view-point'

/** Degrees and metres of one leg, by the names and signs of the fixtures' truth. */
export interface LegTruth {
  readonly tibia: number
  readonly thigh: number
  readonly knee: number
  readonly hipExt: number
  readonly hipExtTrunk: number
  readonly kneeMedial: number
  readonly footPitch: number
  readonly heelY: number
  readonly toeY: number
  readonly contact: 'flat' | 'toe' | 'off'
}

export interface AngleTruth {
  readonly trunkLean: number
  readonly trunkLeanSide: number
  readonly pelvisObliq: number
  readonly shoulderObliq: number
  readonly pelvisPitch: number
  readonly midHip: Vec3
  readonly latShift: number
  readonly L: LegTruth
  readonly R: LegTruth
}

/** One frame as the fixtures write it: `t` in seconds, places in metres and in pixels. */
export interface TruthFrame {
  readonly t: number
  /** `handsOn`: both hands rest on the hips. */
  readonly flags: { readonly rep: number; readonly phase: CoursePhase; readonly handsOn: boolean }
  readonly j3: Readonly<Record<JointName, Vec3>>
  readonly j2: Readonly<Record<JointName, readonly [number, number]>>
  readonly a: AngleTruth
}

/** Degrees from the vertical of the line from `low` to `high`, seen from the runner's left: positive forward. */
const tilt = (low: Vec3, high: Vec3): number => {
  const [, up, ahead] = minus(high, low)
  return fromRadians(Math.atan2(ahead, up))
}

/** The same from the front: positive to the runner's left. */
const sideTilt = (low: Vec3, high: Vec3): number => {
  const [left, up] = minus(high, low)
  return fromRadians(Math.atan2(left, up))
}

/** Degrees that the left end of a line is higher. */
const slope = (right: Vec3, left: Vec3): number => {
  const [across, up] = minus(left, right)
  return fromRadians(Math.atan2(up, across))
}

/** Degrees between two segments that meet, 0 where they are in line. */
const bend = (a: Vec3, b: Vec3, c: Vec3): number => {
  const [ab, bc] = [minus(b, a), minus(c, b)]
  const cosine = (ab[0] * bc[0] + ab[1] * bc[1] + ab[2] * bc[2]) / (distance(a, b) * distance(b, c))
  return fromRadians(Math.acos(Math.min(1, Math.max(-1, cosine))))
}

/** A foot counts as on the floor up to here: half a millimetre. */
const touching = 0.0005

const legTruth = (body: BodyLengths, skeleton: Skeleton, side: Side, trunkLean: number): LegTruth => {
  const joints = jointsOf(body, skeleton)
  const at = (name: string) => joints[`${name}.${letterOf(side)}` as JointName]
  const [hip, knee, ankle, heel, mtp, toe] = ['hip', 'knee', 'ankle', 'heel', 'mtp', 'toe'].map(at) as [
    Vec3,
    Vec3,
    Vec3,
    Vec3,
    Vec3,
    Vec3,
  ]
  const thigh = -tilt(knee, hip)
  const onLine = between(ankle, hip, (knee[1] - ankle[1]) / (hip[1] - ankle[1]))
  const heelY = heel[1] - body.ballHeight
  const toeY = toe[1] - body.ballHeight
  const isDown = Math.abs(mtp[1] - body.ballHeight) < touching
  return {
    tibia: tilt(ankle, knee),
    thigh,
    knee: bend(hip, knee, ankle),
    hipExt: -thigh,
    hipExtTrunk: -thigh - trunkLean,
    kneeMedial: -outward(side) * (knee[0] - onLine[0]),
    footPitch: fromRadians(Math.atan2(heel[1] - mtp[1], Math.hypot(mtp[0] - heel[0], mtp[2] - heel[2]))),
    heelY,
    toeY,
    contact: !isDown ? 'off' : heelY < touching ? 'flat' : 'toe',
  }
}

/** The angles of one instant by the definitions of measuring.md. */
export const anglesOf = (body: BodyLengths, posture: Posture): AngleTruth => {
  const skeleton = skeletonOf(body, posture)
  const joints = jointsOf(body, skeleton)
  const { midHips } = skeleton
  // As it is measured: between the joints of the arms, wherever they have been carried.
  const midShoulders = between(joints['shoulder.L'], joints['shoulder.R'], 0.5)
  const trunkLean = tilt(midHips, midShoulders)
  const feet = between(joints['ankle.L'], joints['ankle.R'], 0.5)
  return {
    trunkLean,
    trunkLeanSide: sideTilt(midHips, midShoulders),
    pelvisObliq: slope(joints['hip.R'], joints['hip.L']),
    shoulderObliq: slope(joints['shoulder.R'], joints['shoulder.L']),
    pelvisPitch: posture.pelvis.pitch,
    midHip: midHips,
    latShift: midHips[0] - feet[0],
    L: legTruth(body, skeleton, 'left', trunkLean),
    R: legTruth(body, skeleton, 'right', trunkLean),
  }
}

const frameAt = (
  course: Course,
  body: BodyLengths,
  view: ViewPoint,
  picture: PictureSize,
  t: number,
): TruthFrame => {
  const { posture, phase, repetition } = course.at(t)
  const j3 = jointsOf(body, skeletonOf(body, posture))
  const project = projection(view, picture)
  const j2 = Object.fromEntries(
    Object.entries(j3).map(([name, place]) => {
      const { x, y } = project(place)
      return [name, [x, y] as const]
    }),
  ) as unknown as TruthFrame['j2']
  const handsOn = sides.every(
    (side) => posture.arms[side].from === 'pelvis' && posture.arms[side].reach > 0.99,
  )
  return { t, flags: { rep: repetition, phase, handsOn }, j3, j2, a: anglesOf(body, posture) }
}

/** The truth about a course seen from one place, frame by frame; as a whole file of the fixtures: `tests/accuracy/fixture-truth.ts`. */
export const truthFrames = (
  course: Course,
  body: BodyLengths,
  view: ViewPoint,
  picture: PictureSize,
  fps = 30,
): readonly TruthFrame[] => {
  const n = Math.round(course.duration * fps)
  return Array.from({ length: n }, (_, i) => frameAt(course, body, view, picture, i / fps))
}

/** The legs of a truth by side, as the rest of the project says it. */
export const legOf = (angles: AngleTruth, side: Side): LegTruth => angles[letterOf(side)]
