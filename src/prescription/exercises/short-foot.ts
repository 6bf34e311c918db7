import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'short-foot',
  name: 'Short foot',
  kind: 'strength',
  pattern: 'foot',
  part: 'lower',
  level: 1,
  purpose: 'Wakes the small muscles that carry the arch.',
  steps: [
    'Stand or sit with the foot flat.',
    'Draw the ball of the big toe towards the heel without curling the toes.',
    'Hold for five seconds and let go.',
  ],
  cues: ['Toes long and quiet, arch up.'],
  mistakes: [{ fault: 'Toes claw', instead: 'Press less, lift the arch only a little.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The foot that shortens works.',
  muscles: { main: ['foot intrinsics', 'tibialis posterior'], also: ['flexor hallucis longus'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(5), up: seconds(1) },
  easier: { how: 'Sit down and help with a finger under the arch.', when: 'few-good-repetitions' },
  harder: { to: 'single-leg-stance', how: 'Do it while you stand on that leg.', when: 'comfortable' },
  doses: { learn: learning(reps(8, 15), 'house', 'none') },
  loads: ['foot', 'shin'],
  notWith: {},
  serves: {
    'single-leg-balance-short': forStrength(4),
    'single-leg-balance-uneven': forStrength(4),
    'single-leg-balance-sway-uneven': forStrength(4),
  },
  sources: ['article-muscles', 'house'],
})
