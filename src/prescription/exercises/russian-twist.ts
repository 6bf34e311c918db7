import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning } from '../dose'

export default defineExercise({
  id: 'russian-twist',
  name: 'Russian twist',
  kind: 'core',
  pattern: 'rotation',
  part: 'core',
  level: 2,
  purpose: 'Turning strength of the trunk, which runners rarely train.',
  steps: [
    'Sit with bent knees, lean back with a long spine, feet just off the floor.',
    'Turn the ribs and tap a weight beside one hip.',
    'Turn to the other side.',
  ],
  cues: ['Ribs turn, hands follow.'],
  mistakes: [{ fault: 'Back rounds', instead: 'Sit more upright, feet down.' }],
  equipment: [['medicine-ball'], ['dumbbell'], ['kettlebell']],
  sides: 'both',
  muscles: { main: ['obliques'], also: ['rectus abdominis', 'iliopsoas'] },
  plane: 'transverse',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'pallof-press', how: 'Resist the turn instead of making it.', when: 'few-good-repetitions' },
  harder: { how: 'Take a heavier weight.', when: 'two-extra-twice' },
  doses: { learn: learning() },
  loads: ['lower-back'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
    'fragile-bones': 'Bending and turning the spine under load is not for fragile bones.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-performance'],
})
