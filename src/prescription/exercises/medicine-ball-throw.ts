import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, exploding } from '../dose'

export default defineExercise({
  id: 'medicine-ball-throw',
  name: 'Medicine-ball throw',
  kind: 'power',
  pattern: 'rotation',
  part: 'whole',
  level: 2,
  purpose: 'Turning power from the hips, safe to let go of.',
  steps: [
    'Stand sideways to a solid wall with the ball at the far hip.',
    'Turn from the back foot and throw the ball at the wall.',
    'Catch, settle, and start again.',
  ],
  cues: ['Hips first, arms last.'],
  mistakes: [{ fault: 'Only the arms throw', instead: 'Turn the back heel out.' }],
  equipment: [['medicine-ball']],
  sides: 'each',
  sideRule: 'Named by the side that the throw starts from.',
  muscles: { main: ['obliques', 'gluteus maximus'], also: ['deltoid', 'adductors'] },
  plane: 'transverse',
  tempo: { down: seconds(1), pause: seconds(1), up: seconds(1) },
  easier: { to: 'pallof-press', how: 'Train the resistance against turning.', when: 'form-lost' },
  harder: { how: 'Take a step into it.', when: 'comfortable' },
  doses: { learn: exploding(reps(5, 8)), power: exploding(reps(5, 8)) },
  loads: ['lower-back', 'shoulder', 'hip'],
  notWith: {
    pregnancy: 'No explosive lifting without clearance.',
    'post-partum': 'No explosive lifting without clearance.',
    'fragile-bones': 'No fast turning without clearance.',
    'bone-stress': 'Fast lifting waits until the bone has been cleared.',
    'recent-surgery': 'No explosive lifting without clearance.',
    'hip-replacement': 'No explosive lifting without clearance.',
    'high-blood-pressure': 'Ask for clearance first.',
    dizziness: 'No fast turning while you may get dizzy.',
  },
  clearable: ['post-partum', 'high-blood-pressure', 'hip-replacement'],
  serves: {},
  sources: ['article-case'],
})
