import { seconds } from '../../math/units'
import { defineExercise, forRange } from '../define-exercise'
import { sets, hold, stretching } from '../dose'

export default defineExercise({
  id: 'couch-stretch',
  name: 'Couch stretch',
  kind: 'stretch',
  pattern: 'hip-range',
  part: 'lower',
  level: 2,
  purpose: 'Adds the front of the thigh to the stretch of the hip.',
  steps: [
    'Kneel with the back foot up against a sofa or wall.',
    'Tuck the pelvis, squeeze the glute.',
    'Raise the trunk as far as the tuck stays.',
  ],
  cues: ['Ribs down, no arch.'],
  mistakes: [{ fault: 'Knee hurts', instead: 'Use a cushion or lie on your side and hold the foot.' }],
  equipment: [['bench', 'mat']],
  sides: 'each',
  sideRule: 'The kneeling side is stretched.',
  muscles: { main: ['rectus femoris', 'iliopsoas'], also: ['quadriceps'] },
  plane: 'sagittal',
  easier: { to: 'half-kneeling-hip-flexor-stretch', how: 'Foot on the floor.', when: 'pain' },
  harder: { how: 'Come up further with the trunk.', when: 'longest-hold-twice' },
  doses: { learn: { ...stretching('house'), sets: sets(3), work: hold(seconds(45)) } },
  loads: ['knee', 'hip', 'groin', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Not before 12 weeks without clearance.',
    'hip-replacement': 'Ask which range your joint allows.',
    'groin-strain': 'It stretches the front of the hip.',
    hypermobility: 'You have range enough; train strength instead.',
    'bone-stress': 'No hip stretch with a known stress injury.',
    pregnancy: 'Ask which stretch suits you now.',
  },
  serves: {
    'hip-extension-half-kneeling-limited': forRange(2),
    'hip-extension-half-kneeling-uneven': forRange(2),
    'hip-extension-uneven': forRange(2),
  },
  sources: ['konrad-2021', 'house'],
})
