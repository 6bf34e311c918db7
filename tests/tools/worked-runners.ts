import { minutes } from '../../src/math/units'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { equipments } from '../../src/runner/records'
import { aRunner, found } from './plan-runners'

/** Ten runners with their plan: what the rules make of them stands in the fixtures, and their reports are made of it. */
export const workedRunners: Readonly<Record<string, readonly [string, PlanRequest]>> = {
  'beginner-stiff-ankles': [
    'A beginner who trains for 5 km, with stiff ankles',
    aRunner({
      runs: '-e-e--e',
      findings: [found('ankle-dorsiflexion-limited', 'both')],
      experience: 'none',
      goal: 'short',
      minutes: minutes(20),
      workoutsPerWeek: 2,
      equipment: ['mat', 'step'],
    }),
  ],
  'ultra-in-race-phase': [
    'An ultra runner in race phase, one hip stiffer',
    aRunner({
      runs: '-eHe-He',
      findings: [found('hip-extension-uneven', 'right', { isLarge: true })],
      experience: 'regular',
      season: 'in-season',
      raceDay: '2027-01-09',
      isMileageRising: true,
      goal: 'long',
      isTrail: true,
      runMinutes: minutes(70),
      minutes: minutes(20),
      equipment: equipments,
    }),
  ],
  'sixty-two-years-old': [
    'A runner of 62 who stands less long on the left leg',
    aRunner({
      runs: '-e--e-e',
      // That a time is short is said of the young alone: `short` would be no finding at this age.
      findings: [found('single-leg-balance-uneven', 'left')],
      ageGroup: '60-or-over',
      experience: 'some',
    }),
  ],
  'post-partum-red-flag': [
    'A runner after giving birth, with a red flag',
    aRunner({
      conditions: ['post-partum'],
      redFlags: ['Leaking, heaviness or pain in the pelvis: have a pelvic-health physio look first.'],
      findings: [found('squat-depth-limited')],
    }),
  ],
  'post-partum-cleared': [
    'The same runner, cleared, for heavy work too',
    aRunner({
      conditions: ['post-partum'],
      cleared: ['post-partum'],
      findings: [found('squat-depth-limited')],
    }),
  ],
  'nothing-at-hand': [
    'No equipment, ten minutes, a stiffer left ankle',
    aRunner({
      equipment: [],
      minutes: minutes(10),
      findings: [found('ankle-dorsiflexion-uneven', 'left')],
      experience: 'none',
    }),
  ],
  'nothing-to-fix': [
    'Nothing to fix, a gym at hand, off-season',
    aRunner({ experience: 'regular', equipment: equipments, minutes: minutes(30), runs: 'e-He--e' }),
  ],
  'hard-runs-everywhere': [
    'Four hard runs a week: no room beside them',
    aRunner({ runs: 'eHeHeHH', experience: 'regular', equipment: equipments }),
  ],
  'sore-achilles': [
    'A sore Achilles tendon, stiff ankles and a shallow squat',
    aRunner({
      pains: [{ part: 'achilles', intensity: 5, isSharp: false }],
      findings: [found('ankle-dorsiflexion-limited', 'left'), found('squat-depth-limited')],
    }),
  ],
  'too-many-findings': [
    'Many findings, a full life',
    aRunner({
      findings: [
        found('single-leg-balance-uneven', 'left'),
        found('ankle-dorsiflexion-uneven', 'right', { isLarge: true, sureness: 'confirmed' }),
        found('hip-extension-half-kneeling-limited', 'left'),
        found('squat-depth-front-shift-left', 'left'),
        found('squat-depth-trunk-forward', 'both', { sureness: 'possible' }),
      ],
      lifeLoad: 'full',
    }),
  ],
}
