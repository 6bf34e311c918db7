import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { hold, learning, continuing } from '../dose'

export default defineExercise({
  id: 'side-plank',
  name: 'Side plank',
  kind: 'core',
  pattern: 'side-core',
  part: 'core',
  level: 1,
  purpose: 'Holds trunk and pelvis level to the side, as each single leg has to.',
  steps: [
    'Lie on your side on one forearm, legs long.',
    'Lift the hips until everything is one line.',
    'Hold and breathe.',
  ],
  cues: ['Elbow under the shoulder.', 'Bottom hip high.'],
  mistakes: [{ fault: 'Hips sag', instead: 'Put the bottom knee down.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The side towards the floor works.',
  muscles: {
    main: ['obliques', 'gluteus medius'],
    also: ['quadratus lumborum', 'deltoid', 'latissimus dorsi'],
  },
  plane: 'frontal',
  easier: { to: 'side-plank-knees', how: 'Put the bottom knee down.', when: 'short-hold' },
  harder: { how: 'Lift the upper leg.', when: 'longest-hold-twice' },
  doses: {
    learn: learning(hold(seconds(20), seconds(60)), 'article-mirror', 'none'),
    build: continuing(hold(seconds(20), seconds(60)), 'article-mirror', 'none'),
  },
  loads: ['shoulder', 'hip', 'lower-back'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: { 'single-leg-balance-leaning': forControl(1) },
  sources: ['article-case', 'article-mirror', 'leppanen-2024'],
  demonstration: 'side-plank',
})
