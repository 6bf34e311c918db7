import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning } from '../dose'

export default defineExercise({
  id: 'band-row',
  name: 'Band row',
  kind: 'strength',
  pattern: 'pull',
  part: 'upper',
  level: 1,
  purpose: 'Pulls the shoulders back against hours of sitting and a tired running posture.',
  steps: [
    'Fix a band in front of you at chest height.',
    'Pull the elbows back close to the ribs.',
    'Squeeze the shoulder blades and let go slowly.',
  ],
  cues: ['Chest proud, neck long.'],
  mistakes: [{ fault: 'Shoulders creep up', instead: 'Pull lower.' }],
  equipment: [['band']],
  sides: 'both',
  muscles: { main: ['rhomboids', 'latissimus dorsi'], also: ['biceps', 'trapezius'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { how: 'Take a lighter band.', when: 'few-good-repetitions' },
  harder: { to: 'dumbbell-row', how: 'Take a weight.', when: 'two-extra-twice' },
  doses: { learn: learning() },
  loads: ['shoulder'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
})
