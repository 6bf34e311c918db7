import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, continuing } from '../dose'

export default defineExercise({
  id: 'bent-knee-calf-raise',
  name: 'Bent-knee calf raise',
  kind: 'strength',
  pattern: 'bent-calf',
  part: 'lower',
  level: 1,
  purpose:
    'Aims at the soleus, which carries most of the load at the ankle in running and is often forgotten.',
  steps: [
    "Stand on one leg with the knee bent by a hand's width.",
    'Rise over the big toe and keep the bend.',
    'Lower slowly.',
  ],
  cues: ['The head goes up, the knee stays bent.'],
  mistakes: [{ fault: 'Knee straightens', instead: 'Slide your back along a wall to feel it.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works; hold a weight on its side.',
  muscles: { main: ['soleus'], also: ['tibialis posterior', 'flexor hallucis longus', 'quadriceps'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { to: 'calf-raise', how: 'Use both legs with bent knees.', when: 'few-good-repetitions' },
  harder: { how: 'Hold a weight, or stand on a step.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 15), 'young-2013', 'none'), build: continuing(reps(8, 15), 'young-2013') },
  loads: ['achilles', 'calf', 'foot', 'ankle', 'shin'],
  notWith: {},
  serves: {
    'single-leg-calf-raise-few': forStrength(2),
    'single-leg-calf-raise-uneven': forStrength(2),
    'ankle-dorsiflexion-limited': forStrength(6),
    'ankle-dorsiflexion-uneven': forStrength(6),
  },
  sources: ['article-muscles', 'young-2013'],
  demonstration: 'bent-knee-calf-raise',
})
