import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { sets, times, hold, continuing } from '../dose'

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
    'Let go with the hands and hold still.',
  ],
  cues: ['Look at one point.'],
  mistakes: [{ fault: 'Stiff knees', instead: 'Soften them.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'Named by the rear foot.',
  muscles: { main: ['gluteus medius', 'fibularis longus'], also: ['tibialis posterior'] },
  plane: 'frontal',
  easier: { how: 'Leave a gap between the feet, one finger on the counter.', when: 'short-hold' },
  harder: { to: 'single-leg-stance', how: 'Lift one foot.', when: 'longest-hold-twice' },
  doses: {
    learn: { ...continuing(hold(seconds(30)), 'lesinski-2015', 'none'), sets: sets(2), perWeek: times(3) },
  },
  loads: ['ankle', 'hip', 'foot'],
  notWith: { dizziness: 'No balance practice until the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forControl(3),
    'single-leg-balance-uneven': forControl(3),
    'single-leg-balance-sway-uneven': forControl(3),
  },
  sources: ['lesinski-2015', 'house'],
})
