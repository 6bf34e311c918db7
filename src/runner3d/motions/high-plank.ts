import type { Motion, Path } from '../motion'
import { onHands } from '../on-hands'
import plank from './plank'

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

/** The plank on the forearms, but for the arms. */
const motion: Motion = {
  ...plank,
  id: 'high-plank',
  title: 'High plank',
  rest: (body) => right(body, 1, 0),
  end: (body) => right(body, 1, 1),
  path: right,
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body) => low(body, 1, 1), path: low },
  },
}

export default motion
