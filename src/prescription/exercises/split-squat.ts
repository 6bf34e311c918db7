import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'split-squat',
  name: 'Split squat',
  kind: 'strength',
  pattern: 'lunge',
  part: 'lower',
  level: 1,
  purpose: 'One-legged strength on a stable base; shows which side does more.',
  steps: [
    'Stand in a long step, back heel up.',
    'Lower straight down until the back knee almost touches.',
    'Push up through the front foot.',
  ],
  cues: ['Front shin and trunk nearly parallel.', 'Hips level and square.'],
  mistakes: [{ fault: 'Pushing off with the back foot', instead: 'Keep most weight on the front foot.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The front leg works; hold a weight on its side.',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['gluteus medius', 'adductors', 'soleus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Hold on to a chair and go half-way down.', when: 'few-good-repetitions' },
  harder: { to: 'bulgarian-split-squat', how: 'Put the back foot on a bench.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(6, 10), 'house', 'none'), build: building() },
  loads: ['knee', 'hip', 'foot', 'thigh-front', 'achilles'],
  notWith: {},
  serves: {
    'squat-depth-front-shift-left': forStrength(1),
    'squat-depth-front-shift-right': forStrength(1),
    'squat-depth-limited': forStrength(5),
  },
  sources: ['article-mirror', 'alizadeh-2023', 'house'],
  demonstration: 'split-squat',
})
