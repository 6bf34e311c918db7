import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'bicycle-crunch',
  name: 'Bicycle crunch',
  kind: 'core',
  pattern: 'rotation',
  part: 'core',
  level: 1,
  purpose: 'Trunk and hip flexors work crosswise, as arm and leg do in running.',
  steps: [
    'Lie on your back, hands at the temples, knees up.',
    'Bring one elbow towards the opposite knee while the other leg stretches.',
    'Change slowly.',
  ],
  cues: ['Turn the ribs, do not pull the head.'],
  mistakes: [{ fault: 'Neck tires first', instead: 'Rest the head between the sets and go slower.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['obliques', 'rectus abdominis'], also: ['iliopsoas'] },
  plane: 'transverse',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'dead-bug', how: 'Leave the head down and move arm and leg.', when: 'form-lost' },
  harder: { how: 'Lower the stretched leg further.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'article-case', 'none') },
  loads: ['lower-back', 'neck', 'groin'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Lying on the back may not suit you now; ask first.',
    'fragile-bones': 'Bending the spine under load is not for fragile bones.',
  },
  serves: {},
  sources: ['article-performance'],
})
