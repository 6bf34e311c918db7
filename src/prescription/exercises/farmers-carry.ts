import { defineExercise } from '../define-exercise'
import { paces, learning, continuing } from '../dose'

export default defineExercise({
  id: 'farmers-carry',
  name: "Farmer's carry",
  kind: 'strength',
  pattern: 'carry',
  part: 'whole',
  level: 1,
  purpose: 'Walking tall under load: trunk, hips and grip in one.',
  steps: [
    'Pick up a weight in each hand with a flat back.',
    'Walk slowly with short steps, pelvis tucked slightly back.',
    'Turn and walk back.',
  ],
  cues: ['Tall, ribs over pelvis.'],
  mistakes: [{ fault: 'Leaning or swaying', instead: 'Take less weight and shorter steps.' }],
  equipment: [['kettlebell'], ['dumbbell']],
  sides: 'both',
  muscles: {
    main: ['forearm flexors', 'trapezius', 'obliques'],
    also: ['gluteus medius', 'latissimus dorsi', 'transversus abdominis'],
  },
  plane: 'sagittal',
  easier: { how: 'Take lighter weights.', when: 'form-lost' },
  harder: { how: 'Take heavier weights, or only one on one side.', when: 'comfortable' },
  doses: {
    learn: learning(paces(5, 10), 'article-mirror'),
    build: continuing(paces(5, 10), 'article-mirror', 'moderate'),
  },
  loads: ['shoulder', 'lower-back', 'wrist'],
  notWith: {
    'high-blood-pressure': 'A heavy grip raises the pressure.',
    'bone-stress': 'Walking under a weight waits until the bone has been cleared.',
  },
  clearable: ['high-blood-pressure', 'bone-stress'],
  serves: {},
  sources: ['article-mirror'],
  demonstration: 'farmers-carry',
})
