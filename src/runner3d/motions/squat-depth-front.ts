import type { Motion } from '../motion'
import { both, changed } from '../posture'
import { restingArm } from '../standing'
import squat from './squat-depth'

const { 'hip-shift': hipShift, 'knee-in': kneeIn } = squat.mistakes

/**
 * The same squat seen from the front: whether the hips stay over the middle of the feet. The arms come forward on the way
 * down: stretched towards the camera while standing, they have the model see the shoulders a sixth too narrow, as of a body
 * that is turned by 19 degrees (with hanging arms 3).
 */
const motion: Motion = {
  ...squat,
  id: 'squat-depth-front',
  title: 'Squat, from the front',
  view: 'front',
  rest: (body) => changed(squat.rest(body), { arms: both(restingArm) }),
  measured: { apex: 'mid-ankles', arm: 'mid-hips', from: 'up', plane: 'front', told: false },
  mistakes: { ...(hipShift && { 'hip-shift': hipShift }), ...(kneeIn && { 'knee-in': kneeIn }) },
}

export default motion
