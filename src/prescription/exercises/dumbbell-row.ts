import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning, building } from '../dose'

export default defineExercise({
  id: 'dumbbell-row',
  name: 'Dumbbell row',
  kind: 'strength',
  pattern: 'pull',
  part: 'upper',
  level: 1,
  purpose: 'Back and latissimus dorsi, which drives the arm in running.',
  steps: [
    'Support one hand on a chair, flat back.',
    'Pull the weight towards the hip.',
    'Squeeze the shoulder blade and lower slowly.',
  ],
  cues: ['Back flat and still.'],
  mistakes: [{ fault: 'Trunk turns open', instead: 'Take less weight.' }],
  equipment: [['dumbbell'], ['kettlebell']],
  sides: 'each',
  sideRule: 'The arm with the weight works.',
  muscles: { main: ['latissimus dorsi', 'rhomboids'], also: ['biceps', 'trapezius'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'band-row', how: 'Take a band.', when: 'few-good-repetitions' },
  harder: { how: 'Take a heavier weight.', when: 'two-extra-twice' },
  doses: { learn: learning(), build: building() },
  loads: ['shoulder', 'lower-back'],
  notWith: {},
  serves: {},
  sources: ['article-case', 'article-performance'],
  demonstration: 'dumbbell-row',
})
