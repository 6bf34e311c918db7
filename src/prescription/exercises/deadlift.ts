import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning, building } from '../dose'

export default defineExercise({
  id: 'deadlift',
  name: 'Deadlift',
  kind: 'strength',
  pattern: 'hinge',
  part: 'lower',
  level: 2,
  purpose: 'Loads the whole back of the body, which carries you uphill and late in a race.',
  steps: [
    'Stand with the weight close to the shins.',
    'Push the hips back with a flat back until you reach it.',
    'Stand up by pushing the floor away, weight close to the legs.',
  ],
  cues: ['Flat back, long neck.', 'Hips and shoulders rise together.'],
  mistakes: [
    { fault: 'Back rounds', instead: 'Take a lighter weight or set it higher.' },
    { fault: 'Weight away from the body', instead: 'Drag it along the legs.' },
  ],
  equipment: [['barbell'], ['kettlebell'], ['dumbbell']],
  sides: 'both',
  muscles: {
    main: ['gluteus maximus', 'hamstrings', 'erector spinae'],
    also: ['latissimus dorsi', 'quadriceps', 'forearm flexors'],
  },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'single-leg-deadlift-unweighted',
    how: 'Leave the weight and learn the hinge first.',
    when: 'form-lost',
  },
  harder: { how: 'Add 2.5 to 5 % of the weight.', when: 'two-extra-twice' },
  doses: { learn: learning(), build: building() },
  loads: ['lower-back', 'hip', 'thigh-back'],
  notWith: {
    'high-blood-pressure': 'Heavy lifting with held breath raises the pressure.',
    'post-partum': 'Ask for clearance before heavy lifting.',
    pregnancy: 'Ask for clearance before heavy lifting.',
    'bone-stress': 'Heavy lifting waits until the bone has been cleared.',
    'recent-surgery': 'Heavy lifting waits until it has been cleared.',
  },
  clearable: ['high-blood-pressure', 'post-partum', 'pregnancy', 'bone-stress'],
  serves: {},
  sources: ['article-plateaus', 'article-case', 'blagrove-2018'],
})
