import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'arm-circles',
  name: 'Arm circles',
  kind: 'warm-up',
  pattern: 'shoulder-range',
  part: 'upper',
  level: 1,
  purpose: 'Warms up the shoulders, so that the arms swing freely.',
  steps: ['Stand tall.', 'Draw circles with long arms, small ones first.', 'Change the direction.'],
  cues: ['Ribs quiet, shoulders low.'],
  mistakes: [{ fault: 'Back arches', instead: 'Make the circles smaller.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['deltoid', 'trapezius'], also: ['latissimus dorsi'] },
  plane: 'all',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Bend the elbows.', when: 'form-lost' },
  harder: { how: 'Make the circles as large as they go.', when: 'comfortable' },
  doses: { learn: moving(reps(10), 'article-mirror') },
  loads: ['shoulder'],
  notWith: {},
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-mirror'],
  demonstration: 'arm-circles',
})
