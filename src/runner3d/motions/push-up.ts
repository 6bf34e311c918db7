import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { backAndOut, longArms, onHands } from '../on-hands'
import type { Place, Posture } from '../posture'

/** Metres at 1.75 m that the shoulders are high where the elbows are at a right angle. */
const bottom = 0.33

interface Form {
  /** Metres at 1.75 m that the hips are over the straight line at the bottom. */
  readonly over: number
  readonly elbowTo: Place
}

/** The shoulders down by `share`. */
const lowered = (body: BodyLengths, share: number, { over, elbowTo }: Form): Posture =>
  onHands(body, longArms + (bottom - longArms) * share, over * share, elbowTo)

const form =
  (of: Form): Path =>
  (body, range, share) =>
    lowered(body, range * share, of)

const right = form({ over: 0.01, elbowTo: backAndOut })
const sagging = form({ over: -0.11, elbowTo: backAndOut })
const flared = form({ over: 0.01, elbowTo: { aside: 1, up: 0.1, ahead: 0.05 } })

const motion: Motion = {
  id: 'push-up',
  title: 'Push-up',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.6, hold: 0.4, back: 1.2, rest: 0.4 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => right(body, 1, 0),
  end: (body, range) => right(body, range, 1),
  path: right,
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body, range) => sagging(body, range, 1), path: sagging },
    'elbows-flare': {
      title: 'The elbows flare out',
      end: (body, range) => flared(body, range, 1),
      path: flared,
    },
  },
}

export default motion
