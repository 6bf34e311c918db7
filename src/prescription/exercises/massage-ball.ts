import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { lasting, moving } from '../dose'

export default defineExercise({
  id: 'massage-ball',
  name: 'Massage ball',
  kind: 'release',
  pattern: 'foot',
  part: 'lower',
  level: 1,
  purpose: 'Small spots that a roller does not reach: sole, buttock, upper back.',
  steps: [
    'Put the ball between body and floor or wall.',
    'Move slowly around the tender spot.',
    'Stay until it eases.',
  ],
  cues: ['Pressure that lets you breathe.'],
  mistakes: [{ fault: 'Numbness or tingling', instead: 'Take it away from that spot.' }],
  equipment: [['massage-ball']],
  sides: 'each',
  sideRule: 'The side on the ball is treated.',
  muscles: { main: ['foot intrinsics', 'gluteus maximus'], also: ['gluteus medius'] },
  plane: 'all',
  easier: { to: 'foam-rolling', how: 'Use a roller or a softer ball.', when: 'pain' },
  harder: { how: 'Put a little more weight on it.', when: 'comfortable' },
  doses: { learn: moving(lasting(seconds(30), seconds(60)), 'article-case') },
  loads: ['foot', 'hip'],
  notWith: {},
  serves: {},
  sources: ['article-case'],
})
