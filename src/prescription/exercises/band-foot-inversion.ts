import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'band-foot-inversion',
  name: 'Turning the foot in against a band',
  kind: 'strength',
  pattern: 'foot',
  part: 'lower',
  level: 1,
  purpose: 'Trains the tibialis posterior alone, for arches that sink.',
  steps: [
    "Sit, one ankle over the other knee's shin, a band around the forefoot held out to the side.",
    'Turn the sole inward against the band.',
    'Let it back slowly.',
  ],
  cues: ['Only the foot moves.'],
  mistakes: [{ fault: 'Whole leg turns', instead: 'Hold the shin with a hand.' }],
  equipment: [['band']],
  sides: 'each',
  sideRule: 'The foot in the band works.',
  muscles: { main: ['tibialis posterior'], also: ['flexor hallucis longus'] },
  plane: 'transverse',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Push the foot against your hand instead.', when: 'few-good-repetitions' },
  harder: {
    to: 'heel-raise-ball-squeeze',
    how: 'Take a stronger band, then do it standing.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(10, 15), 'house') },
  loads: ['foot', 'shin', 'ankle'],
  notWith: {},
  serves: {},
  sources: ['article-muscles', 'house'],
})
