import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { sets, reps, learning } from '../dose'

export default defineExercise({
  id: 'band-hip-extension',
  name: 'Hip extension with a band',
  kind: 'strength',
  pattern: 'bridge',
  part: 'lower',
  level: 1,
  purpose: 'Strength of the hip in the last part of its way back.',
  steps: [
    'Tie a band at ankle height in front of you and around one ankle.',
    'Stand tall, hold on to something.',
    'Move the leg back without arching, and return slowly.',
  ],
  cues: ['Ribs down, tailbone under, then move.'],
  mistakes: [{ fault: 'Trunk leans forward', instead: 'Move less far.' }],
  equipment: [['band']],
  sides: 'each',
  sideRule: 'The leg in the band works.',
  muscles: { main: ['gluteus maximus'], also: ['hamstrings'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'glute-bridge', how: 'Lie down and lift the hips.', when: 'few-good-repetitions' },
  harder: { to: 'single-leg-glute-bridge', how: 'Take a stronger band.', when: 'two-extra-twice' },
  doses: { learn: { ...learning(reps(15), 'house'), sets: sets(2) } },
  loads: ['lower-back', 'hip'],
  notWith: {},
  serves: {
    'hip-extension-half-kneeling-limited': forStrength(5),
    'hip-extension-half-kneeling-uneven': forStrength(5),
    'hip-extension-uneven': forStrength(5),
  },
  sources: ['alizadeh-2023', 'house'],
})
