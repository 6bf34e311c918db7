import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'bent-knee-leg-swings',
  name: 'Bent-knee leg swings',
  kind: 'warm-up',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Like the swing of a stride, with a bent knee.',
  steps: ['Hold on to something.', 'Lift the knee in front and send the foot behind, in one flow.'],
  cues: ['Tall on the standing leg.'],
  mistakes: [{ fault: 'Rushing', instead: 'Let it swing at its own pace.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The free leg swings.',
  muscles: { main: ['iliopsoas', 'gluteus maximus'], also: ['hamstrings'] },
  plane: 'sagittal',
  tempo: { down: seconds(1), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Only lift and lower the knee.', when: 'form-lost' },
  harder: { to: 'leg-swings', how: 'Stretch the leg.', when: 'comfortable' },
  doses: { learn: moving(reps(10, 12), 'article-mirror') },
  loads: ['hip', 'groin'],
  notWith: {},
  serves: {},
  sources: ['article-mirror'],
  demonstration: 'bent-knee-leg-swings',
})
