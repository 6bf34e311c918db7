import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, moving } from '../dose'

export default defineExercise({
  id: 'figure-four-stretch',
  name: 'Lying figure four',
  kind: 'stretch',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Lengthens the outer hip after a run.',
  steps: [
    'Lie on your back and lay one ankle over the other knee.',
    'Pull that thigh towards you.',
    'Stay and breathe.',
  ],
  cues: ['Tailbone stays down.'],
  mistakes: [{ fault: 'Pulling at the knee', instead: 'Press the crossed knee gently away.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The crossed leg is stretched.',
  muscles: { main: ['gluteus maximus', 'deep hip rotators'], also: ['gluteus medius'] },
  plane: 'transverse',
  easier: { how: 'Leave the foot of the other leg on the floor.', when: 'pain' },
  harder: { to: 'ninety-ninety', how: 'Turn the hips actively.', when: 'comfortable' },
  doses: { learn: moving(hold(seconds(30), seconds(60)), 'article-plateaus', 2) },
  loads: ['hip', 'knee'],
  notWith: {
    'hip-replacement': 'Ask which range your joint allows.',
    pregnancy: 'Lying on the back may not suit you now; ask first.',
    'recent-surgery': 'It bends the hip as far as it goes; ask first which range is yours.',
    hypermobility: 'You have range enough; train strength instead.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case'],
})
