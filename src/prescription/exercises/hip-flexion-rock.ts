import { seconds } from '../../math/units'
import { defineExercise, forRange } from '../define-exercise'
import { times, reps, moving } from '../dose'

export default defineExercise({
  id: 'hip-flexion-rock',
  name: 'Rocking back on all fours',
  kind: 'mobility',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Lets the hips bend far while the back stays still.',
  steps: [
    'Kneel on hands and knees, knees a little apart.',
    'Push the hips back towards the heels until the back wants to round.',
    'Come forward again.',
  ],
  cues: ['Long back, quiet ribs.'],
  mistakes: [{ fault: 'Back rounds', instead: 'Go less far back.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['gluteus maximus', 'adductors'], also: ['erector spinae'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(2) },
  easier: { how: 'Put a cushion between heels and hips and go only to it.', when: 'form-lost' },
  harder: { to: 'deep-squat-hold', how: 'Do it on your feet, holding on.', when: 'comfortable' },
  doses: { learn: { ...moving(reps(10), 'house', 2), perWeek: times(5) } },
  loads: ['knee', 'wrist', 'hip', 'groin'],
  notWith: {
    'recent-surgery': 'It bends the hip as far as it goes; ask first which range is yours.',
    'hip-replacement': 'It bends the hip as far as it goes; ask first which range is yours.',
  },
  serves: { 'squat-depth-limited': forRange(2) },
  sources: ['house'],
})
