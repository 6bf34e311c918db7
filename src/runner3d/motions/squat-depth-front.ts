import type { Motion } from '../motion'
import squat from './squat-depth'

const { 'hip-shift': hipShift, 'knee-in': kneeIn } = squat.mistakes

/** The same squat seen from the front: whether the hips stay over the middle of the feet. */
const motion: Motion = {
  ...squat,
  id: 'squat-depth-front',
  title: 'Squat, from the front',
  view: 'front',
  measured: { apex: 'mid-ankles', arm: 'mid-hips', from: 'up', plane: 'front', told: false },
  mistakes: { ...(hipShift && { 'hip-shift': hipShift }), ...(kneeIn && { 'knee-in': kneeIn }) },
}

export default motion
