import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'lunge',
  name: 'Forward lunge',
  kind: 'strength',
  pattern: 'lunge',
  part: 'lower',
  level: 1,
  purpose: 'One leg brakes and pushes off, as in running.',
  steps: [
    'Step forward.',
    'Lower until both knees are at about a right angle.',
    'Push off with the front foot, back to standing.',
  ],
  cues: ['Front knee over the second toe.', 'Trunk tall, pelvis level.'],
  mistakes: [
    { fault: 'Front heel lifts', instead: 'Take a longer step.' },
    { fault: 'Trunk tips over', instead: 'Look straight ahead and go less low.' },
  ],
  equipment: [],
  sides: 'each',
  sideRule: 'The front leg works; hold a weight on its side.',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['gluteus medius', 'hamstrings', 'soleus'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'split-squat',
    how: 'Stay in the step and only go up and down.',
    when: 'few-good-repetitions',
  },
  harder: { to: 'bulgarian-split-squat', how: 'Raise the back foot on a bench.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'article-case', 'none'), build: building() },
  loads: ['knee', 'hip', 'foot', 'thigh-front', 'achilles'],
  notWith: {
    dizziness: 'Take the split squat beside a hold.',
    'bone-stress': 'It lands or drives off on one leg, which comes last for a bone that was overloaded.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-performance'],
})
