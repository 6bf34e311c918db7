import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'single-leg-deadlift',
  name: 'Single-leg deadlift',
  kind: 'strength',
  pattern: 'hinge',
  part: 'lower',
  level: 2,
  purpose:
    'Strength of hip and hamstrings on one leg; shows whether the pelvis stays level and the hip extends fully.',
  steps: [
    'Stand on one leg with a weight in the hand of that side.',
    'Tip forward from the hip with a slight bend of the knee.',
    'Stand up and finish with the hip fully straight.',
  ],
  cues: ['Flat back, level pelvis.', 'The free leg and the trunk are one line.'],
  mistakes: [
    { fault: 'Turning open', instead: 'Keep both hip bones towards the floor.' },
    { fault: 'Knee bends more and more', instead: 'It is a hinge, not a squat.' },
  ],
  equipment: [['kettlebell'], ['dumbbell']],
  sides: 'each',
  sideRule: 'The standing leg works; the weight is on its side.',
  muscles: {
    main: ['hamstrings', 'gluteus maximus'],
    also: ['gluteus medius', 'erector spinae', 'latissimus dorsi', 'tibialis posterior'],
  },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'single-leg-deadlift-unweighted',
    how: 'Leave the weight out.',
    when: 'few-good-repetitions',
  },
  harder: { how: 'Take a heavier weight.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(6, 12), 'article-mirror'), build: building() },
  loads: ['thigh-back', 'lower-back', 'hip', 'ankle'],
  notWith: { dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forStrength(2),
    'single-leg-balance-uneven': forStrength(2),
    'single-leg-balance-sway-uneven': forStrength(2),
  },
  sources: ['article-mirror'],
  demonstration: 'single-leg-deadlift-weighted',
})
