import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, learning } from '../dose'

export default defineExercise({
  id: 'high-plank',
  name: 'High plank',
  kind: 'core',
  pattern: 'front-core',
  part: 'core',
  level: 1,
  purpose: 'The top of a push-up, held: shoulders and trunk together.',
  steps: [
    'Set hands under the shoulders, legs long.',
    'Make one line and push the floor away.',
    'Breathe and hold.',
  ],
  cues: ['Long neck, pelvis tucked.'],
  mistakes: [{ fault: 'Shoulders sink', instead: 'Push the ribs up between the blades.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: {
    main: ['rectus abdominis', 'serratus anterior'],
    also: ['obliques', 'triceps', 'transversus abdominis'],
  },
  plane: 'sagittal',
  easier: { how: 'Put the hands on a table edge.', when: 'short-hold' },
  harder: { to: 'plank', how: 'Go down to the forearms.', when: 'longest-hold-twice' },
  doses: { learn: learning(hold(seconds(20), seconds(60)), 'article-performance', 'none') },
  loads: ['shoulder', 'wrist', 'lower-back'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: {},
  sources: ['article-case', 'article-performance', 'article-mirror'],
  demonstration: 'high-plank',
})
