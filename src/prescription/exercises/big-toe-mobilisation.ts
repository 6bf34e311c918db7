import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'big-toe-mobilisation',
  name: 'Big-toe range',
  kind: 'mobility',
  pattern: 'foot',
  part: 'lower',
  level: 1,
  purpose: 'The big toe has to bend back at every push-off; its range counts more than elsewhere.',
  steps: [
    'Sit with one foot on the other knee.',
    'Bend the big toe back with the hand until it is firm, not painful.',
    'Hold shortly, let go, then lift it by itself.',
  ],
  cues: ['Slow, and no pinch on top of the joint.'],
  mistakes: [{ fault: 'Forcing a pinch', instead: 'Go less far; if it stays, ask a professional.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The foot in the hand is worked on.',
  muscles: { main: ['flexor hallucis longus', 'foot intrinsics'], also: [] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { how: 'Only lift and lower the toe by itself.', when: 'pain' },
  harder: { to: 'calf-raise', how: 'Rise over the big toe, slowly.', when: 'comfortable' },
  doses: { learn: moving(reps(10), 'house', 2) },
  loads: ['foot'],
  notWith: {},
  serves: {},
  sources: ['article-mirror', 'house'],
})
