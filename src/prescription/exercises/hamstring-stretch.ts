import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, moving } from '../dose'

export default defineExercise({
  id: 'hamstring-stretch',
  name: 'Lying hamstring stretch',
  kind: 'stretch',
  pattern: 'hip-range',
  part: 'lower',
  level: 1,
  purpose: 'A few quiet minutes for the back of the thigh after a run; tight ones are normal in runners.',
  steps: [
    'Lie on your back, a strap or towel round one foot.',
    'Raise that leg until it pulls.',
    'Stay and breathe.',
  ],
  cues: ['Other leg long, pelvis heavy.'],
  mistakes: [{ fault: 'Pulling at the knee', instead: 'Bend it a little.' }],
  equipment: [['mat']],
  sides: 'each',
  sideRule: 'The raised leg is stretched.',
  muscles: { main: ['hamstrings'], also: ['gastrocnemius'] },
  plane: 'sagittal',
  easier: { how: 'Bend the knee.', when: 'pain' },
  harder: {
    to: 'single-leg-deadlift-unweighted',
    how: 'Stretch it moving, under load.',
    when: 'comfortable',
  },
  doses: { learn: moving(hold(seconds(30), seconds(60)), 'article-plateaus', 2) },
  loads: ['thigh-back'],
  notWith: { hypermobility: 'You have range enough; train strength instead.' },
  serves: {},
  sources: ['article-plateaus', 'article-mirror'],
})
