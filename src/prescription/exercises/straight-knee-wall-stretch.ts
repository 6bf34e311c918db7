import { defineExercise, forRange } from '../define-exercise'
import { stretching } from '../dose'

export default defineExercise({
  id: 'straight-knee-wall-stretch',
  name: 'Straight-knee wall stretch',
  kind: 'stretch',
  pattern: 'ankle-range',
  part: 'lower',
  level: 1,
  purpose: 'Lengthens the upper calf, with a straight knee.',
  steps: [
    'Lean on a wall, one leg far behind, heel down.',
    'Keep that knee straight and bend the front one.',
    'Stay where it pulls high in the calf.',
  ],
  cues: ['Toes forward, heel down.'],
  mistakes: [{ fault: 'Foot turns out', instead: 'Point it at the wall.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The rear leg is stretched.',
  muscles: { main: ['gastrocnemius'], also: ['soleus'] },
  plane: 'sagittal',
  easier: { how: 'Step closer.', when: 'pain' },
  harder: { how: 'Let the heel hang off a step.', when: 'longest-hold-twice' },
  doses: { learn: stretching('radford-2006') },
  loads: ['achilles', 'calf', 'ankle'],
  notWith: { hypermobility: 'You have range enough; train strength instead.' },
  serves: { 'ankle-dorsiflexion-limited': forRange(3), 'ankle-dorsiflexion-uneven': forRange(3) },
  sources: ['article-plateaus', 'radford-2006', 'medeiros-2018'],
})
