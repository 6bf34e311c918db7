import { sidedLandmark, type LandmarkName, type PairedLandmark } from '../../src/pose/landmark.ts'
import { sides, type Side } from '../../src/pose/side.ts'

/**
 * A stick figure that is posed from known angles, in metres about its own place on the floor: `ahead` towards where it
 * faces, `up` from the floor, `left` to its own left. The angles that go in are the truth of a measurement.
 */
export interface BodyPoint {
  readonly ahead: number
  readonly up: number
  readonly left: number
}

/**
 * Degrees from the vertical, positive forward: a shank stands on its ankle, a thigh hangs from its hip. `foot` is how
 * far the heel is turned up about the toes.
 */
export interface LegAngles {
  readonly shank: number
  readonly thigh: number
  readonly foot: number
  /** The whole leg's tilt from the vertical to the runner's left, at the hip; 0 unless given. */
  readonly aside?: number
  /** How far the knee lies off the line from hip to ankle, metres to the runner's left; 0 unless given. */
  readonly kneeAside?: number
}

export interface Posture {
  /** Degrees from the vertical, positive forward. */
  readonly trunk: number
  /** Degrees from the vertical, positive to the runner's left; 0 unless given. */
  readonly trunkAside?: number
  /** How far the line of the shoulders is tilted, degrees, positive with the left one higher; 0 unless given. */
  readonly shoulders?: number
  readonly legs: Readonly<Record<Side, LegAngles>>
  /** How far each arm is raised forward from where hands rest, degrees; 0 unless given. */
  readonly arms?: Readonly<Record<Side, number>>
  /** The leg whose toes are at `toe`; the other one hangs from the pelvis. */
  readonly support: Side
  /** Metres along the floor and above it, and to the left of its own hip's place; that one is 0 unless given. */
  readonly toe: { readonly ahead: number; readonly up: number; readonly left?: number }
}

/**
 * Shares of stature. Segments: Winter, Biomechanics and Motor Control of Human Movement, table 4.1 after Drillis and
 * Contini. Widths are those of the joint centres that the pose model marks, not of the outer body: shoulders 0.69 of
 * the trunk (rendered runners), hips so that standing feet are a hand apart.
 */
const shares = {
  shank: 0.246,
  thigh: 0.245,
  trunk: 0.288,
  ankleHeight: 0.039,
  foot: 0.152,
  ankleBehindToe: 0.114,
  shoulderHalf: 0.0995,
  hipHalf: 0.05,
  upperArm: 0.186,
  foreArm: 0.146,
} as const

export type BodyLengths = Readonly<Record<keyof typeof shares, number>>

export const bodyLengths = (stature: number): BodyLengths =>
  Object.fromEntries(Object.entries(shares).map(([name, part]) => [name, part * stature])) as BodyLengths

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI

/** The upper end of a segment that leaves `from` with a tilt forward and a tilt to the left. */
const along = (from: BodyPoint, length: number, tilt: number, aside = 0): BodyPoint => ({
  ahead: from.ahead + length * Math.sin(radians(tilt)),
  up: from.up + length * Math.cos(radians(tilt)) * Math.cos(radians(aside)),
  left: from.left + length * Math.cos(radians(tilt)) * Math.sin(radians(aside)),
})

/** Ankle and heel as seen from the toes of a foot whose heel is turned up. */
const footAboutToe = (body: BodyLengths, pitch: number) => {
  const [c, s] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))]
  const turned = (ahead: number, up: number) => ({ ahead: ahead * c + up * s, up: up * c - ahead * s })
  return { ankle: turned(-body.ankleBehindToe, body.ankleHeight), heel: turned(-body.foot, 0) }
}

export const ankleOverToe = (body: BodyLengths, pitch = 0) => footAboutToe(body, pitch).ankle

/** Shank and thigh, in degrees, of a leg that reaches from the hip to the ankle with the knee forward. */
export const reachingLeg = (
  body: BodyLengths,
  hip: { readonly ahead: number; readonly up: number },
  ankle: { readonly ahead: number; readonly up: number },
): { readonly shank: number; readonly thigh: number } => {
  const [ahead, up] = [hip.ahead - ankle.ahead, hip.up - ankle.up]
  const reach = Math.hypot(ahead, up)
  const { shank, thigh } = body
  if (reach > shank + thigh) throw new RangeError(`the leg is ${shank + thigh} m long, not ${reach} m`)
  const line = Math.atan2(ahead, up)
  const atAnkle = Math.acos((shank ** 2 + reach ** 2 - thigh ** 2) / (2 * shank * reach))
  const atHip = Math.acos((thigh ** 2 + reach ** 2 - shank ** 2) / (2 * thigh * reach))
  return { shank: degrees(line + atAnkle), thigh: degrees(atHip - line) }
}

