import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { exploding } from '../dose'

export default defineExercise({
  id: 'clean',
  name: 'Clean',
  kind: 'power',
  pattern: 'hinge',
  part: 'whole',
  level: 3,
  purpose: 'The whole body learns to be fast; only with good coaching.',
  steps: [
    'Hinge with the weight close to the legs.',
    'Stand up explosively and pull it close to the body.',
    'Catch it at the shoulders with soft knees.',
  ],
  cues: ['Close, quick, quiet.'],
  mistakes: [{ fault: 'Pulling with the arms', instead: 'Jump it up with the hips.' }],
  equipment: [['barbell'], ['kettlebell']],
  sides: 'both',
  muscles: { main: ['gluteus maximus', 'quadriceps', 'trapezius'], also: ['hamstrings', 'gastrocnemius'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'kettlebell-swing', how: 'Stay with the swing.', when: 'form-lost' },
  harder: { how: 'Add a little weight.', when: 'comfortable' },
  doses: { learn: exploding(), power: exploding() },
  loads: ['lower-back', 'knee', 'shoulder', 'wrist', 'thigh-front', 'hip', 'achilles', 'neck'],
  notWith: {
    pregnancy: 'No explosive lifting without clearance.',
    'post-partum': 'No explosive lifting without clearance.',
    'high-blood-pressure': 'Ask for clearance first.',
    'fragile-bones': 'No explosive lifting without clearance.',
    'bone-stress': 'Fast lifting waits until the bone has been cleared.',
    'recent-surgery': 'No explosive lifting without clearance.',
    'hip-replacement': 'No explosive lifting without clearance.',
    dizziness: 'No fast lifting while you may get dizzy.',
  },
  clearable: ['post-partum', 'high-blood-pressure'],
  serves: {},
  sources: ['article-case'],
})
