import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'dead-bug',
  name: 'Dead bug',
  kind: 'core',
  pattern: 'front-core',
  part: 'core',
  level: 1,
  purpose: 'Keeps the back still while the hip reaches back, the thing an arching back has to learn.',
  steps: [
    'Lie on your back, arms up, hips and knees at right angles.',
    'Breathe out and lower one leg and the opposite arm just over the floor.',
    'Bring them back.',
  ],
  cues: ['The low back keeps touching the floor.'],
  mistakes: [{ fault: 'Back lifts', instead: 'Reach less far.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'Named by the leg that reaches; left and right take turns.',
  muscles: { main: ['transversus abdominis', 'rectus abdominis'], also: ['iliopsoas', 'obliques'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(2) },
  easier: { how: 'Tap one heel to the floor with the knee bent.', when: 'form-lost' },
  harder: { to: 'hollow-hold', how: 'Hold a light weight in the hands.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8), 'house', 'none') },
  loads: ['lower-back'],
  notWith: { pregnancy: 'Lying on the back may not suit you now; ask first.' },
  serves: { 'hip-extension-half-kneeling-arched': forControl(1) },
  sources: ['house'],
  demonstration: 'dead-bug',
})
