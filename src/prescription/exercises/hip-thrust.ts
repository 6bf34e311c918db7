import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'hip-thrust',
  name: 'Hip thrust',
  kind: 'strength',
  pattern: 'bridge',
  part: 'lower',
  level: 2,
  purpose: 'Heavy hip extension with the back supported.',
  steps: [
    'Rest the shoulder blades on the edge of a bench.',
    'Lay a weight over the hips on something soft.',
    'Push the hips up to level, chin tucked, and lower.',
  ],
  cues: ['Ribs down, shins upright at the top.'],
  mistakes: [
    { fault: 'Pushing beyond level with the back', instead: 'Stop when trunk and thighs are one line.' },
  ],
  equipment: [
    ['bench', 'barbell'],
    ['bench', 'dumbbell'],
    ['bench', 'kettlebell'],
  ],
  sides: 'both',
  muscles: { main: ['gluteus maximus'], also: ['hamstrings', 'quadriceps'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: {
    to: 'single-leg-glute-bridge',
    how: 'Go back to the floor without weight.',
    when: 'few-good-repetitions',
  },
  harder: { how: 'Add weight.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(6, 12), 'house'), build: building() },
  loads: ['lower-back', 'hip', 'thigh-back'],
  notWith: {
    'post-partum': 'Ask for clearance before loading the pelvis.',
    pregnancy: 'Lying on the back may not suit you now; ask first.',
    'recent-surgery': 'Heavy lifting waits until it has been cleared.',
  },
  clearable: ['post-partum'],
  serves: {
    'hip-extension-half-kneeling-limited': forStrength(3),
    'hip-extension-half-kneeling-uneven': forStrength(3),
    'hip-extension-uneven': forStrength(3),
  },
  sources: ['alizadeh-2023', 'afonso-2021', 'house'],
})
