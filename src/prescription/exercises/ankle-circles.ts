import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'ankle-circles',
  name: 'Ankle circles',
  kind: 'warm-up',
  pattern: 'ankle-range',
  part: 'lower',
  level: 1,
  purpose: 'Warms up the ankle in all directions.',
  steps: ['Lift one foot.', 'Draw slow, large circles with the toes.', 'Change the direction half-way.'],
  cues: ['Only the foot moves.'],
  mistakes: [{ fault: 'Circles get small', instead: 'Slow down.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The lifted foot moves.',
  muscles: { main: ['tibialis anterior', 'fibularis longus'], also: ['tibialis posterior', 'gastrocnemius'] },
  plane: 'all',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Sit down.', when: 'form-lost' },
  harder: { to: 'knee-over-toe-rock', how: 'Put weight on the foot.', when: 'comfortable' },
  doses: { learn: moving(reps(8, 10), 'article-case') },
  loads: ['ankle', 'shin'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
  demonstration: 'ankle-circles',
})
