import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { lasting, moving } from '../dose'

export default defineExercise({
  id: 'foam-rolling',
  name: 'Foam rolling',
  kind: 'release',
  pattern: 'hip-range',
  part: 'whole',
  level: 1,
  purpose: 'A way to wind down: calves, thighs and hips feel looser for a while.',
  steps: [
    'Lay the muscle on the roller.',
    'Roll slowly along it and stop where it is tender.',
    'Breathe until it eases.',
  ],
  cues: ['Slow, never on bones or joints.'],
  mistakes: [{ fault: 'Rolling hard over pain', instead: 'Carry more of the weight with the arms.' }],
  equipment: [['foam-roller']],
  sides: 'both',
  muscles: { main: ['quadriceps', 'gastrocnemius'], also: ['gluteus maximus', 'tensor fasciae latae'] },
  plane: 'all',
  easier: { how: 'Carry more of your weight with hands and feet.', when: 'pain' },
  harder: { how: 'Use a ball for small spots.', when: 'comfortable' },
  doses: { learn: moving(lasting(seconds(60), seconds(120)), 'article-case') },
  loads: ['calf', 'thigh-front'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
})
