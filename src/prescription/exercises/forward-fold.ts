import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, moving } from '../dose'

export default defineExercise({
  id: 'forward-fold',
  name: 'Standing forward fold',
  kind: 'stretch',
  pattern: 'spine-range',
  part: 'whole',
  level: 1,
  purpose:
    'A slow fold to wind down in the evening. Never before a run: it takes the spring out of the legs.',
  steps: [
    'Stand at hip width and bend the knees a little.',
    'Fold from the hips and let head and arms hang.',
    'Roll up slowly.',
  ],
  cues: ['Soft knees, heavy head.'],
  mistakes: [{ fault: 'Bouncing', instead: 'Hang still.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['hamstrings', 'erector spinae'], also: ['gastrocnemius'] },
  plane: 'sagittal',
  easier: { how: 'Put the hands on a chair.', when: 'pain' },
  harder: { how: 'Stretch the knees a little more.', when: 'comfortable' },
  doses: { learn: moving(hold(seconds(20), seconds(40)), 'article-mirror') },
  loads: ['lower-back', 'thigh-back'],
  notWith: {
    dizziness: 'Hanging the head may make you dizzy.',
    hypermobility: 'You have range enough; train strength instead.',
    'fragile-bones': 'Bending the spine far is not for fragile bones.',
  },
  serves: {},
  sources: ['article-mirror'],
})
