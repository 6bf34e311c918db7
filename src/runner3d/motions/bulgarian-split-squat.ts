import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { changed, type Change, type Posture } from '../posture'
import split from './split-squat'

const sizeOf = (body: BodyLengths) => body.stature / 1.75

/** The bench behind, and where the ball of the back foot hangs over its far edge, metres. */
const height = 0.38
const deep = 0.2
const behind = 0.9

/** Laid down on its instep: the sole looks up. */
const raised = (body: BodyLengths): Change<Posture> => ({
  legs: {
    right: {
      foot: {
        ahead: body.ballBeforeAnkle - behind * sizeOf(body),
        up: height - 0.005,
        heel: 140,
        heelFree: 0,
      },
    },
  },
})

/** The split squat with the back foot on a bench. */
const motion: Motion = {
  ...split,
  id: 'bulgarian-split-squat',
  title: 'Bulgarian split squat',
  range: 74,
  props: (body) => [
    {
      kind: 'box',
      ahead: body.ballBeforeAnkle - behind * sizeOf(body) + deep / 2,
      left: 0,
      height,
      deep,
    },
  ],
  rest: (body) => changed(split.rest(body), raised(body)),
  end: (body, range) => changed(split.end(body, range), raised(body)),
  mistakes: Object.fromEntries(
    Object.entries(split.mistakes).map(([id, mistake]) => [
      id,
      { ...mistake, end: (body, range) => changed(mistake.end(body, range), raised(body)) },
    ]),
  ),
}

export default motion
