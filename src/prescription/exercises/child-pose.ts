import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { hold, moving } from '../dose'

export default defineExercise({
  id: 'child-pose',
  name: 'Back stretch on the heels',
  kind: 'stretch',
  pattern: 'spine-range',
  part: 'core',
  level: 1,
  purpose: 'Lets the back and the latissimus dorsi lengthen after a run.',
  steps: ['Kneel and sit back on the heels.', 'Reach the arms long on the floor.', 'Breathe into the back.'],
  cues: ['Heavy hips, long arms.'],
  mistakes: [{ fault: 'Knees hurt', instead: 'Put a cushion between heels and hips.' }],
  equipment: [['mat']],
  sides: 'both',
  muscles: { main: ['erector spinae', 'latissimus dorsi'], also: ['gluteus maximus'] },
  plane: 'sagittal',
  easier: { how: 'Sit on a chair and lean forward.', when: 'pain' },
  harder: { how: 'Walk the hands to one side.', when: 'comfortable' },
  doses: { learn: moving(hold(seconds(30), seconds(60)), 'article-plateaus', 2) },
  loads: ['knee', 'shoulder', 'lower-back'],
  notWith: {
    'recent-surgery': 'It bends the hip as far as it goes; ask first which range is yours.',
    'hip-replacement': 'It bends the hip as far as it goes; ask first which range is yours.',
  },
  serves: {},
  sources: ['article-plateaus'],
})
