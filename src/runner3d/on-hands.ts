import type { BodyLengths } from './body'
import { both, changed, type ArmPosture, type Place, type Posture } from './posture'
import { proneAnkle, proneBody, proneHips, proneShoulders } from './prone'
import { restingArm, standing } from './standing'

/** Of the wrists, metres at 1.75 m: a little wider than the shoulders, as high as a heel of the hand. */
const hands = { aside: 0.24, up: 0.055, ahead: 0.3 } as const

/** Metres at 1.75 m that the shoulders are high with long arms. */
export const longArms = 0.6

/** The elbows point back at half a right angle to the trunk. */
export const backAndOut: Place = { aside: 0.75, up: 0.1, ahead: -0.7 }

/**
 * Face down on hands and toes, which stay where they are whatever the rest does: the shoulders `up` and the hips `over` the
 * straight line from ankles to shoulders, metres at 1.75 m.
 */
export const onHands = (body: BodyLengths, up: number, over: number, elbowTo = backAndOut): Posture => {
  const size = body.stature / 1.75
  const ankle = proneAnkle(body, { up: longArms * size, ahead: (hands.ahead - 0.02) * size })
  const shoulders = proneShoulders(body, ankle, up * size)
  const arm: ArmPosture = {
    ...restingArm,
    reach: 1,
    at: { aside: hands.aside * size, up: hands.up * size, ahead: hands.ahead * size },
    elbowTo,
    palm: 70,
    flat: 1,
  }
  const hips = proneHips(body, ankle, up * size, over * size)
  return changed(standing(body), { ...proneBody(body, ankle, hips, shoulders), arms: both(arm) })
}
