import { changed } from '../posture'
import type { Mistake, Motion } from '../motion'
import hinge from './single-leg-deadlift'

const gripped = { arms: { left: { grip: 1 } } } as const

const withWeight = (mistake: Mistake): Mistake => ({
  ...mistake,
  end: (body, range) => changed(mistake.end(body, range), gripped),
})

/** The hinge with a weight in the hand of the standing leg's side. */
const motion: Motion = {
  ...hinge,
  id: 'single-leg-deadlift-weighted',
  title: 'Single-leg deadlift with a weight',
  props: () => [{ kind: 'dumbbell', hand: 'left' }],
  rest: (body) => changed(hinge.rest(body), gripped),
  end: (body, range) => changed(hinge.end(body, range), gripped),
  mistakes: Object.fromEntries(Object.entries(hinge.mistakes).map(([id, one]) => [id, withWeight(one)])),
}

export default motion
