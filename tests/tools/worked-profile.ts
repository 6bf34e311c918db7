import type { AgeGroup, PlanRequest } from '../../src/prescription/plan-request'
import { mobilityTest } from '../../src/protocol/registry'
import type { MeasuredRecords } from '../../src/report/records'
import {
  conditions as storedConditions,
  weekdays,
  type AgeBand,
  type PainAnswer,
  type RunnerProfile,
  type Sitting,
} from '../../src/runner/records'

/** Who a worked runner is, and what they said on the day: read back from what their plan is asked with. */

const bandOf: Readonly<Record<AgeGroup, AgeBand>> = {
  'under-16': 'under-16',
  '16-17': '16-17',
  adult: '18-39',
  '60-or-over': '60-69',
}

const goalOf = ({ goal, isTrail }: PlanRequest): RunnerProfile['goal'] & string =>
  goal === 'short' ? '5k' : goal === 'long' ? (isTrail ? 'ultra-trail' : 'half-marathon') : 'general'

/** At six minutes a kilometre, as `request-for.ts` takes it. */
const weeklyKm = ({ runMinutes }: PlanRequest, runs: number): number => Math.round((runMinutes * runs) / 6)

export const profileOf = (request: PlanRequest): RunnerProfile => {
  const { week, raceDay, conditions, cleared } = request
  const days = weekdays.filter((day) => week[day] !== 'none')
  const stored = storedConditions.filter((each) => conditions.includes(each))
  const sex = request.sex ?? (stored.includes('post-partum') ? 'female' : null)
  return {
    goal: goalOf(request),
    terrain: [request.isTrail ? 'trail' : 'road'],
    weeklyKm: weeklyKm(request, days.length),
    runDays: days,
    hardDays: days.filter((day) => week[day] === 'hard'),
    season: request.season,
    ...(raceDay && { raceDay }),
    strengthExperience: request.experience,
    minutesPerWorkout: request.minutes,
    workoutsPerWeek: request.workoutsPerWeek,
    equipment: request.equipment,
    heightCm: 178,
    ageBand: bandOf[request.ageGroup],
    ...(sex && { sex }),
    ...(stored.length > 0 && { conditions: stored }),
    ...(cleared && { clearedWith: storedConditions.filter((each) => cleared.includes(each)) }),
    reasons: [request.findings.length > 0 ? 'stiff' : 'stay-well'],
  }
}

/** Before the tests: the worst of what hurts today. */
const sittingOf = ({ pains }: PlanRequest, at: string): Sitting => {
  const [worst] = pains.toSorted((one, other) => other.intensity - one.intensity)
  return {
    at,
    safety: { flags: [], isCleared: false, ...(worst && { painNow: worst }) },
    readiness: { sleep: '7-hours-or-more', lastHardRun: 'longer-ago', soreness: 'none' },
    footwear: 'barefoot',
    clothing: 'close-fitting',
    leftOut: [],
  }
}

/** A sore tendon hurts where the ankle is bent as far as it goes, on the side that is found to stop early. */
const painsIn = ({ pains, findings }: PlanRequest, testIds: readonly string[]): readonly PainAnswer[] => {
  const ankle = pains.find(({ part }) => part === 'achilles' || part === 'ankle' || part === 'calf')
  const sore = findings.find(({ id }) => id.startsWith('ankle-dorsiflexion'))?.side
  return testIds.flatMap((mobilityTestId) => {
    const sides =
      mobilityTest(mobilityTestId)?.sides === 'both' ? (['both'] as const) : (['left', 'right'] as const)
    return sides.map((side) => {
      const hurts = ankle !== undefined && mobilityTestId === 'ankle-dorsiflexion' && side === sore
      const answer = { mobilityTestId, side, sitting: 0, hurt: hurts }
      return hurts ? { ...answer, rating: ankle } : answer
    })
  })
}

/** The assessment with what this runner said before it and after each test that was done. */
export const answeredBy = (
  request: PlanRequest,
  assessment: MeasuredRecords['assessment'],
  tried: readonly string[],
): MeasuredRecords['assessment'] => ({
  ...assessment,
  sittings: [sittingOf(request, assessment.startedAt)],
  pain: painsIn(request, tried),
})
