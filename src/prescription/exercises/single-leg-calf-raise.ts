import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, continuing } from '../dose'

export default defineExercise({
  id: 'single-leg-calf-raise',
  name: 'Single-leg calf raise',
  kind: 'strength',
  pattern: 'calf',
  part: 'lower',
  level: 1,
  purpose: 'All of you on one calf, where no step is at hand.',
  steps: ['Stand on one leg, fingertips on a wall.', 'Rise fully over the big toe.', 'Lower slowly.'],
  cues: ['Up straight, down slow.'],
  mistakes: [{ fault: 'Knee bends to help', instead: 'Keep it straight and do fewer.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works; hold a weight on its side.',
  muscles: { main: ['gastrocnemius', 'soleus'], also: ['tibialis posterior', 'fibularis longus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { to: 'calf-raise', how: 'Use both legs.', when: 'few-good-repetitions' },
  harder: { to: 'calf-raise-off-step', how: 'Stand on the edge of a step.', when: 'two-extra-twice' },
  doses: {
    learn: learning(reps(10, 20), 'article-mirror', 'none'),
    build: continuing(reps(8, 15), 'young-2013'),
  },
  loads: ['achilles', 'calf', 'foot', 'ankle', 'shin'],
  notWith: {},
  serves: {
    'single-leg-balance-short': forStrength(3),
    'single-leg-balance-uneven': forStrength(3),
    'single-leg-balance-sway-uneven': forStrength(3),
    'ankle-dorsiflexion-limited': forStrength(2),
    'ankle-dorsiflexion-uneven': forStrength(2),
    'single-leg-calf-raise-few': forStrength(3),
    'single-leg-calf-raise-uneven': forStrength(3),
  },
  sources: ['article-mirror', 'young-2013'],
  demonstration: 'single-leg-calf-raise',
})
