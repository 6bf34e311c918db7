import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'box-squat',
  name: 'Squat to a box',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 1,
  purpose: 'Gives a squat a safe bottom, which is lowered over the weeks.',
  steps: [
    'Stand in front of a chair or a stack that you can sit on.',
    'Reach the hips back, touch the seat lightly and do not rest on it.',
    'Stand up through the middle of the foot.',
  ],
  cues: ['Touch, do not drop.', 'Shins and back stay parallel.'],
  mistakes: [{ fault: 'Falling onto the seat', instead: 'Choose a higher seat and go slower.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['hamstrings', 'erector spinae'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Raise the seat or push lightly on the arms of a chair.', when: 'few-good-repetitions' },
  harder: {
    to: 'squat',
    how: "Lower the seat by a hand's width, then leave it out.",
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(6, 12), 'house', 'none') },
  loads: ['knee', 'hip', 'thigh-front'],
  notWith: {},
  serves: { 'squat-depth-limited': forStrength(1) },
  sources: ['article-mirror', 'house'],
  demonstration: 'box-squat',
})
