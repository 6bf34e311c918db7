import type { BodyLengths } from './body'
import { both, type ArmPosture, type LegPosture, type Posture } from './posture'

/** Arms that hang as a resting person's do: a little forward, a little bent, palms to the thighs. */
export const restingArm: ArmPosture = {
  forward: 4,
  aside: 9,
  turn: 12,
  elbow: 16,
  palm: 12,
  wrist: 4,
  flat: 0,
  grip: 0,
  reach: 0,
  at: { aside: 0.3, up: 0.9, ahead: 0 },
  elbowTo: { aside: 1, up: 0, ahead: -1 },
  from: 'room',
}

/** Tilts of an easy stance: the rendered runners stand with shanks 2 to 3 and thighs 0 to 3 degrees forward. */
export const standingLeg = (body: BodyLengths): LegPosture => ({
  grounded: 1,
  thigh: 2.5,
  shank: 2.5,
  aside: 0,
  kneeIn: 0,
  foot: {
    ahead: body.ballBeforeAnkle,
    aside: body.hipHalf * 1.12,
    up: 0,
    toeOut: 9,
    heel: 0,
    heelFree: 0,
  },
})

/** Quiet standing, arms at the sides, ankles at the middle of the room. */
export const standing = (body: BodyLengths): Posture => ({
  support: 'left',
  pelvis: { left: 0, up: 0, ahead: 0, pitch: 3, drop: 0, turn: 0 },
  trunk: { lean: 2, aside: 0, turn: 0 },
  head: { nod: 2, turn: 0, tilt: 0 },
  legs: both(standingLeg(body)),
  arms: both(restingArm),
  roll: 0,
  lift: 0,
})
