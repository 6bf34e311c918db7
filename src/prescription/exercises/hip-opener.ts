import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'hip-opener',
  name: 'Hip openers',
  kind: 'warm-up',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Takes the hip through a wide circle before it has to work.',
  steps: [
    'Stand beside a support.',
    'Lift one knee in front, open it to the side, set the foot down.',
    'Then back the other way.',
  ],
  cues: ['Pelvis stays to the front.'],
  mistakes: [{ fault: 'Leaning away', instead: 'Make a smaller circle.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The lifted leg moves.',
  muscles: { main: ['gluteus medius', 'deep hip rotators'], also: ['iliopsoas', 'adductors'] },
  plane: 'transverse',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Lift the knee less high.', when: 'form-lost' },
  harder: { to: 'worlds-greatest-stretch', how: 'Go down into a long lunge.', when: 'comfortable' },
  doses: { learn: moving(reps(6, 10), 'article-case') },
  loads: ['hip', 'groin'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
  demonstration: 'hip-opener',
})
