import { seconds } from '../../math/units'
import { defineExercise, forStrength } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'step-up',
  name: 'Step-up',
  kind: 'strength',
  pattern: 'step',
  part: 'lower',
  level: 1,
  purpose: 'Strength of one leg for hills and stairs, with the pelvis level.',
  steps: [
    'Put the whole foot on a step.',
    'Lean slightly forward and stand up on that leg.',
    'Lower slowly, the other foot only touches the floor.',
  ],
  cues: ['No push from the foot below.', 'Pelvis level.'],
  mistakes: [{ fault: 'Bouncing off the lower foot', instead: 'Lift its toes before you go.' }],
  equipment: [['step'], ['box']],
  sides: 'each',
  sideRule: 'The upper leg works; hold a weight on its side.',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['gluteus medius', 'soleus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Take a lower step and hold on.', when: 'few-good-repetitions' },
  harder: {
    to: 'single-leg-step-up',
    how: 'Take a sturdy box, and later a weight.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(8, 10), 'article-mirror', 'none'), build: building() },
  loads: ['knee', 'hip', 'thigh-front', 'achilles', 'calf'],
  notWith: { dizziness: 'No steps to stand on while you may get dizzy.' },
  serves: { 'squat-depth-front-shift-left': forStrength(2), 'squat-depth-front-shift-right': forStrength(2) },
  sources: ['article-case', 'article-mirror'],
  demonstration: 'step-up',
})
