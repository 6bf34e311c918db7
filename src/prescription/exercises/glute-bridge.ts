import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'glute-bridge',
  name: 'Glute bridge',
  kind: 'strength',
  pattern: 'bridge',
  part: 'lower',
  level: 1,
  purpose: 'Wakes up the muscles that extend the hip, without load on knee or back.',
  steps: [
    'Lie on your back, feet close to the hips.',
    'Tuck the pelvis and lift it until trunk and thighs are in line.',
    'Lower slowly.',
  ],
  cues: ['Squeeze the glutes, ribs down.'],
  mistakes: [
    { fault: 'Low back arches', instead: 'Tuck the pelvis first and lift less.' },
    { fault: 'Cramp in the hamstrings', instead: 'Bring the heels closer.' },
  ],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['gluteus maximus'], also: ['hamstrings', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { how: 'Lift only half-way and pause.', when: 'few-good-repetitions' },
  harder: { to: 'single-leg-glute-bridge', how: 'Take one foot off the floor.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'house', 'none') },
  loads: ['lower-back', 'thigh-back', 'hip'],
  notWith: { pregnancy: 'Lying on the back may not suit you now; ask first.' },
  serves: {
    'hip-extension-half-kneeling-limited': forStrength(4),
    'hip-extension-half-kneeling-uneven': forStrength(4),
    'hip-extension-uneven': forStrength(4),
  },
  sources: ['alizadeh-2023', 'afonso-2021', 'house'],
  demonstration: 'glute-bridge',
})
