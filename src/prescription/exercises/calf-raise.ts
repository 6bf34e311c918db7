import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'calf-raise',
  name: 'Calf raise',
  kind: 'strength',
  pattern: 'calf',
  part: 'lower',
  level: 1,
  purpose: 'The first strength for calf and Achilles tendon.',
  steps: [
    'Stand tall, fingertips on a wall.',
    'Rise over the big toes as high as you can.',
    'Lower in three seconds.',
  ],
  cues: ['Straight up, weight over the big and second toe.'],
  mistakes: [
    { fault: 'Ankles roll outward', instead: 'Press through the big toe.' },
    { fault: 'Bouncing', instead: 'Stop shortly at the top.' },
  ],
  equipment: [],
  sides: 'both',
  muscles: { main: ['gastrocnemius', 'soleus'], also: ['tibialis posterior', 'flexor hallucis longus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Hold on with both hands and push a little.', when: 'few-good-repetitions' },
  harder: { to: 'calf-raise-off-step', how: 'Stand with the forefeet on a step.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'young-2013', 'none') },
  loads: ['achilles', 'calf', 'foot', 'ankle'],
  notWith: {},
  serves: {
    'ankle-dorsiflexion-limited': forStrength(5),
    'ankle-dorsiflexion-uneven': forStrength(5),
    'single-leg-calf-raise-few': forStrength(4),
    'single-leg-calf-raise-uneven': forStrength(4),
  },
  sources: ['article-plateaus', 'article-case', 'article-performance'],
  demonstration: 'calf-raise',
})
