import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'ninety-ninety',
  name: '90/90 hip turns',
  kind: 'mobility',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Turns both hips, inward and outward.',
  steps: [
    'Sit with one leg bent in front and one to the side, both at right angles.',
    'Lift the knees and turn them to the other side.',
    'Sit tall in each end.',
  ],
  cues: ['Tall spine, slow knees.'],
  mistakes: [{ fault: 'Falling backward', instead: 'Support with the hands behind.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'Named by the front leg.',
  muscles: { main: ['deep hip rotators', 'adductors'], also: ['gluteus medius'] },
  plane: 'transverse',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(2) },
  easier: { how: 'Keep the hands on the floor behind you.', when: 'form-lost' },
  harder: { how: 'Do it without hands.', when: 'comfortable' },
  doses: { learn: moving(reps(6, 8), 'article-case', 2) },
  loads: ['hip', 'knee', 'groin'],
  notWith: {
    'hip-replacement': 'Ask which range your joint allows.',
    'recent-surgery': 'It bends the hip as far as it goes; ask first which range is yours.',
    'groin-strain': 'It stretches the inner thigh.',
  },
  serves: {},
  sources: ['article-case'],
})
