import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'walking-lunge',
  name: 'Walking lunge',
  kind: 'warm-up',
  pattern: 'lunge',
  part: 'lower',
  level: 1,
  purpose: 'Warms up hips and thighs in long steps before running or lifting.',
  steps: [
    'Take a long step and sink without touching the floor.',
    'Push through into the next step.',
    'Let the opposite arm swing along.',
  ],
  cues: ['Tall trunk, soft landing.'],
  mistakes: [{ fault: 'Knee falls inward', instead: 'Make the step shorter.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'Left and right take turns.',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['iliopsoas', 'gluteus medius'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { to: 'split-squat', how: 'Stay on the spot and hold on to something.', when: 'form-lost' },
  harder: { how: 'Turn the trunk over the front leg.', when: 'comfortable' },
  doses: { learn: moving(reps(6, 8), 'article-plateaus') },
  loads: ['knee', 'hip', 'thigh-front', 'achilles', 'calf', 'foot'],
  notWith: {
    dizziness: 'Long steps without a hold wait until the dizziness has been looked at.',
    'bone-stress': 'It lands or drives off on one leg, which comes last for a bone that was overloaded.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-mirror'],
  demonstration: 'walking-lunge',
})
