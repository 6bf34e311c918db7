import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'hip-flexor-march',
  name: 'Standing march',
  kind: 'strength',
  pattern: 'hip-front',
  part: 'lower',
  level: 1,
  purpose: 'Strength for the iliopsoas, which lifts the thigh.',
  steps: [
    'Stand tall, a band around both feet if you have one.',
    'Lift one knee above hip height.',
    'Hold two seconds and lower slowly.',
  ],
  cues: ['Grow tall, the back does not round.'],
  mistakes: [{ fault: 'Leaning back', instead: 'Lift less high.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The lifted leg works.',
  muscles: { main: ['iliopsoas', 'rectus femoris'], also: ['gluteus medius', 'transversus abdominis'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(2), up: seconds(1) },
  easier: { how: 'Sit on a chair and lift the knee.', when: 'few-good-repetitions' },
  harder: { to: 'knee-drive', how: 'Start from a long step behind.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'house', 'none') },
  loads: ['hip', 'groin', 'thigh-front'],
  notWith: {
    'groin-strain': 'Lifting the thigh loads the groin.',
    dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.',
  },
  serves: {},
  sources: ['article-muscles', 'house'],
})
