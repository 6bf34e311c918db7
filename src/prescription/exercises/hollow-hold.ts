import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, learning } from '../dose'

export default defineExercise({
  id: 'hollow-hold',
  name: 'Hollow hold',
  kind: 'core',
  pattern: 'front-core',
  part: 'core',
  level: 2,
  purpose: 'The low back keeps contact with the floor while the legs get heavy.',
  steps: [
    'Lie on your back and press the low back down.',
    'Lift shoulders and long legs a little.',
    'Hold while the back stays down.',
  ],
  cues: ['Ribs towards pelvis.'],
  mistakes: [{ fault: 'Back lifts', instead: 'Raise the legs or bend the knees.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['rectus abdominis', 'transversus abdominis'], also: ['iliopsoas'] },
  plane: 'sagittal',
  easier: { to: 'dead-bug', how: 'Move one arm and one leg at a time.', when: 'short-hold' },
  harder: { how: 'Stretch the arms beside the ears.', when: 'longest-hold-twice' },
  doses: { learn: learning(hold(seconds(20), seconds(40)), 'house', 'none') },
  loads: ['lower-back', 'neck', 'groin'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Lying on the back may not suit you now; ask first.',
    'fragile-bones': 'Bending the spine under load is not for fragile bones.',
  },
  serves: {},
  sources: ['article-case', 'house'],
  demonstration: 'hollow-hold',
})
