import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'side-lunge',
  name: 'Side lunge',
  kind: 'strength',
  pattern: 'lunge',
  part: 'lower',
  level: 1,
  purpose: 'Strength to the side, which running forward never asks for.',
  steps: [
    'Stand wide.',
    'Shift over one leg and sit back, the other leg stays long.',
    'Push back to the middle.',
  ],
  cues: ['Hips back, knee over the toes.', 'Whole foot down.'],
  mistakes: [{ fault: 'Knee runs ahead inward', instead: 'Sit further back and less low.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The bending leg works; hold a weight on its side.',
  muscles: { main: ['adductors', 'gluteus medius', 'quadriceps'], also: ['gluteus maximus'] },
  plane: 'frontal',
  tempo: { down: seconds(2), pause: seconds(0), up: seconds(1) },
  easier: { how: 'Hold on to a chair and go half as low.', when: 'few-good-repetitions' },
  harder: { how: 'Hold a weight in front of the chest.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(8, 12), 'article-case', 'none') },
  loads: ['knee', 'groin', 'hip', 'thigh-front'],
  notWith: {
    'groin-strain': 'It stretches the inner thigh under load.',
    dizziness: 'Long steps without a hold wait until the dizziness has been looked at.',
    'bone-stress': 'It lands or drives off on one leg, which comes last for a bone that was overloaded.',
  },
  serves: {},
  sources: ['article-plateaus', 'article-case', 'article-mirror'],
})
