import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'single-leg-squat-to-box',
  name: 'Single-leg squat to a seat',
  kind: 'strength',
  pattern: 'step',
  part: 'lower',
  level: 2,
  purpose: 'The whole body on one leg, with a seat for safety.',
  steps: [
    'Stand on one leg in front of a chair.',
    'Sit back slowly and touch the seat.',
    'Stand up on the same leg.',
  ],
  cues: ['Hips back, knee in line.', 'Arms forward for balance.'],
  mistakes: [{ fault: 'Dropping the last part', instead: 'Raise the seat.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: { main: ['quadriceps', 'gluteus maximus', 'gluteus medius'], also: ['soleus', 'hamstrings'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: {
    to: 'lateral-step-down',
    how: 'Use a step and only brush the floor.',
    when: 'few-good-repetitions',
  },
  harder: { how: 'Lower the seat, then hold a weight.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(6, 10), 'house', 'none') },
  loads: ['knee', 'hip', 'thigh-front', 'achilles', 'ankle'],
  notWith: {
    dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.',
    'recent-surgery': 'One leg alone comes after clearance.',
    'bone-stress': 'One leg alone comes after clearance.',
  },
  serves: {},
  sources: ['willy-2011', 'house'],
})
