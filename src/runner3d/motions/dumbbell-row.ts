import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** A stool as high as a chair's seat, before the right hand. */
const stool = { kind: 'box', ahead: 0.56, left: -0.2, height: 0.46 } as const

/** Bent over, the back flat, the right hand on the stool; the weight hangs from the left. */
const bent = (body: BodyLengths): Posture => {
  const size = body.stature / 1.75
  return changed(standing(body), {
    support: 'right',
    pelvis: { pitch: 56 },
    trunk: { lean: 64 },
    head: { nod: 46 },
    legs: {
      right: { shank: 14, thigh: 46, foot: { ahead: body.ballBeforeAnkle + 0.06 * size, toeOut: 5 } },
      left: { foot: { ahead: body.ballBeforeAnkle - 0.2 * size, heel: 8, heelFree: 1, toeOut: 8 } },
    },
    arms: {
      left: { ...restingArm, forward: 2, aside: 5, turn: 0, elbow: 6, palm: 6, wrist: 0, grip: 1 },
      right: {
        ...restingArm,
        reach: 1,
        at: { aside: 0.18 * size, up: stool.height + 0.055, ahead: 0.47 * size },
        elbowTo: { aside: 0.6, up: 0, ahead: -1 },
        palm: 70,
        flat: 1,
      },
    },
  })
}

/** The elbow goes past the ribs, the forearm hangs from it. */
const pulled = (body: BodyLengths, range: number): Posture =>
  changed(bent(body), { arms: { left: { forward: -range, aside: 12, elbow: range + 4 } } })

const motion: Motion = {
  id: 'dumbbell-row',
  title: 'Dumbbell row',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 76,
  tempo: { out: 1.1, hold: 0.7, back: 1.9, rest: 0.4 },
  props: () => [stool, { kind: 'dumbbell', hand: 'left' }],
  rest: bent,
  end: pulled,
  mistakes: {
    'trunk-opens': {
      title: 'The trunk turns open',
      end: (body, range) =>
        changed(pulled(body, range), {
          pelvis: { turn: 8 },
          trunk: { turn: 28, lean: 60 },
          head: { turn: 16 },
          arms: { left: { aside: 34 } },
        }),
    },
  },
}

export default motion
