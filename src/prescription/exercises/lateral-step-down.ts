import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'lateral-step-down',
  name: 'Lateral step-down',
  kind: 'strength',
  pattern: 'step',
  part: 'lower',
  level: 1,
  purpose: 'Teaches knee and pelvis to stay in line while one leg lowers you; a mirror helps.',
  steps: [
    'Stand sideways on a step, one leg free beside it.',
    'Bend the standing leg until the free heel brushes the floor.',
    'Straighten up again without a push.',
  ],
  cues: ['Kneecap over the second toe.', 'Both hips at one height.'],
  mistakes: [
    { fault: 'Pelvis drops', instead: 'Lower less.' },
    { fault: 'Knee falls in', instead: 'Watch it in a mirror and slow down.' },
  ],
  equipment: [['step'], ['box']],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: {
    main: ['gluteus medius', 'quadriceps'],
    also: ['gluteus maximus', 'soleus', 'tibialis posterior'],
  },
  plane: 'frontal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Take a lower step, such as a thick book, and hold on.', when: 'few-good-repetitions' },
  harder: { to: 'single-leg-squat-to-box', how: 'Sit back to a seat on one leg.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'wouters-2012', 'none') },
  loads: ['knee', 'hip', 'thigh-front', 'achilles', 'ankle'],
  notWith: { dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.' },
  serves: {
    'squat-depth-front-knees-in': forControl(1),
    'single-leg-balance-leaning': forControl(2),
    'squat-depth-front-shift-left': forControl(1),
    'squat-depth-front-shift-right': forControl(1),
  },
  sources: ['willy-2011', 'wouters-2012', 'house'],
  demonstration: 'lateral-step-down',
})
