import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Change, type Posture } from '../posture'
import squat, { goblet } from './goblet-squat'

/** Degrees that the heels are up: some two and a half centimetres under a foot of 20 from heel to ball. */
const heel = 7

/** The plate reaches from behind the heels to under the ankles. */
const plateFor = (body: BodyLengths) => {
  const deep = 0.22
  const height = Math.sin((heel * Math.PI) / 180) * (body.ballBeforeAnkle + body.heelBehindAnkle)
  return { kind: 'box', left: 0, ahead: 0.02 - deep / 2, height, deep } as const
}

const raised: Change<Posture> = { legs: both({ foot: { heel } }) }

/** On raised heels the shins go further forward and the trunk stays taller. */
const deeper = (body: BodyLengths, range: number, lean: number): Posture =>
  changed(goblet(body, range, lean), { legs: both({ shank: 38, foot: { heel } }) })

const motion: Motion = {
  ...squat,
  id: 'heel-elevated-goblet-squat',
  title: 'Goblet squat on raised heels',
  range: 100,
  props: (body) => [{ kind: 'goblet' }, plateFor(body)],
  rest: (body) => changed(squat.rest(body), raised),
  end: (body, range) => deeper(body, range, -5),
  mistakes: {
    'heels-up': {
      title: 'The heels leave the plate',
      end: (body, range) =>
        changed(deeper(body, range, 4), { legs: both({ shank: 45, foot: { heel: heel + 16 } }) }),
    },
  },
}

export default motion
