import { fromRadians } from '../math/units'
import type { BodyLengths } from './body'
import { standingAnkle } from './leg'
import type { Change, FootPosture, Posture } from './posture'

/** On the ball of the foot, the toes bent under it: how the feet of a face-down body stand. */
const onToes: FootPosture = { ahead: 0, aside: 0.08, up: 0, toeOut: 0, heel: 66, heelFree: 0 }

/** A place seen from the side, metres. */
export interface SidePoint {
  readonly up: number
  readonly ahead: number
}

/** A leg never locks quite straight. */
const straightLeg = (body: BodyLengths) => 0.998 * (body.thigh + body.shank)

/** The upper one of the two places that are `a` away from one point and `b` from another. */
export const meeting = (from: SidePoint, a: number, to: SidePoint, b: number): SidePoint => {
  const [up, ahead] = [to.up - from.up, to.ahead - from.ahead]
  const apart = Math.hypot(up, ahead)
  const along = (a * a - b * b + apart * apart) / (2 * apart)
  const off = Math.sqrt(a * a - along * along)
  return {
    up: from.up + (along * up + off * Math.abs(ahead)) / apart,
    ahead: from.ahead + (along * ahead - off * up * Math.sign(ahead)) / apart,
  }
}

/** Where the ankles of a body on its toes are whose straight line ends at `shoulders`. */
export const proneAnkle = (body: BodyLengths, shoulders: SidePoint): SidePoint => {
  const up = standingAnkle(body, 'left', onToes)[1]
  const line = body.trunk + straightLeg(body)
  return { up, ahead: shoulders.ahead - Math.sqrt(line ** 2 - (shoulders.up - up) ** 2) }
}

/** Where the shoulders of a straight body on its toes are when they are `up` metres high. */
export const proneShoulders = (body: BodyLengths, ankle: SidePoint, up: number): SidePoint => {
  const line = body.trunk + straightLeg(body)
  return { up, ahead: ankle.ahead + Math.sqrt(line ** 2 - (up - ankle.up) ** 2) }
}

/** Hips of a body on its toes, `over` metres above the straight line to shoulders that are `up` high. */
export const proneHips = (body: BodyLengths, ankle: SidePoint, up: number, over: number): SidePoint => {
  const leg = straightLeg(body)
  const high = ankle.up + (up - ankle.up) * (leg / (leg + body.trunk)) + over
  return { up: high, ahead: ankle.ahead + Math.sqrt(leg ** 2 - (high - ankle.up) ** 2) }
}

/** A face-down body on its toes as far as it is the same whatever the arms do. */
export const proneBody = (body: BodyLengths, ankle: SidePoint, hips: SidePoint, shoulders: SidePoint) => {
  const lean = fromRadians(Math.atan2(shoulders.ahead - hips.ahead, shoulders.up - hips.up))
  const foot = { ...onToes, ahead: ankle.ahead - standingAnkle(body, 'left', onToes)[2], aside: body.hipHalf }
  return {
    support: 'pelvis' as const,
    pelvis: { ...hips, pitch: lean - 2 },
    trunk: { lean },
    head: { nod: lean - 16 },
    legs: { left: { foot }, right: { foot } },
  } satisfies Change<Posture>
}
