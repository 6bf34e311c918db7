import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, exploding } from '../dose'

export default defineExercise({
  id: 'kettlebell-swing',
  name: 'Kettlebell swing',
  kind: 'power',
  pattern: 'hinge',
  part: 'whole',
  level: 3,
  purpose: 'Fast hip extension, once the slow one is comfortable.',
  steps: [
    'Hinge with a flat back, the weight between the thighs.',
    'Snap the hips straight; the weight floats to chest height.',
    'Let it fall back into the hinge.',
  ],
  cues: ['Hips drive, arms are ropes.'],
  mistakes: [{ fault: 'It turns into a squat', instead: 'Push the hips back, shins upright.' }],
  equipment: [['kettlebell']],
  sides: 'both',
  muscles: { main: ['gluteus maximus', 'hamstrings'], also: ['erector spinae', 'forearm flexors'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'deadlift', how: 'Go back to slow deadlifts.', when: 'form-lost' },
  harder: { how: 'Take a heavier one.', when: 'comfortable' },
  doses: { learn: exploding(reps(8, 12)), power: exploding(reps(8, 12)) },
  loads: ['lower-back', 'hip', 'thigh-back', 'shoulder'],
  notWith: {
    pregnancy: 'No explosive lifting without clearance.',
    'post-partum': 'No explosive lifting without clearance.',
    'high-blood-pressure': 'Ask for clearance first.',
    'bone-stress': 'Fast lifting waits until the bone has been cleared.',
    'recent-surgery': 'No explosive lifting without clearance.',
    'hip-replacement': 'No explosive lifting without clearance.',
    'fragile-bones': 'No explosive lifting without clearance.',
    dizziness: 'No fast lifting while you may get dizzy.',
  },
  clearable: ['post-partum', 'high-blood-pressure', 'hip-replacement'],
  serves: {},
  sources: ['article-case'],
})
