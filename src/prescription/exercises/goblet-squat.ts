import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'goblet-squat',
  name: 'Goblet squat',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 1,
  purpose:
    'A loaded squat that keeps the trunk tall and teaches depth; load at the bottom gains range at hips and ankles.',
  steps: [
    'Hold one weight upright against the chest.',
    'Squat between your knees with a long back.',
    'Pause shortly where it is deepest, then stand up.',
  ],
  cues: ['Elbows point down between the knees.', 'Knees over the second toes, heels heavy.'],
  mistakes: [
    { fault: 'Back rounds at the bottom', instead: 'Stop higher, and take a lighter weight.' },
    { fault: 'Weight drifts forward', instead: 'Keep it touching the chest.' },
  ],
  equipment: [['kettlebell'], ['dumbbell']],
  sides: 'both',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['adductors', 'soleus', 'erector spinae'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { to: 'squat', how: 'Leave the weight out.', when: 'few-good-repetitions' },
  harder: {
    to: 'barbell-squat',
    how: 'Take a heavier weight; when one weight gets awkward, change to a barbell.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(8, 15), 'article-mirror'), build: building() },
  loads: ['knee', 'hip', 'lower-back', 'wrist', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Bend only as deep as a seat allows: take the box squat.',
    'hip-replacement': 'Bend only as deep as a seat allows: take the box squat.',
    pregnancy: 'Bend only as deep as a seat allows: take the box squat.',
  },
  serves: {
    'squat-depth-limited': forStrength(2),
    'squat-depth-trunk-forward': forStrength(1),
    'ankle-dorsiflexion-limited': forStrength(4),
    'ankle-dorsiflexion-uneven': forStrength(4),
  },
  sources: ['article-case', 'article-mirror', 'alizadeh-2023'],
  demonstration: 'goblet-squat',
})
