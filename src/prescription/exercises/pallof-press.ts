import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning } from '../dose'

export default defineExercise({
  id: 'pallof-press',
  name: 'Pallof press',
  kind: 'core',
  pattern: 'rotation',
  part: 'core',
  level: 1,
  purpose: 'The trunk refuses to be turned, as with every step.',
  steps: [
    'Fix a band at chest height and stand sideways to it.',
    'Hold it with both hands at the breastbone.',
    'Press straight out, wait, and come back.',
  ],
  cues: ['Hips and ribs stay square.'],
  mistakes: [{ fault: 'Turned by the band', instead: 'Step closer.' }],
  equipment: [['band']],
  sides: 'each',
  sideRule: 'The side towards the band works most.',
  muscles: { main: ['obliques', 'transversus abdominis'], also: ['gluteus medius'] },
  plane: 'transverse',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { how: 'Kneel, or step closer.', when: 'few-good-repetitions' },
  harder: { how: 'Step further away or stand in a split stance.', when: 'two-extra-twice' },
  doses: { learn: learning() },
  loads: ['shoulder', 'lower-back'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
})
