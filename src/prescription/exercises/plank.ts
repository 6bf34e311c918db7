import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { hold, learning, continuing } from '../dose'

export default defineExercise({
  id: 'plank',
  name: 'Forearm plank',
  kind: 'core',
  pattern: 'front-core',
  part: 'core',
  level: 1,
  purpose: 'The front of the trunk holds the pelvis still while the legs move.',
  steps: [
    'Rest on forearms and toes.',
    'Make one line from head to heels, pelvis tucked.',
    'Breathe and hold.',
  ],
  cues: ['Push the floor away.', 'Feet closer together is harder.'],
  mistakes: [
    { fault: 'Hips sag', instead: 'Tuck the pelvis or drop the knees.' },
    { fault: 'Hips high', instead: 'Bring them into the line.' },
  ],
  equipment: [['mat']],
  sides: 'both',
  muscles: {
    main: ['rectus abdominis', 'transversus abdominis'],
    also: ['obliques', 'serratus anterior', 'gluteus maximus'],
  },
  plane: 'sagittal',
  easier: { to: 'high-plank', how: 'Straight arms, or knees on the floor.', when: 'short-hold' },
  harder: { to: 'plank-row', how: 'Feet together, then lift one arm at a time.', when: 'longest-hold-twice' },
  doses: {
    learn: learning(hold(seconds(20), seconds(60)), 'article-mirror', 'none'),
    build: continuing(hold(seconds(30), seconds(60)), 'article-mirror', 'none'),
  },
  loads: ['shoulder', 'lower-back'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: { 'squat-depth-trunk-forward': forControl(1), 'hip-extension-half-kneeling-arched': forControl(3) },
  sources: ['article-plateaus', 'article-case', 'article-performance', 'article-mirror'],
  demonstration: 'plank',
})
