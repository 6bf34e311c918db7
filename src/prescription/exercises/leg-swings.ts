import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'leg-swings',
  name: 'Leg swings',
  kind: 'warm-up',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Loosens the hip in the direction of running.',
  steps: [
    'Hold on to something.',
    'Swing a long leg forward and back, growing slowly.',
    'Then side to side.',
  ],
  cues: ['The trunk stays quiet.'],
  mistakes: [{ fault: 'Back arches with it', instead: 'Swing less far back.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The free leg swings.',
  muscles: { main: ['iliopsoas', 'hamstrings'], also: ['gluteus maximus', 'adductors'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'bent-knee-leg-swings', how: 'Bend the knee.', when: 'form-lost' },
  harder: { how: 'Let go of the support.', when: 'comfortable' },
  doses: { learn: moving(reps(10, 12), 'article-mirror') },
  loads: ['hip', 'thigh-back', 'groin'],
  notWith: {},
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-mirror'],
  demonstration: 'leg-swings',
})
