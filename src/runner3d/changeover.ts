import { between } from '../math/vector'
import { sides } from '../pose/side'
import type { BodyLengths } from './body'
import { footstep } from './footstep'
import { minimumJerk } from './minimum-jerk'
import { changed, postureBetween, type FootPosture, type Posture } from './posture'
import { skeletonOf } from './skeleton'

/** Metres at 1.75 m that a foot is lifted to be put elsewhere. */
const lifted = 0.05
/** Metres under which a foot stays where it is: what sways is no step. */
const noStep = 0.002

const isElsewhere = (a: FootPosture, b: FootPosture) =>
  Math.hypot(a.ahead - b.ahead, a.aside - b.aside) > noStep || a.toeOut !== b.toeOut

/**
 * The posture at a share of the time, 0 to 1, from one stand to another: the body goes over while one foot after the other is
 * lifted and put down. A foot that hangs at either end goes with its leg.
 */
export const changeover = (body: BodyLengths, before: Posture, after: Posture, share: number): Posture => {
  const gone = minimumJerk(share)
  const mixed = postureBetween(before, after, gone)
  const stepping = sides.filter((side) => {
    const [from, to] = [before.legs[side], after.legs[side]]
    return from.grounded === 1 && to.grounded === 1 && isElsewhere(from.foot, to.foot)
  })
  const feet = stepping.map((side, index) => {
    const { way, lift } = footstep(share * stepping.length - index)
    const foot = postureBetween(before.legs[side].foot, after.legs[side].foot, way)
    return [side, { foot: { ...foot, up: foot.up + (lifted * body.stature * lift) / 1.75 } }] as const
  })
  // Carried by no leg for as long as it lasts: the hips go their own way, and both legs reach from there to their feet.
  const [left, up, ahead] = between(skeletonOf(body, before).midHips, skeletonOf(body, after).midHips, gone)
  return changed(mixed, { support: 'pelvis', pelvis: { left, up, ahead }, legs: Object.fromEntries(feet) })
}
