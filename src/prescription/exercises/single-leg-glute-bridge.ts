import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'single-leg-glute-bridge',
  name: 'Single-leg glute bridge',
  kind: 'strength',
  pattern: 'bridge',
  part: 'lower',
  level: 1,
  purpose: 'One hip at a time has to extend fully while the pelvis stays level.',
  steps: [
    'Lie on your back, one foot down, the other leg to the ceiling.',
    'Tuck the pelvis and push it up.',
    'Lower slowly without letting one side drop.',
  ],
  cues: ['Pelvis tucked and level.', 'Push through the heel.'],
  mistakes: [{ fault: 'Pelvis tilts', instead: 'Lift less high, or take the easier one.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The leg on the floor works.',
  muscles: { main: ['gluteus maximus', 'hamstrings'], also: ['gluteus medius', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'glute-bridge', how: 'Both feet on the floor.', when: 'few-good-repetitions' },
  harder: {
    to: 'hip-thrust',
    how: 'Shoulders on a bench, then a weight on the hips.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(6, 12), 'article-mirror', 'none') },
  loads: ['lower-back', 'thigh-back', 'hip'],
  notWith: { pregnancy: 'Lying on the back may not suit you now; ask first.' },
  serves: {
    'hip-extension-half-kneeling-limited': forStrength(1),
    'hip-extension-half-kneeling-uneven': forStrength(1),
    'hip-extension-uneven': forStrength(1),
    'hip-extension-half-kneeling-arched': forStrength(1),
  },
  sources: ['article-mirror', 'alizadeh-2023'],
  demonstration: 'single-leg-glute-bridge',
})
