import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { both, changed, postureBetween, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

/** A place of the free foot's ball from the standing ankle, metres at 1.75 m, and how high its heel is. */
interface Tap {
  readonly ahead: number
  readonly aside: number
  readonly heel: number
}

const before: Tap = { ahead: 0.46, aside: 0.04, heel: 4 }
const beside: Tap = { ahead: 0.14, aside: 0.45, heel: 14 }
const behind: Tap = { ahead: -0.44, aside: 0.12, heel: 46 }

/** On the left leg, the right foot beside its ankle, off the floor. */
const near = (body: BodyLengths): Posture =>
  changed(standing(body), {
    support: 'left',
    pelvis: { left: body.hipHalf * 0.86, pitch: 5 },
    trunk: { lean: 3, aside: 1 },
    head: { nod: 10 },
    legs: {
      left: { shank: 6, thigh: 9 },
      right: { foot: { aside: body.hipHalf * 0.8, ahead: body.ballBeforeAnkle - 0.02, up: 0.09, heel: 12 } },
    },
    arms: both(handOnHip(body)),
  })

/** The left knee bends, the right foot brushes the floor; `over`: metres that the weight goes with it. */
const tapped = (body: BodyLengths, { ahead, aside, heel }: Tap, over: number): Posture => {
  const size = body.stature / 1.75
  return changed(near(body), {
    pelvis: { left: body.hipHalf * 0.86 - over * (aside > 0.3 ? 1 : 0.4), pitch: 14 },
    trunk: { lean: 12 - ahead * 8, aside: 1 - over * 60 },
    legs: {
      left: { shank: 19, thigh: 43 },
      right: { foot: { ahead: ahead * size, aside: aside * size, up: 0.002, heel, toeOut: 6 } },
    },
  })
}

/** Before, beside; then on: behind. Between two of them the foot comes back to the ankle. */
const reaching =
  (over: number): Path =>
  (body, _range, share) => {
    const home = near(body)
    const [first, second, third] = [before, beside, behind].map((tap) => tapped(body, tap, over))
    const stops = [home, first!, home, second!, home, third!, home]
    // A third of the way out for each of three stretches, and again on the way on.
    const index = Math.min(5, Math.floor(share * 3))
    return postureBetween(stops[index]!, stops[index + 1]!, minimumJerk(share * 3 - index))
  }

const light = reaching(0)
const heavy = reaching(0.13)

const motion: Motion = {
  id: 'star-reach',
  title: 'Star reach',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 4.8, hold: 0.2, back: 4.8, rest: 0.3 },
  props: () => [],
  rest: near,
  end: (body, range) => light(body, range, 1),
  path: light,
  isFlowing: true,
  onward: () => 0,
  mistakes: {
    'weight-over': {
      title: 'The weight goes onto the free foot',
      end: (body, range) => heavy(body, range, 1),
      path: heavy,
    },
  },
}

export default motion
