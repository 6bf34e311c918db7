import { defineExercise, forControl } from '../define-exercise'
import { balancing } from '../dose'

export default defineExercise({
  id: 'tandem-stance',
  name: 'One foot in front of the other',
  kind: 'balance',
  pattern: 'standing-balance',
  part: 'lower',
  level: 1,
  purpose: 'A first balance task with both feet on the floor.',
  steps: [
    'Stand beside a counter, heel of one foot at the toes of the other.',
    'Let go with the hands; each set another way, half a minute each.',
  ],
  cues: ['Soft knees, long spine.'],
  ways: [
    'Hold still and look at one point.',
    'Turn the head slowly left and right.',
    'Lift and lower both arms in front of you.',
    'Close one eye.',
  ],
  mistakes: [{ fault: 'Stiff knees', instead: 'Soften them.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'Named by the rear foot.',
  muscles: { main: ['gluteus medius', 'fibularis longus'], also: ['tibialis posterior'] },
  plane: 'frontal',
  easier: { how: 'Leave a gap between the feet, one finger on the counter.', when: 'short-hold' },
  harder: { to: 'single-leg-stance', how: 'Lift one foot.', when: 'longest-hold-twice' },
  doses: { learn: balancing() },
  loads: ['ankle', 'hip', 'foot'],
  notWith: { dizziness: 'No balance practice until the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forControl(3),
    'single-leg-balance-uneven': forControl(3),
    'single-leg-balance-sway-uneven': forControl(3),
  },
  sources: ['lesinski-2015', 'house'],
})
