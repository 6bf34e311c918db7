import { seconds } from '../../math/units'
import { defineExercise } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'plank-row',
  name: 'Plank row',
  kind: 'core',
  pattern: 'pull',
  part: 'whole',
  level: 2,
  purpose: 'A finisher: the trunk refuses to turn while one arm pulls.',
  steps: [
    'Take a high plank on two light to medium dumbbells, feet wide.',
    'Pull one of them to the hip.',
    'Put it down without a sound and change.',
  ],
  cues: ['Hips stay square to the floor.'],
  mistakes: [{ fault: 'Trunk twists', instead: 'Feet wider, less weight.' }],
  equipment: [['dumbbell', 'mat']],
  sides: 'each',
  sideRule: 'The pulling arm works.',
  muscles: {
    main: ['latissimus dorsi', 'obliques'],
    also: ['rhomboids', 'serratus anterior', 'rectus abdominis'],
  },
  plane: 'transverse',
  tempo: { down: seconds(1), pause: seconds(1), up: seconds(1) },
  easier: { to: 'high-plank', how: 'Only lift one hand at a time.', when: 'form-lost' },
  harder: { how: 'Go on until the form would go, then stop.', when: 'two-extra-twice' },
  doses: { learn: learning(reps(5, 10), 'article-mirror') },
  loads: ['shoulder', 'wrist', 'lower-back'],
  notWith: {
    'post-partum': 'The midline may still be opening; ask first.',
    pregnancy: 'Ask which trunk work suits you now.',
  },
  serves: {},
  sources: ['article-mirror'],
})
