import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { sets, times, reps, continuing } from '../dose'

export default defineExercise({
  id: 'star-reach',
  name: 'Star reach',
  kind: 'balance',
  pattern: 'standing-balance',
  part: 'lower',
  level: 2,
  purpose: 'Balance while the free leg reaches, forward, to the side and behind.',
  steps: [
    'Stand on one leg beside a counter.',
    'Reach the free foot forward, tap lightly, return.',
    'The same to the side and backward.',
  ],
  cues: ['Knee over the second toe, pelvis level.'],
  mistakes: [{ fault: 'Weight on the tapping foot', instead: 'Only brush the floor.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: { main: ['gluteus medius', 'quadriceps'], also: ['tibialis posterior', 'fibularis longus'] },
  plane: 'all',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(2) },
  easier: { to: 'single-leg-stance', how: 'Hold still instead.', when: 'form-lost' },
  harder: { to: 'single-leg-deadlift-unweighted', how: 'Tip forward from the hip.', when: 'two-extra-twice' },
  doses: {
    learn: { ...continuing(reps(6, 9), 'lesinski-2015', 'none'), sets: sets(2, 4), perWeek: times(3) },
  },
  loads: ['ankle', 'knee', 'foot', 'hip', 'thigh-front', 'achilles'],
  notWith: { dizziness: 'No balance practice until the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forControl(2),
    'single-leg-balance-uneven': forControl(2),
    'single-leg-balance-sway-uneven': forControl(2),
  },
  sources: ['lesinski-2015', 'house'],
  demonstration: 'star-reach',
})
