import { seconds } from '../../math/units'
import { defineExercise, forRange } from '../define-exercise'
import { times, reps, moving } from '../dose'

export default defineExercise({
  id: 'knee-over-toe-rock',
  name: 'Knee-over-toe rocks',
  kind: 'mobility',
  pattern: 'ankle-range',
  part: 'lower',
  level: 1,
  purpose: 'Rocks the shin over the planted foot: range with your own weight on it.',
  steps: [
    'Take a short split stance.',
    'Slide the front knee over the toes until the heel wants to lift.',
    'Return and repeat.',
  ],
  cues: ['Heel stays down, arch stays up.'],
  mistakes: [{ fault: 'Pinch at the front of the ankle', instead: 'Go less far; a sharp one ends it.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The front ankle works.',
  muscles: { main: ['soleus', 'tibialis anterior'], also: ['tibialis posterior'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(2) },
  easier: { how: 'Do it sitting, with less weight.', when: 'pain' },
  harder: {
    to: 'heel-elevated-goblet-squat',
    how: 'Do it with a weight on the knee, then as a squat.',
    when: 'comfortable',
  },
  doses: { learn: { ...moving(reps(10, 15), 'house', 3), perWeek: times(5) } },
  loads: ['ankle', 'achilles', 'calf', 'shin', 'knee'],
  notWith: {},
  suits: 'front',
  serves: { 'ankle-dorsiflexion-limited': forRange(2), 'ankle-dorsiflexion-uneven': forRange(2) },
  sources: ['article-case', 'article-mirror', 'jeon-2015'],
  demonstration: 'knee-over-toe-rock',
})
