import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'inchworm',
  name: 'Inchworm',
  kind: 'warm-up',
  pattern: 'shoulder-range',
  part: 'whole',
  level: 1,
  purpose: 'Moves shoulders, trunk and the back of the legs from standing to a plank and back.',
  steps: [
    'Bend down with soft knees and walk the hands forward.',
    'Pass through a high plank.',
    'Walk the feet to the hands and stand up.',
  ],
  cues: ['Belly tight in the plank.'],
  mistakes: [{ fault: 'Hips sag', instead: 'Walk less far.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['serratus anterior', 'hamstrings'], also: ['rectus abdominis', 'deltoid'] },
  plane: 'sagittal',
  tempo: { down: seconds(4), pause: seconds(0), up: seconds(4) },
  easier: { to: 'arm-circles', how: 'Stay standing.', when: 'form-lost' },
  harder: { how: 'Add one push-up.', when: 'comfortable' },
  doses: { learn: moving(reps(3, 5), 'house') },
  loads: ['shoulder', 'wrist', 'thigh-back'],
  notWith: {
    dizziness: 'Head down and up again may make you dizzy.',
    'post-partum': 'It is a plank as well: the midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
    'fragile-bones': 'Bending the spine far is not for fragile bones.',
  },
  serves: {},
  sources: ['house'],
})
