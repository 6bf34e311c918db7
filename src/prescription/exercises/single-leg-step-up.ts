import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning, building } from '../dose'

export default defineExercise({
  id: 'single-leg-step-up',
  name: 'Single-leg step-up on a box',
  kind: 'strength',
  pattern: 'step',
  part: 'lower',
  level: 2,
  purpose: 'A higher step takes away the help from below.',
  steps: [
    'Stand in front of a sturdy box of about 40 cm.',
    'Put one foot on it and stand up without a push from the rear leg.',
    'Let the free knee come up, then lower for three seconds.',
  ],
  cues: ['Drive through the heel.', 'Knee over the second toe.'],
  mistakes: [{ fault: 'Trunk throws itself forward', instead: 'Take a lower box.' }],
  equipment: [['box']],
  sides: 'each',
  sideRule: 'The upper leg works; hold a weight on its side.',
  muscles: { main: ['gluteus maximus', 'quadriceps'], also: ['gluteus medius', 'iliopsoas', 'soleus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: { to: 'step-up', how: 'Take a stair.', when: 'few-good-repetitions' },
  harder: { how: 'Hold a heavier weight on the working side.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 10), 'article-mirror'), build: building() },
  loads: ['knee', 'hip', 'thigh-front', 'achilles', 'calf'],
  notWith: {
    dizziness: 'No steps to stand on while you may get dizzy.',
    'bone-stress': 'It lands or drives off on one leg, which comes last for a bone that was overloaded.',
  },
  serves: {},
  sources: ['article-case', 'article-mirror'],
  demonstration: 'step-up',
})
