import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { both, changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Circles until the arms are high for the last time; the way back turns the other way. */
const circles = 2.25

/** Long arms point at a place a metre beyond the shoulder, which goes round; `wide`: degrees off the level line aside. */
const pointing = (body: BodyLengths, wide: number, angle: number): ArmPosture => {
  const [off, level] = [Math.sin((wide * Math.PI) / 180), Math.cos((wide * Math.PI) / 180)]
  const shoulder = body.ankleHeight + body.shank + body.thigh + body.trunk
  return {
    ...restingArm,
    reach: 1,
    at: {
      aside: body.shoulderHalf + level,
      up: shoulder + off * Math.sin(angle),
      ahead: off * Math.cos(angle),
    },
    elbowTo: { aside: 0, up: -1, ahead: -0.4 },
    palm: 78,
    wrist: 0,
  }
}

const circling =
  (size: number, arch: number): Path =>
  (body, range, share): Posture => {
    const raised = minimumJerk(share * 5)
    const wide = (8 + 24 * share) * size * range
    const arm = { ...pointing(body, wide, 2 * Math.PI * circles * share), reach: raised }
    return changed(standing(body), {
      pelvis: { pitch: 3 + arch * share },
      trunk: { lean: 1 - arch * 0.6 * share },
      arms: both(arm),
    })
  }

const right = circling(1, 0)
const arching = circling(1.5, 18)

const motion: Motion = {
  id: 'arm-circles',
  title: 'Arm circles',
  view: 'front',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 5, hold: 0.2, back: 5, rest: 0.4 },
  props: () => [],
  rest: (body) => right(body, 1, 0),
  end: (body, range) => right(body, range, 1),
  path: right,
  mistakes: {
    'back-arches': { title: 'The back arches', end: (body, range) => arching(body, range, 1), path: arching },
  },
}

export default motion
