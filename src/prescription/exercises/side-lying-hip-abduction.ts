import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'side-lying-hip-abduction',
  name: 'Side-lying leg lift',
  kind: 'strength',
  pattern: 'hip-side',
  part: 'lower',
  level: 1,
  purpose: 'Strength at the side of the hip, which keeps trunk and pelvis over the standing leg.',
  steps: [
    'Lie on your side, lower knee bent, upper leg long and slightly back.',
    'Lift it, heel first.',
    'Lower slowly.',
  ],
  cues: ['Heel leads, toes face forward.'],
  mistakes: [{ fault: 'Leg drifts forward', instead: 'Keep it in line with the trunk or behind.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The upper leg works.',
  muscles: { main: ['gluteus medius'], also: ['tensor fasciae latae', 'gluteus maximus'] },
  plane: 'frontal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'clam', how: 'Bend the knees and open them.', when: 'few-good-repetitions' },
  harder: { to: 'band-side-step', how: 'Use a band, standing.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'leppanen-2024', 'none') },
  loads: ['hip'],
  notWith: {},
  serves: { 'single-leg-balance-leaning': forStrength(1), 'squat-depth-front-knees-in': forStrength(1) },
  sources: ['leppanen-2024', 'willy-2011'],
  demonstration: 'side-lying-abduction',
})
