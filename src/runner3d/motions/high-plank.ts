import type { Motion, Path } from '../motion'
import { onHands } from '../on-hands'

/** Metres at 1.75 m that the hips are over the line from ankles to shoulders. */
const resting = -0.07
const straight = 0.01
const sagging = -0.13
/** Of the shoulders over straight elbows, which a push-up does not wait for. */
const shoulders = 0.62

/** From hips that hang to a straight line over long arms. */
const rising =
  (end: number): Path =>
  (body, _range, share) =>
    onHands(body, shoulders, resting + (end - resting) * share)

const right = rising(straight)
const low = rising(sagging)

const motion: Motion = {
  id: 'high-plank',
  title: 'High plank',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.2, hold: 4, back: 1.2, rest: 0.6 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => right(body, 1, 0),
  end: (body) => right(body, 1, 1),
  path: right,
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body) => low(body, 1, 1), path: low },
  },
}

export default motion
