import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

const bothFeet = (body: BodyLengths): Posture => changed(standing(body), { arms: both(handOnHip(body)) })

/** On the left leg, the right foot behind at the height of the calf. */
const oneLeg = (body: BodyLengths): Posture =>
  changed(bothFeet(body), {
    pelvis: { left: body.hipHalf * 0.86, pitch: 4, drop: -2 },
    trunk: { aside: 1 },
    legs: {
      left: { shank: 4.5, thigh: 2.5 },
      right: { grounded: 0, thigh: 24, shank: 58, aside: 1, foot: { heel: 56, toeOut: 4 } },
    },
  })

const motion: Motion = {
  id: 'single-leg-balance',
  title: 'Balance',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: { apex: 'ankle.L', arm: 'mid-hips', from: 'up', plane: 'front', told: false },
  range: 1,
  tempo: { out: 1.4, hold: 5, back: 1.2, rest: 1 },
  barefoot: true,
  props: () => [],
  rest: bothFeet,
  end: oneLeg,
  mistakes: {
    'foot-down': {
      title: 'The free foot touches the floor',
      // It was up before: a foot that only slid aside would look like another test.
      way: (body) => [oneLeg(body)],
      end: (body) =>
        changed(oneLeg(body), {
          pelvis: { left: body.hipHalf * 0.4 },
          trunk: { aside: -3 },
          legs: { right: { grounded: 1, foot: { aside: body.hipHalf * 2.1, ahead: 0.02, heel: 28 } } },
        }),
    },
    'hands-off': {
      title: 'A hand leaves the hip',
      end: (body) =>
        changed(oneLeg(body), {
          trunk: { aside: 5 },
          arms: { right: { reach: 0, aside: 62, forward: 15, elbow: 28, palm: 60 } },
        }),
    },
    'trunk-lean': {
      title: 'The trunk leans to the side',
      end: (body) => changed(oneLeg(body), { trunk: { aside: 13 }, pelvis: { drop: -7 }, head: { tilt: 6 } }),
    },
  },
}

export default motion
