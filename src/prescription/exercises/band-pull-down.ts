import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'band-pull-down',
  name: 'Straight-arm pull-down',
  kind: 'strength',
  pattern: 'pull',
  part: 'upper',
  level: 1,
  purpose: 'The latissimus dorsi alone: it swings the arm back and steadies the low back.',
  steps: [
    'Fix a band above head height.',
    'With long arms, pull the hands down to the thighs.',
    'Let them rise slowly.',
  ],
  cues: ['Ribs down, arms long.'],
  mistakes: [{ fault: 'Back arches', instead: 'Step closer.' }],
  equipment: [['band']],
  sides: 'both',
  muscles: { main: ['latissimus dorsi'], also: ['triceps', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Take a lighter band.', when: 'few-good-repetitions' },
  harder: { to: 'dumbbell-row', how: 'Take a weight, one arm at a time.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'house') },
  loads: ['shoulder'],
  notWith: {},
  serves: {},
  sources: ['article-muscles', 'house'],
})
