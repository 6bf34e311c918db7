import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'heel-elevated-goblet-squat',
  name: 'Goblet squat on raised heels',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 1,
  purpose: 'Lets stiff ankles squat deep under load; the wedge gets lower over the weeks.',
  steps: [
    'Put both heels on a flat plate or book of two or three centimetres.',
    'Hold a weight at the chest.',
    'Squat slowly, knees well over the toes, and stand up.',
  ],
  cues: ['Knees travel forward, heels press down.', 'Long back.'],
  mistakes: [{ fault: 'Weight only on the toes', instead: 'Keep the heels heavy on the wedge.' }],
  equipment: [['kettlebell'], ['dumbbell']],
  sides: 'both',
  muscles: { main: ['quadriceps', 'soleus'], also: ['gluteus maximus', 'adductors'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: {
    to: 'box-squat',
    how: 'Leave the weight out and sit down to a seat.',
    when: 'few-good-repetitions',
  },
  harder: { to: 'goblet-squat', how: 'Take a lower wedge, then none.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(6, 12), 'house') },
  loads: ['knee', 'hip', 'lower-back', 'thigh-front', 'calf'],
  notWith: {
    'recent-surgery': 'Bend only as deep as a seat allows: take the box squat.',
    'hip-replacement': 'Bend only as deep as a seat allows: take the box squat.',
    pregnancy: 'Bend only as deep as a seat allows: take the box squat.',
  },
  serves: {
    'ankle-dorsiflexion-limited': forStrength(3),
    'ankle-dorsiflexion-uneven': forStrength(3),
    'squat-depth-limited': forStrength(4),
  },
  sources: ['article-mirror', 'alizadeh-2023', 'house'],
  demonstration: 'heel-elevated-goblet-squat',
})
