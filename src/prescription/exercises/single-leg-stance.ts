import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { sets, times, hold, continuing } from '../dose'

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
    'Each set another way: hold still; look slowly left and right; move the free leg; close one eye.',
    'Half a minute for each.',
  ],
  cues: ['Soft knee, long spine, whole foot.'],
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
  doses: {
    learn: { ...continuing(hold(seconds(30)), 'lesinski-2015', 'none'), sets: sets(4), perWeek: times(3) },
  },
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
