import { defineExercise, forRange } from '../define-exercise'
import { stretching } from '../dose'

export default defineExercise({
  id: 'bent-knee-wall-stretch',
  name: 'Bent-knee wall stretch',
  kind: 'stretch',
  pattern: 'ankle-range',
  part: 'lower',
  level: 1,
  purpose: 'Gains range where the knee is bent, as in the lunge test.',
  steps: [
    'Face a wall, one foot a little behind.',
    'Bend the knee of that leg towards the wall, heel down.',
    'Stay where it pulls low in the calf.',
  ],
  cues: ['Heel heavy, knee over the second toe.'],
  mistakes: [{ fault: 'Heel lifts', instead: 'Stand closer.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The leg that bends is stretched.',
  muscles: { main: ['soleus'], also: ['tibialis posterior', 'flexor hallucis longus'] },
  plane: 'sagittal',
  easier: { how: 'Bend less and breathe.', when: 'pain' },
  harder: { to: 'knee-over-toe-rock', how: 'Move in and out of it.', when: 'comfortable' },
  doses: { learn: stretching() },
  loads: ['achilles', 'ankle', 'calf'],
  notWith: { hypermobility: 'You have range enough; train strength instead.' },
  serves: { 'ankle-dorsiflexion-limited': forRange(1), 'ankle-dorsiflexion-uneven': forRange(1) },
  sources: ['radford-2006', 'medeiros-2018', 'ingram-2025'],
  demonstration: 'bent-knee-wall-stretch',
})
