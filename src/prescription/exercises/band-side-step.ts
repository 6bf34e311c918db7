import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'band-side-step',
  name: 'Side steps with a band',
  kind: 'strength',
  pattern: 'hip-side',
  part: 'lower',
  level: 1,
  purpose: 'Hip strength to the side on your feet.',
  steps: [
    'Put a band around both legs above the ankles or knees.',
    'Bend hips and knees a little.',
    'Step sideways and keep the band tight.',
  ],
  cues: ['Toes forward, pelvis level.'],
  mistakes: [{ fault: 'Dragging the rear foot', instead: 'Take smaller steps.' }],
  equipment: [['band']],
  sides: 'each',
  sideRule: 'Lead with the working leg.',
  muscles: { main: ['gluteus medius'], also: ['tensor fasciae latae', 'quadriceps'] },
  plane: 'frontal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'side-lying-hip-abduction', how: 'Lie on your side.', when: 'few-good-repetitions' },
  harder: {
    to: 'lateral-step-down',
    how: 'Take a stronger band, then one leg at a time.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(8, 15), 'leppanen-2024') },
  loads: ['hip', 'knee'],
  notWith: {},
  serves: { 'single-leg-balance-leaning': forStrength(2), 'squat-depth-front-knees-in': forStrength(2) },
  sources: ['leppanen-2024', 'house'],
  demonstration: 'band-side-step',
})
