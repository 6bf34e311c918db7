import { bodyParts, equipments, sexes, weekdays } from '../../src/runner/records'
import { minutes } from '../../src/math/units'
import { seededNumbers } from '../../src/math/seeded'
import { conditions } from '../../src/prescription/conditions'

import { findingRules } from '../../src/prescription/finding-rules'
import { exercises } from '../../src/prescription/registry'
import { daysAfter } from '../../src/prescription/iso-day'
import { strengthChecks } from '../../src/prescription/strength-checks'
import { type PlanFinding, type PlanRequest, type Run } from '../../src/prescription/plan-request'

const week = (runs: string): PlanRequest['week'] => {
  const letters: Readonly<Record<string, Run>> = { '-': 'none', e: 'easy', H: 'hard' }
  const [mon, tue, wed, thu, fri, sat, sun] = runs.split('').map((letter) => letters[letter]!)
  return { mon: mon!, tue: tue!, wed: wed!, thu: thu!, fri: fri!, sat: sat!, sun: sun! }
}

/** A healthy adult with some experience, three easy runs and one hard one; `runs` is Monday to Sunday: `-`, `e`, `H`. */
export const aRunner = (
  changes: Partial<Omit<PlanRequest, 'week'>> & { readonly runs?: string } = {},
): PlanRequest => {
  const { runs = 'e-eH-e-', ...rest } = changes
  return {
    startDay: '2026-11-30',
    findings: [],
    week: week(runs),
    openDays: weekdays,
    runMinutes: minutes(45),
    minutes: minutes(25),
    workoutsPerWeek: 3,
    equipment: ['mat', 'step', 'band', 'dumbbell'],
    season: 'off-season',
    weeksToRace: null,
    isMileageRising: false,
    experience: 'some',
    ageGroup: 'adult',
    goal: 'general',
    isTrail: false,
    conditions: [],
    pains: [],
    redFlags: [],
    lifeLoad: 'light',
    sex: null,
    checks: [],
    retests: [],
    ...rest,
  }
}

export const found = (
  id: string,
  side: PlanFinding['side'] = 'both',
  more: Partial<PlanFinding> = {},
): PlanFinding => ({ id, side, sureness: 'clear', isLarge: false, ...more })

/** Sex, strength checks and a retest, of chance; drawn last. */
const shownAndTested = (random: () => number): Pick<PlanRequest, 'sex' | 'checks' | 'retests'> => {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const values: Readonly<Record<string, readonly number[]>> = {
    seconds: [5, 19, 20, 60],
    repetitions: [0, 4, 5, 25],
    duration: [1500],
    answer: [0, 1],
  }
  return {
    sex: pick([...sexes, null]),
    checks: strengthChecks
      .filter(() => random() < 0.25)
      .flatMap(({ id, sides, unit }) =>
        (sides === 'each' ? (['left', 'right'] as const) : (['both'] as const)).map((side) => ({
          of: id,
          side,
          value: pick(values[unit]!),
        })),
      ),
    retests: Object.keys(findingRules)
      .filter(() => random() < 0.15)
      .map((findingId) => ({
        findingId,
        verdict: pick(['better', 'no-change', 'worse', 'not-comparable']),
        kept: pick([0, 0.5, 1]),
        tried: exercises.filter((each) => each.serves[findingId]?.rank === 1).map(({ id }) => id),
      })),
  }
}

/** A race on any day of the week, in the weeks to come or a little behind. */
const someRace = (pick: <T>(from: readonly T[]) => T): Pick<PlanRequest, 'weeksToRace' | 'raceDay'> => {
  const weeks = pick([null, null, -2, 0, 1, 3, 6, 12])
  if (weeks === null) return { weeksToRace: null, raceDay: null }
  return {
    weeksToRace: weeks < 0 ? null : weeks,
    raceDay: daysAfter('2026-11-30', weeks * 7 + pick([0, 2, 5, 6])),
  }
}

/** Who lifts regularly, with time, weights and nothing against it: chance alone gives one of a thousand two heavy days a week. */
const lifter = (pick: <T>(from: readonly T[]) => T): Partial<PlanRequest> => ({
  experience: 'regular',
  ageGroup: 'adult',
  minutes: minutes(pick([25, 30])),
  workoutsPerWeek: 3,
  week: week(pick(['e-e-e--', '-e--e-e', 'e--H--e', '-------'])),
  openDays: weekdays,
  equipment: equipments,
  season: pick(['off-season', 'pre-season']),
  lifeLoad: 'light',
  conditions: [],
  pains: [],
})

/** A runner made of chance, the same for the same seed. Red flags are left out: they end every plan. */
export const seededRunner = (seed: number): PlanRequest => {
  const random = seededNumbers(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const some = <T>(from: readonly T[], share: number): readonly T[] => from.filter(() => random() < share)
  const letters = pick([
    '---eeeH',
    '-eeeeeH',
    '--eeeHH',
    '-----ee',
    'eeeeeHH',
    '------H',
    '-------',
    '-eHHHHe',
  ])
  const made = aRunner({
    runs: weekdays.map(() => pick(letters.split(''))).join(''),
    findings: some(Object.keys(findingRules), pick([0, 0.08, 0.2, 0.5])).map((id) =>
      found(id, pick(['left', 'right', 'both']), {
        sureness: pick(['possible', 'clear', 'confirmed']),
        isLarge: random() < 0.3,
      }),
    ),
    openDays: some(weekdays, pick([1, 0.8, 0.4])),
    runMinutes: minutes(pick([25, 40, 60])),
    minutes: minutes(pick([5, 8, 10, 12, 15, 18, 20, 25, 30])),
    workoutsPerWeek: pick([1, 2, 3]),
    equipment: some(equipments, pick([0, 0.4, 1])),
    season: pick(['off-season', 'pre-season', 'in-season', 'post-season']),
    ...someRace(pick),
    weeksTrained: pick([0, 0, 2, 6, 20]),
    isMileageRising: random() < 0.3,
    experience: pick(['none', 'some', 'regular']),
    ageGroup: pick(['16-17', 'adult', 'adult', 'adult', '60-or-over']),
    goal: pick(['short', 'long', 'general']),
    isTrail: random() < 0.4,
    conditions: some(conditions, pick([0, 0, 0.15])),
    cleared: some(conditions, pick([0, 0.5])),
    pains: some(bodyParts, pick([0, 0, 0.1])).map((part) => ({
      part,
      intensity: pick([1, 3, 4, 7]),
      isSharp: random() < 0.2,
    })),
    lifeLoad: pick(['light', 'light', 'full', 'overfull']),
    ...shownAndTested(random),
    // Any day of the week: the weeks of a plan begin on its own first day.
    startDay: daysAfter('2026-11-30', Math.floor(random() * 7)),
  })
  return random() < 0.1 ? { ...made, ...lifter(pick) } : made
}
