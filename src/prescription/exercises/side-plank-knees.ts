import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, learning } from '../dose'

export default defineExercise({
  id: 'side-plank-knees',
  name: 'Side plank from the knees',
  kind: 'core',
  pattern: 'side-core',
  part: 'core',
  level: 1,
  purpose: 'The side of trunk and hip, with a short lever.',
  steps: [
    'Lie on your side on one forearm, knees bent.',
    'Lift the hips until knee, hip and shoulder are in line.',
    'Hold and breathe.',
  ],
  cues: ['Hips forward and up.'],
  mistakes: [{ fault: 'Rolling back', instead: 'Press the upper hip forward.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The side towards the floor works.',
  muscles: { main: ['obliques', 'gluteus medius'], also: ['quadratus lumborum', 'deltoid'] },
  plane: 'frontal',
  easier: { how: 'Lift and lower instead of holding.', when: 'short-hold' },
  harder: { to: 'side-plank', how: 'Stretch both legs.', when: 'longest-hold-twice' },
  doses: { learn: learning(hold(seconds(20), seconds(60)), 'article-mirror', 'none') },
  loads: ['shoulder', 'hip', 'lower-back', 'knee'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: {},
  sources: ['article-mirror'],
})
