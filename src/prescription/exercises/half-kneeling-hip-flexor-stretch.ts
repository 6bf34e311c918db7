import { defineExercise, forRange } from '../define-exercise'
import { stretching } from '../dose'

export default defineExercise({
  id: 'half-kneeling-hip-flexor-stretch',
  name: 'Half-kneeling hip-flexor stretch',
  kind: 'stretch',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Lengthens the front of the hip; the squeezed glute keeps the back out of it.',
  steps: [
    'Kneel on one knee on something soft, the other foot in front.',
    'Tuck the pelvis and squeeze the glute of the kneeling side.',
    'Shift forward only as far as the tuck stays.',
  ],
  cues: ['Tailbone under, ribs down.'],
  mistakes: [{ fault: 'Back arches', instead: 'Come back a little and tuck again.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The kneeling side is stretched.',
  muscles: { main: ['iliopsoas', 'rectus femoris'], also: ['gluteus maximus'] },
  plane: 'sagittal',
  easier: { to: 'bed-edge-hip-stretch', how: 'Let the leg hang over a bed edge.', when: 'pain' },
  harder: { to: 'couch-stretch', how: 'Raise the rear foot.', when: 'longest-hold-twice' },
  doses: { learn: stretching('winters-2004') },
  loads: ['knee', 'hip', 'groin', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Not before 12 weeks without clearance.',
    'hip-replacement': 'Ask which range your joint allows.',
    'groin-strain': 'It stretches the front of the hip.',
    hypermobility: 'You have range enough; train strength instead.',
    'bone-stress': 'No hip stretch with a known stress injury.',
  },
  serves: {
    'hip-extension-half-kneeling-limited': forRange(1),
    'hip-extension-half-kneeling-uneven': forRange(1),
    'hip-extension-uneven': forRange(1),
  },
  sources: ['article-case', 'winters-2004', 'konrad-2021', 'ingram-2025'],
  demonstration: 'half-kneeling-hip-flexor-stretch',
})
