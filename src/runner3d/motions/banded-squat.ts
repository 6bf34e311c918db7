import type { Motion } from '../motion'
import squat from './squat-depth-front'

const { 'knee-in': kneeIn } = squat.mistakes

/** The squat from the front, its knees kept apart against a band. */
const motion: Motion = {
  ...squat,
  id: 'banded-squat',
  title: 'Squat with a band around the knees',
  measured: null,
  props: () => [{ kind: 'band', round: 'thighs' }],
  mistakes: { ...(kneeIn && { 'knee-in': { ...kneeIn, title: 'The band pulls the knees in' } }) },
}

export default motion
