import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, moving } from '../dose'

export default defineExercise({
  id: 'samson-stretch',
  name: 'Samson stretch',
  kind: 'warm-up',
  pattern: 'hip-range',
  part: 'whole',
  level: 1,
  purpose: 'A moving lunge with the arms up: hips, ribs and shoulders at once.',
  steps: [
    'Step into a long lunge, back knee near the floor.',
    'Lace the fingers and reach up.',
    'Come back and change legs.',
  ],
  cues: ['Tuck the pelvis before you reach.'],
  mistakes: [{ fault: 'Back arches', instead: 'Reach less far.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The rear leg is stretched.',
  muscles: { main: ['iliopsoas', 'latissimus dorsi'], also: ['rectus femoris'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { to: 'hip-opener', how: 'Stay standing.', when: 'form-lost' },
  harder: { to: 'worlds-greatest-stretch', how: 'Add the turn.', when: 'comfortable' },
  doses: { learn: moving(reps(4, 6), 'article-plateaus') },
  loads: ['hip', 'knee', 'shoulder', 'groin', 'thigh-front', 'foot'],
  notWith: {
    'recent-surgery': 'A long lunge stretches the front of the hip; not before 12 weeks without clearance.',
    'hip-replacement': 'Ask which range your joint allows.',
    'groin-strain': 'It stretches the front of the hip.',
    'bone-stress': 'No hip stretch with a known stress injury.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-mirror'],
  demonstration: 'samson-stretch',
})
