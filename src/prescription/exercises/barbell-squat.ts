import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { learning, building } from '../dose'

export default defineExercise({
  id: 'barbell-squat',
  name: 'Barbell squat',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 3,
  purpose: 'The squat that can carry the most weight, for those whose goblet squat is comfortable.',
  steps: [
    'Set the bar on the upper back inside a rack with safety bars.',
    'Squat under control, knees in line with the toes.',
    'Stand up without letting the hips rise first.',
  ],
  cues: ['Breathe in, brace, then move.', 'Feet whole on the floor.'],
  mistakes: [{ fault: 'Hips shoot up first', instead: 'Take less weight and push the floor away.' }],
  equipment: [['barbell']],
  sides: 'both',
  muscles: { main: ['quadriceps', 'gluteus maximus'], also: ['adductors', 'erector spinae', 'soleus'] },
  plane: 'sagittal',
  tempo: { down: seconds(3), pause: seconds(0), up: seconds(1) },
  easier: { to: 'goblet-squat', how: 'Go back to one weight at the chest.', when: 'few-good-repetitions' },
  harder: { how: 'Add 2.5 to 5 % of the weight.', when: 'two-extra-twice' },
  doses: { learn: learning(), build: building() },
  loads: ['knee', 'hip', 'lower-back', 'shoulder', 'thigh-front'],
  notWith: {
    'high-blood-pressure': 'Heavy lifting with held breath raises the pressure.',
    'post-partum': 'Ask for clearance before heavy lifting.',
    'fragile-bones': 'A bar on the back loads the spine.',
    'recent-surgery': 'Bend only as deep as a seat allows: take the box squat.',
    'hip-replacement': 'Bend only as deep as a seat allows: take the box squat.',
    pregnancy: 'Bend only as deep as a seat allows: take the box squat.',
    'bone-stress': 'Heavy lifting waits until the bone has been cleared.',
  },
  clearable: ['high-blood-pressure', 'post-partum', 'bone-stress'],
  serves: {},
  sources: ['article-case', 'article-mirror', 'blagrove-2018'],
})
