import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'clam',
  name: 'Clam',
  kind: 'strength',
  pattern: 'hip-side',
  part: 'lower',
  level: 1,
  purpose: 'The gentlest way to train the muscles at the side of the hip.',
  steps: [
    'Lie on your side, knees bent, feet together.',
    'Open the upper knee without rolling back.',
    'Close slowly.',
  ],
  cues: ['Pelvis stays stacked.'],
  mistakes: [{ fault: 'Rolling backward', instead: 'Open less far.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The upper leg works.',
  muscles: { main: ['gluteus medius', 'deep hip rotators'], also: ['gluteus maximus'] },
  plane: 'transverse',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Lie with the back against a wall and open less far.', when: 'few-good-repetitions' },
  harder: { to: 'side-lying-hip-abduction', how: 'Stretch the upper leg.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'house', 'none') },
  loads: ['hip'],
  notWith: {},
  serves: {},
  sources: ['house'],
})
