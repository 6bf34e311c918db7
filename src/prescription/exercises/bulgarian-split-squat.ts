import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'bulgarian-split-squat',
  name: 'Bulgarian split squat',
  kind: 'strength',
  pattern: 'lunge',
  part: 'lower',
  level: 2,
  purpose: 'The back foot is raised: more load for the front leg and a long front of the other hip.',
  steps: [
    'Lay the back foot on a bench or sofa behind you.',
    'Lower straight down on the front leg.',
    'Push up without leaning back.',
  ],
  cues: ['Squeeze the glute of the back leg.', 'Front foot flat.'],
  mistakes: [{ fault: 'Low back arches', instead: 'Tuck the pelvis and shorten the step.' }],
  equipment: [['bench']],
  sides: 'each',
  sideRule: 'The front leg works; hold a weight on its side.',
  muscles: {
    main: ['quadriceps', 'gluteus maximus'],
    also: ['gluteus medius', 'adductors', 'rectus femoris'],
  },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: { to: 'split-squat', how: 'Put the back foot on the floor.', when: 'few-good-repetitions' },
  harder: { how: 'Add weight, or lower in five seconds.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'article-case', 'none'), build: building() },
  loads: ['knee', 'hip', 'foot', 'thigh-front', 'achilles'],
  notWith: { dizziness: 'Take the split squat beside a hold.' },
  serves: {
    'hip-extension-half-kneeling-limited': forStrength(2),
    'hip-extension-half-kneeling-uneven': forStrength(2),
    'hip-extension-uneven': forStrength(2),
  },
  sources: ['article-case', 'house'],
  demonstration: 'bulgarian-split-squat',
})
