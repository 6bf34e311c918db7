import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'push-up',
  name: 'Push-up',
  kind: 'strength',
  pattern: 'push',
  part: 'upper',
  level: 2,
  purpose: 'Pushing strength with a steady trunk.',
  steps: [
    'Set hands a little wider than the shoulders.',
    'Lower until the elbows are about at a right angle, hips in line.',
    'Push up.',
  ],
  cues: ['One piece from head to heels.'],
  mistakes: [
    { fault: 'Hips sag', instead: 'Take the knees.' },
    { fault: 'Elbows flare', instead: 'Let them point back at an angle.' },
  ],
  equipment: [['mat']],
  sides: 'both',
  muscles: {
    main: ['pectoralis major', 'triceps'],
    also: ['serratus anterior', 'rectus abdominis', 'deltoid'],
  },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'knee-push-up',
    how: 'Fewer than five good ones: knees on the floor.',
    when: 'few-good-repetitions',
  },
  harder: { how: 'Raise the feet.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(5, 10), 'article-mirror', 'none') },
  loads: ['shoulder', 'wrist'],
  notWith: {
    'post-partum': 'It is a plank as well: the midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-performance', 'article-mirror'],
  demonstration: 'push-up',
})
