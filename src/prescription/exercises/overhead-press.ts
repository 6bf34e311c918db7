import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning, building } from '../dose'

export default defineExercise({
  id: 'overhead-press',
  name: 'Overhead press',
  kind: 'strength',
  pattern: 'press',
  part: 'upper',
  level: 1,
  purpose: 'Shoulders and trunk, for a quiet upper body late in a run.',
  steps: [
    'Stand at shoulder width, weights at the shoulders.',
    'Press them up without leaning back.',
    'Lower slowly.',
  ],
  cues: ['Ribs down, glutes tight.'],
  mistakes: [{ fault: 'Low back arches', instead: 'Take less weight.' }],
  equipment: [['dumbbell'], ['kettlebell'], ['barbell']],
  sides: 'both',
  muscles: { main: ['deltoid', 'triceps'], also: ['trapezius', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Sit, or take one arm at a time with less weight.', when: 'few-good-repetitions' },
  harder: { how: 'Add weight slowly.', when: 'two-extra-twice' },
  doses: { learn: learning(), build: building() },
  loads: ['shoulder', 'neck'],
  notWith: { 'high-blood-pressure': 'Pressing overhead raises the pressure.' },
  clearable: ['high-blood-pressure'],
  serves: {},
  sources: ['article-case', 'article-performance'],
})
