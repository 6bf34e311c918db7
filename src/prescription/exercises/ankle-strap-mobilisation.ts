import { seconds } from '../../math/units'
import { defineExercise, forRange } from '../define-exercise'
import { times, reps, moving } from '../dose'

export default defineExercise({
  id: 'ankle-strap-mobilisation',
  name: 'Ankle glide with a strap',
  kind: 'mobility',
  pattern: 'ankle-range',
  part: 'lower',
  level: 1,
  purpose:
    'For an ankle that feels blocked in front: the strap holds the ankle bone back while the shin goes forward.',
  steps: [
    'Put a strap low across the front of the ankle, its ends fixed behind you.',
    'Lean the knee over the toes against it.',
    'Ease back.',
  ],
  cues: ['Heel down, strap low.'],
  mistakes: [{ fault: 'Strap on the shin', instead: 'Move it down to the crease.' }],
  equipment: [['strap']],
  sides: 'each',
  sideRule: 'The foot in the strap works.',
  muscles: { main: ['soleus'], also: ['tibialis anterior'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(2) },
  easier: { to: 'knee-over-toe-rock', how: 'Leave the strap out.', when: 'pain' },
  harder: { to: 'heel-elevated-goblet-squat', how: 'Use the new range under load.', when: 'comfortable' },
  doses: { learn: { ...moving(reps(10, 15), 'jeon-2015', 3), perWeek: times(5) } },
  loads: ['ankle', 'achilles', 'calf'],
  notWith: { hypermobility: 'You have range enough; train strength instead.' },
  suits: 'front',
  serves: { 'ankle-dorsiflexion-limited': forRange(4), 'ankle-dorsiflexion-uneven': forRange(4) },
  sources: ['jeon-2015'],
})
