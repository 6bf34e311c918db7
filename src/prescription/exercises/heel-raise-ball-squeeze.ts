import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'heel-raise-ball-squeeze',
  name: 'Heel raise with a squeeze',
  kind: 'strength',
  pattern: 'foot',
  part: 'lower',
  level: 1,
  purpose: 'Aims at the tibialis posterior, which holds up the arch.',
  steps: [
    'Stand with a rolled towel or small ball between the heels.',
    'Squeeze it gently and rise.',
    'Lower slowly and keep squeezing.',
  ],
  cues: ['Squeeze with the heels, weight over the big toes.'],
  mistakes: [{ fault: 'Squeezing with the knees', instead: 'Let the knees be soft.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['tibialis posterior', 'soleus'], also: ['gastrocnemius', 'foot intrinsics'] },
  plane: 'frontal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { to: 'calf-raise', how: 'Leave out the squeeze.', when: 'few-good-repetitions' },
  harder: {
    to: 'single-leg-calf-raise',
    how: 'Stand on one leg and keep the arch.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(8, 15), 'house', 'none') },
  loads: ['achilles', 'calf', 'foot', 'shin', 'ankle'],
  notWith: {},
  serves: {},
  sources: ['article-muscles', 'house'],
})
