import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { changed, type Posture } from '../posture'
import bridge from './glute-bridge'

/** Of the leg that points to the ceiling, its knee a little soft: where the pelvis leaves it room. */
const upright = { grounded: 0, thigh: 158, shank: -146, foot: { heel: 222, toeOut: 0 } } as const

/** The right leg off the floor; `drop`: degrees that its side of the pelvis sinks at the top. */
const lifted =
  (path: Path, drop: number): Path =>
  (body, range, share): Posture =>
    changed(path(body, range, share), { pelvis: { drop: drop * share }, legs: { right: upright } })

const up = lifted(bridge.path!, 0)
const tilted = lifted((body, range, share) => bridge.path!(body, range * 0.76, share), 14)

const at =
  (path: Path, share: number) =>
  (body: BodyLengths, range: number): Posture =>
    path(body, range, share)

/** The left leg carries the bridge alone. */
const motion: Motion = {
  ...bridge,
  id: 'single-leg-glute-bridge',
  title: 'Single-leg glute bridge',
  sides: 'each',
  rest: (body) => up(body, 1, 0),
  end: at(up, 1),
  path: up,
  mistakes: { 'pelvis-tilts': { title: 'One side of the pelvis drops', end: at(tilted, 1), path: tilted } },
}

export default motion
