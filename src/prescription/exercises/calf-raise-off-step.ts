import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, continuing } from '../dose'

export default defineExercise({
  id: 'calf-raise-off-step',
  name: 'Slow calf raise off a step',
  kind: 'strength',
  pattern: 'calf',
  part: 'lower',
  level: 1,
  purpose:
    'Strength through the whole range: the heel sinks below the step, which also gains range at the ankle.',
  steps: [
    'Stand on the edge of a step on the forefoot of one leg, fingertips on a wall.',
    'Lower the heel below the edge for three seconds.',
    'Rise as high as you can.',
  ],
  cues: ['Slow down, full way.', 'Knee straight.'],
  mistakes: [{ fault: 'Half the way', instead: 'Use both legs and go all the way.' }],
  equipment: [['step'], ['box']],
  sides: 'each',
  sideRule: 'The leg on the step works; hold a weight on its side.',
  muscles: { main: ['gastrocnemius', 'soleus'], also: ['tibialis posterior', 'flexor hallucis longus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(1) },
  easier: { to: 'calf-raise', how: 'Both legs, on the floor.', when: 'few-good-repetitions' },
  harder: { how: 'Hold a weight on the standing side.', when: 'two-extra-twice' },
  doses: {
    learn: learning(reps(10, 20), 'article-mirror', 'none'),
    build: continuing(reps(8, 15), 'young-2013'),
  },
  loads: ['achilles', 'calf', 'foot', 'ankle', 'shin'],
  notWith: { dizziness: 'No edge to stand on while you may get dizzy.' },
  serves: {
    'ankle-dorsiflexion-limited': forStrength(1),
    'ankle-dorsiflexion-uneven': forStrength(1),
    'single-leg-calf-raise-few': forStrength(1),
    'single-leg-calf-raise-uneven': forStrength(1),
  },
  sources: ['article-case', 'article-mirror', 'young-2013', 'alizadeh-2023'],
  demonstration: 'calf-raise-off-step',
})
