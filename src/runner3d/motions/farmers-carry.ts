import type { BodyLengths } from '../body'
import { footstep } from '../footstep'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { both, changed, type FootPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Metres at 1.75 m of one short step, and the share of a stride that a foot is on the floor. */
const step = 0.36
const onFloor = 0.64

/** A foot of somebody who walks evenly; `phase` 0 to 1: of its own stride, from where it comes down. `body` is over 0. */
const walkingFoot = (body: BodyLengths, phase: number, hips: number): FootPosture => {
  const size = body.stature / 1.75
  const ahead = 2 * step * size
  const down = hips + body.ballBeforeAnkle + ahead * (onFloor / 2 - phase)
  const { way, lift } = footstep((phase - onFloor) / (1 - onFloor))
  return {
    ahead: down + ahead * way,
    aside: body.hipHalf * 0.9,
    up: 0.05 * size * lift,
    toeOut: 5,
    heel: 34 * minimumJerk((phase - 0.36) / (onFloor - 0.36)) * (1 - minimumJerk((phase - onFloor) / 0.26)),
    heelFree: 1,
  }
}

const carried = { ...restingArm, forward: 1, aside: 9, turn: 4, elbow: 5, palm: 4, wrist: 0, grip: 1 }

/** `share` 0 to 2: a step with the left foot, a step with the right. `lean`: degrees that the trunk gives way to the left. */
const walking =
  (lean: number): Path =>
  (body, _range, share): Posture => {
    const size = body.stature / 1.75
    const hips = step * share * size
    const phase = share / 2 + onFloor / 2
    const wave = Math.cos(Math.PI * share)
    const tilt = lean * Math.sin((Math.PI * share) / 2) ** 2
    return changed(standing(body), {
      support: 'pelvis',
      pelvis: {
        left: 0.018 * wave - 0.03 * (tilt / 10),
        up: (0.909 + 0.012 * Math.cos(2 * Math.PI * share)) * size,
        ahead: hips,
        pitch: 2,
        drop: -1.5 * wave + tilt * 0.3,
        turn: 3 * Math.sin(Math.PI * share),
      },
      trunk: { lean: 2, aside: tilt, turn: -2 * Math.sin(Math.PI * share) },
      head: { tilt: tilt * 0.5 },
      legs: {
        left: { foot: walkingFoot(body, phase % 1, hips) },
        right: { foot: walkingFoot(body, (phase + 0.5) % 1, hips) },
      },
      arms: both(carried),
    })
  }

const tall = walking(0)
const leaning = walking(12)

const motion: Motion = {
  id: 'farmers-carry',
  title: "Farmer's carry",
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 0.8, hold: 0, back: 0.8, rest: 0 },
  props: () => [
    { kind: 'dumbbell', hand: 'left' },
    { kind: 'dumbbell', hand: 'right' },
  ],
  rest: (body) => tall(body, 1, 0),
  end: (body, range) => tall(body, range, 1),
  path: tall,
  isFlowing: true,
  onward: (body) => 2 * step * (body.stature / 1.75),
  mistakes: {
    leaning: { title: 'The trunk sways', end: (body, range) => leaning(body, range, 1), path: leaning },
  },
}

export default motion
