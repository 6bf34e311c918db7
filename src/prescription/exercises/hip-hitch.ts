import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'hip-hitch',
  name: 'Hip hitch',
  kind: 'strength',
  pattern: 'hip-side',
  part: 'lower',
  level: 1,
  purpose: 'One hip keeps the pelvis level, as in every step.',
  steps: [
    'Stand sideways on a step, one leg hanging.',
    'Let that side of the pelvis sink a little.',
    'Lift it above level with the standing hip.',
  ],
  cues: ['Both knees straight, trunk quiet.'],
  mistakes: [{ fault: 'Bending the knee', instead: 'Only the pelvis moves.' }],
  equipment: [['step'], ['box']],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: { main: ['gluteus medius'], also: ['quadratus lumborum', 'obliques'] },
  plane: 'frontal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'clam', how: 'Lie on your side instead.', when: 'few-good-repetitions' },
  harder: { to: 'lateral-step-down', how: 'Bend the standing knee along with it.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'house', 'none') },
  loads: ['hip'],
  notWith: { dizziness: 'No steps to stand on while you may get dizzy.' },
  serves: { 'single-leg-balance-leaning': forStrength(3) },
  sources: ['house'],
})
