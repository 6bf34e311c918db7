import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'squat',
  name: 'Bodyweight squat',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 1,
  purpose: 'Trains hips and knees to bend and straighten together, the base of every heavier squat.',
  steps: [
    'Stand with your feet at hip width or a little wider.',
    'Send the hips back and bend the knees as if to sit down.',
    'Go as low as your heels stay down and your back stays long, then stand up.',
  ],
  cues: ['Knees over the second toes.', 'Chest up, weight over the middle of the foot.'],
  mistakes: [
    { fault: 'Knees fall inward', instead: 'Press them gently outward, in line with the toes.' },
    { fault: 'Heels come up', instead: 'Stop a little higher, or put something flat under the heels.' },
  ],
  equipment: [],
  sides: 'both',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['adductors', 'soleus', 'erector spinae'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'box-squat',
    how: 'Sit down to a box or chair and stand up again.',
    when: 'few-good-repetitions',
  },
  harder: { to: 'goblet-squat', how: 'Hold a weight in front of the chest.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'article-mirror', 'none') },
  loads: ['knee', 'hip', 'lower-back', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Bend only as deep as a seat allows: take the box squat.',
    'hip-replacement': 'Bend only as deep as a seat allows: take the box squat.',
    pregnancy: 'Bend only as deep as a seat allows: take the box squat.',
  },
  serves: { 'squat-depth-trunk-forward': forStrength(2), 'squat-depth-limited': forStrength(3) },
  sources: ['article-plateaus', 'article-case', 'article-performance', 'article-mirror'],
  demonstration: 'squat',
})
