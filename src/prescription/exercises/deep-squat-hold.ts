import { seconds } from '../../math/units'
import { defineExercise, forRange } from '../define-exercise'
import { times, hold, moving } from '../dose'

export default defineExercise({
  id: 'deep-squat-hold',
  name: 'Supported deep squat',
  kind: 'mobility',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'Gets hips and ankles used to the bottom of a squat.',
  steps: [
    'Hold on to a door frame or a strap at chest height.',
    'Sink as low as you can with the heels down.',
    'Stay there, breathe, and shift softly from side to side.',
  ],
  cues: ['Heels down, chest open.', 'Let the arms carry some of you.'],
  mistakes: [{ fault: 'Heels in the air', instead: 'Put a folded towel under them.' }],
  equipment: [],
  sides: 'both',
  muscles: { main: ['gluteus maximus', 'adductors'], also: ['soleus', 'quadriceps'] },
  plane: 'sagittal',
  easier: {
    to: 'box-squat',
    how: 'Sit on a low seat and lean forward with a long back.',
    when: 'short-hold',
  },
  harder: { to: 'squat', how: 'Let go with one hand, then stand up from there.', when: 'longest-hold-twice' },
  doses: { learn: { ...moving(hold(seconds(20), seconds(30)), 'house', 5), perWeek: times(5) } },
  loads: ['knee', 'hip', 'ankle', 'achilles', 'groin'],
  notWith: {
    'recent-surgery': 'No deep squat without clearance: take the box squat.',
    'hip-replacement': 'No deep squat with an artificial joint: take the box squat.',
    pregnancy: 'No deep squat without clearance.',
    'groin-strain': 'It stretches the inner thigh.',
    hypermobility: 'You have range enough; train strength instead.',
    'bone-stress': 'No hip stretch with a known stress injury.',
  },
  serves: { 'squat-depth-limited': forRange(1) },
  sources: ['house'],
  demonstration: 'deep-squat-hold',
})