type LegPart = 'hip' | 'knee' | 'ankle' | 'heel' | 'foot-index'
type LegPoints = Readonly<Record<LegPart, BodyPoint>>

/** A leg hung from `hip`; every point follows from the leg's angles. */
const hangingLeg = (body: BodyLengths, hip: BodyPoint, angles: LegAngles): LegPoints => {
  const { shank, thigh, foot, aside = 0, kneeAside = 0 } = angles
  const knee = along(hip, -body.thigh, -thigh, -aside)
  const ankle = along(knee, -body.shank, shank, -aside)
  const about = footAboutToe(body, foot)
  const toe = { ...ankle, ahead: ankle.ahead - about.ankle.ahead, up: ankle.up - about.ankle.up }
  const heel = { ...toe, ahead: toe.ahead + about.heel.ahead, up: toe.up + about.heel.up }
  return { hip, knee: { ...knee, left: knee.left + kneeAside }, ankle, heel, 'foot-index': toe }
}

const outward = (side: Side) => (side === 'left' ? 1 : -1)

/** The middle of the (level) hips that puts the supporting toes where the posture says, under their own hip. */
const pelvis = (body: BodyLengths, { legs, support, toe }: Posture): BodyPoint => {
  const origin = hangingLeg(body, { ahead: 0, up: 0, left: 0 }, legs[support])['foot-index']
  return { ahead: toe.ahead - origin.ahead, up: toe.up - origin.up, left: (toe.left ?? 0) - origin.left }
}

const headParts = ['nose', 'eye-inner', 'eye', 'eye-outer', 'ear', 'mouth'] as const

/** Above, before and beside the middle of the shoulders, shares of stature. */
const head: Readonly<Record<(typeof headParts)[number], readonly [number, number, number]>> = {
  nose: [0.11, 0.06, 0],
  'eye-inner': [0.125, 0.05, 0.01],
  eye: [0.125, 0.047, 0.018],
  'eye-outer': [0.125, 0.043, 0.025],
  ear: [0.115, 0.005, 0.04],
  mouth: [0.09, 0.05, 0.014],
}

type Points = Readonly<Partial<Record<LandmarkName, BodyPoint>>>

const sided = (side: Side, points: Partial<Record<PairedLandmark, BodyPoint>>): Points =>
  Object.fromEntries(
    Object.entries(points).map(([part, point]) => [sidedLandmark(side, part as PairedLandmark), point]),
  )

const headPoints = (middle: BodyPoint, stature: number): Points => {
  const at = (part: (typeof headParts)[number], out: number): BodyPoint => {
    const [up, ahead, left] = head[part]
    return {
      ahead: middle.ahead + ahead * stature,
      up: middle.up + up * stature,
      left: middle.left + out * left * stature,
    }
  }
  const half = (side: Side) =>
    sided(side, Object.fromEntries(headParts.slice(1).map((part) => [part, at(part, outward(side))])))
  return { nose: at('nose', 0), ...half('left'), ...half('right') }
}

/** Hands a little forward, as on a chair back. */
const armPoints = (body: BodyLengths, shoulder: BodyPoint, side: Side, raised: number): Points => {
  const elbow = along(shoulder, -body.upperArm, -20 - raised)
  const wrist = along(elbow, -body.foreArm, -70 - raised)
  const finger = (out: number) => ({ ...along(wrist, -0.06, -75), left: wrist.left + out * 0.02 })
  return sided(side, {
    shoulder,
    elbow,
    wrist,
    'little-finger': finger(outward(side)),
    'index-finger': finger(0),
    thumb: finger(-outward(side)),
  })
}

/** All 33 landmarks of a posture. */
export const bodyPoints = (posture: Posture, stature: number): Readonly<Record<LandmarkName, BodyPoint>> => {
  const body = bodyLengths(stature)
  const hips = pelvis(body, posture)
  const neck = along(hips, body.trunk, posture.trunk, posture.trunkAside)
  const beside = (point: BodyPoint, side: Side, half: number): BodyPoint => ({
    ...point,
    left: point.left + outward(side) * half,
  })
  const legs = sides.map((side) =>
    sided(side, hangingLeg(body, beside(hips, side, body.hipHalf), posture.legs[side])),
  )
  const tilt = posture.shoulders ?? 0
  const shoulder = (side: Side): BodyPoint => ({
    ...beside(neck, side, body.shoulderHalf * Math.cos(radians(tilt))),
    up: neck.up + outward(side) * body.shoulderHalf * Math.sin(radians(tilt)),
  })
  const arms = sides.map((side) => armPoints(body, shoulder(side), side, posture.arms?.[side] ?? 0))
  return Object.assign({}, headPoints(neck, stature), ...legs, ...arms) as Record<LandmarkName, BodyPoint>
}
