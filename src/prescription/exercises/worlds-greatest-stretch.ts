import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'worlds-greatest-stretch',
  name: "World's greatest stretch",
  kind: 'warm-up',
  pattern: 'hip-range',
  part: 'whole',
  level: 1,
  purpose: 'One long lunge with a turn: hips, chest and ankles before a run or workout.',
  steps: [
    'Step into a long lunge, hands inside the front foot.',
    'Bring the elbow towards the ankle.',
    'Turn and reach to the ceiling, then step back.',
  ],
  cues: ['Back leg long, turn from the ribs.'],
  mistakes: [{ fault: 'Front knee falls in', instead: 'Press it against the arm.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'Named by the front leg.',
  muscles: { main: ['iliopsoas', 'adductors'], also: ['obliques', 'latissimus dorsi', 'gluteus maximus'] },
  plane: 'all',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(2) },
  easier: { to: 'samson-stretch', how: 'Keep the trunk up and leave the turn out.', when: 'form-lost' },
  harder: { how: 'Stretch the front leg at the end.', when: 'comfortable' },
  doses: { learn: moving(reps(3, 5), 'article-case') },
  loads: ['hip', 'groin', 'shoulder', 'knee', 'wrist', 'thigh-front'],
  notWith: {
    'recent-surgery': 'It bends the hip as far as it goes; ask first which range is yours.',
    'hip-replacement': 'It bends the hip as far as it goes; ask first which range is yours.',
    'groin-strain': 'It stretches the inner thigh.',
    'bone-stress': 'No hip stretch with a known stress injury.',
    'fragile-bones': 'Bending and turning far is not for fragile bones.',
    dizziness: 'Head down and up again may make you dizzy.',
  },
  serves: {},
  sources: ['article-case'],
  demonstration: 'worlds-greatest-stretch',
})
