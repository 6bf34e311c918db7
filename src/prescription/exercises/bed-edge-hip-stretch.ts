import { defineExercise, forRange } from '../define-exercise'
import { stretching } from '../dose'

export default defineExercise({
  id: 'bed-edge-hip-stretch',
  name: 'Hip stretch over a bed edge',
  kind: 'stretch',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'The same stretch lying down, with nothing on the knee.',
  steps: [
    'Lie at the edge of a bed and hug one knee.',
    'Let the other leg hang over the edge.',
    'Breathe and let it get heavy.',
  ],
  cues: ['Low back flat, knee hugged.'],
  mistakes: [{ fault: 'Back lifts', instead: 'Hug the knee closer.' }],
  equipment: [['bench']],
  sides: 'each',
  sideRule: 'The hanging leg is stretched.',
  muscles: { main: ['iliopsoas'], also: ['rectus femoris'] },
  plane: 'sagittal',
  easier: { how: 'Put a chair under the hanging foot.', when: 'pain' },
  harder: { to: 'half-kneeling-hip-flexor-stretch', how: 'Kneel instead.', when: 'comfortable' },
  doses: { learn: stretching('winters-2004') },
  loads: ['hip', 'groin', 'lower-back', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Not before 12 weeks without clearance.',
    'hip-replacement': 'Ask which range your joint allows.',
    'groin-strain': 'It stretches the front of the hip.',
    pregnancy: 'Lying on the back may not suit you now; ask first.',
    hypermobility: 'You have range enough; train strength instead.',
    'bone-stress': 'No hip stretch with a known stress injury.',
  },
  serves: {
    'hip-extension-half-kneeling-limited': forRange(3),
    'hip-extension-half-kneeling-uneven': forRange(3),
    'hip-extension-uneven': forRange(3),
  },
  sources: ['winters-2004', 'house'],
})
