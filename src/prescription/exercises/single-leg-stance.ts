import { defineExercise, forControl } from '../define-exercise'
import { balancing } from '../dose'

export default defineExercise({
  id: 'single-leg-stance',
  name: 'Standing on one leg',
  kind: 'balance',
  pattern: 'standing-balance',
  part: 'lower',
  level: 1,
  purpose: 'The plainest balance practice: the same posture as the test, with four ways to make it richer.',
  steps: [
    'Stand beside a counter on one bare foot.',
    'Each set another way, half a minute each; the hands touch the counter only to save you.',
    'All four ways once, and twice where there is time.',
  ],
  cues: ['Soft knee, long spine, whole foot.'],
  ways: [
    'Hold still and look at one point.',
    'Turn the head slowly left and right.',
    'Swing the free leg slowly forward and back.',
    'Close one eye.',
  ],
  mistakes: [{ fault: 'Grabbing with the toes', instead: 'Spread them and lean slightly forward.' }],
  equipment: [],
  sides: 'each',
  sideRule: 'The standing leg works.',
  muscles: {
    main: ['tibialis posterior', 'fibularis longus', 'gluteus medius'],
    also: ['soleus', 'foot intrinsics'],
  },
  plane: 'all',
  easier: { to: 'tandem-stance', how: 'Put one foot right in front of the other.', when: 'short-hold' },
  harder: { to: 'star-reach', how: 'Reach with the free foot.', when: 'longest-hold-twice' },
  doses: { learn: balancing() },
  loads: ['ankle', 'foot', 'shin', 'hip'],
  notWith: { dizziness: 'No balance practice until the dizziness has been looked at.' },
  serves: {
    'single-leg-balance-short': forControl(1),
    'single-leg-balance-uneven': forControl(1),
    'single-leg-balance-sway-uneven': forControl(1),
  },
  sources: ['article-mirror', 'lesinski-2015', 'schiftan-2015'],
  demonstration: 'single-leg-balance',
})
