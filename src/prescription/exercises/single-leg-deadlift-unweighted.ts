import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'single-leg-deadlift-unweighted',
  name: 'Single-leg hinge',
  kind: 'mobility',
  pattern: 'hinge',
  part: 'lower',
  level: 1,
  purpose: 'A moving stretch for the back of the thigh that asks for balance and a level pelvis.',
  steps: [
    'Stand on one leg, knee slightly bent.',
    'Tip forward from the hip while the other leg reaches back.',
    'Come up when the back wants to round.',
  ],
  cues: ['Flat back, both hips face the floor.'],
  mistakes: [{ fault: 'Pelvis opens to the side', instead: 'Turn the toes of the free foot down.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: { main: ['hamstrings', 'gluteus maximus'], also: ['gluteus medius', 'tibialis posterior'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(2) },
  easier: { how: 'Touch a wall with the fingertips.', when: 'few-good-repetitions' },
  harder: {
    to: 'single-leg-deadlift',
    how: 'Hold a weight on the side of the standing leg.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(6, 12), 'article-mirror', 'none') },
  loads: ['thigh-back', 'lower-back', 'hip', 'ankle'],
  notWith: { dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forStrength(1),
    'single-leg-balance-uneven': forStrength(1),
    'single-leg-balance-sway-uneven': forStrength(1),
  },
  sources: ['article-mirror', 'lesinski-2015'],
  demonstration: 'single-leg-deadlift',
})
