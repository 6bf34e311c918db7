import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'knee-drive',
  name: 'Knee drive from a long step',
  kind: 'strength',
  pattern: 'hip-front',
  part: 'lower',
  level: 2,
  purpose: 'The iliopsoas starts from full length, as in the swing of a stride.',
  steps: [
    'Stand in a long step, trunk slightly forward.',
    'Drive the back knee up above hip height and stand tall.',
    'Reach the foot far back again, slowly.',
  ],
  cues: ['Tall at the top, quiet pelvis.'],
  mistakes: [{ fault: 'Landing hard', instead: 'Put the foot down without a sound.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The driving leg works.',
  muscles: { main: ['iliopsoas', 'gluteus maximus'], also: ['rectus femoris', 'gluteus medius'] },
  plane: 'sagittal',
  tempo: { down: seconds(2), pause: seconds(1), up: seconds(1) },
  easier: { to: 'hip-flexor-march', how: 'Only lift the knee from standing.', when: 'few-good-repetitions' },
  harder: { how: 'Hold a weight on the standing side.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'house', 'none') },
  loads: ['hip', 'groin', 'knee', 'achilles', 'calf', 'thigh-front'],
  notWith: {
    'groin-strain': 'Lifting the thigh loads the groin.',
    dizziness: 'It stands on one leg without a hold; not before the dizziness has been looked at.',
    'bone-stress': 'It lands or drives off on one leg, which comes last for a bone that was overloaded.',
  },
  serves: {},
  sources: ['article-muscles', 'house'],
})
