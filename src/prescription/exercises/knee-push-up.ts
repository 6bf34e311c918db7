import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'knee-push-up',
  name: 'Push-up from the knees',
  kind: 'strength',
  pattern: 'push',
  part: 'upper',
  level: 1,
  purpose: 'A push-up with a shorter lever.',
  steps: [
    'Kneel, hands a little wider than the shoulders, hips straight.',
    'Lower the chest between the hands.',
    'Push up.',
  ],
  cues: ['Line from head to knees.'],
  mistakes: [{ fault: 'Bottom stays behind', instead: 'Bring the hips forward.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['pectoralis major', 'triceps'], also: ['serratus anterior', 'rectus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Put the hands on a table.', when: 'few-good-repetitions' },
  harder: { to: 'push-up', how: 'Lift the knees.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(5, 10), 'article-mirror', 'none') },
  loads: ['shoulder', 'wrist'],
  notWith: {
    'post-partum': 'From the knees it is a plank too: the midline may still be opening; ask first.',
  },
  serves: {},
  sources: ['article-performance', 'article-mirror'],
})
