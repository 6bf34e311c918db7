import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { sets, reps, learning } from '../dose'

export default defineExercise({
  id: 'cook-hip-lift',
  name: 'Hip lift with the other knee hugged',
  kind: 'core',
  pattern: 'bridge',
  part: 'core',
  level: 1,
  purpose: 'The hugged knee locks the low back, so that only the hip can extend.',
  steps: [
    'Lie on your back and hug one knee to the ribs.',
    'Push the other foot into the floor and lift the hips a little.',
    'Hold for two seconds and lower.',
  ],
  cues: ['Keep the knee glued to the ribs.'],
  mistakes: [{ fault: 'Knee drifts away', instead: 'Lift less.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The leg on the floor works.',
  muscles: { main: ['gluteus maximus'], also: ['hamstrings', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { to: 'glute-bridge', how: 'Both feet on the floor.', when: 'few-good-repetitions' },
  harder: {
    to: 'single-leg-glute-bridge',
    how: 'Let go of the knee and stretch that leg up.',
    when: 'two-extra-twice',
  },
  doses: { learn: { ...learning(reps(8), 'house', 'none'), sets: sets(2) } },
  loads: ['lower-back', 'thigh-back', 'hip'],
  notWith: { pregnancy: 'Lying on the back may not suit you now; ask first.' },
  serves: { 'hip-extension-half-kneeling-arched': forControl(2) },
  sources: ['house'],
})
