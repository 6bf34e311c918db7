import { describe, expect, it } from 'vitest'
import { makePlan, type Plan } from '../../../src/prescription/plan'
import { seededRunner } from '../../tools/plan-runners'
import { rulesOfNewPlans } from '../../tools/new-plan-rules'
import { rules } from '../../tools/plan-rules'
import { toldRules, toldWhenNew } from '../../tools/told-rules'

const runners = 3000
const runnersToRepeat = 200

const planOf = (seed: number): Plan => {
  const plan = makePlan(seededRunner(seed))
  if (plan.kind === 'no-plan') throw new Error(`runner ${seed} has no plan: ${plan.reasons.join(' ')}`)
  return plan
}

describe(`the plans of ${runners} runners made of chance`, { timeout: 120_000 }, () => {
  const plans = Array.from({ length: runners }, (_, seed) => [seededRunner(seed), planOf(seed)] as const)

  it.each(Object.entries({ ...rules, ...rulesOfNewPlans, ...toldRules, ...toldWhenNew }))(
    '%s',
    (_name, rule) => {
      const breaches = plans.flatMap(([request, plan], seed) =>
        rule(request, plan, () => []).map((what) => ({ seed, what })),
      )
      expect(breaches.slice(0, 5)).toEqual([])
    },
  )

  it('are of all kinds, so that the rules above have something to hold', () => {
    const workouts = plans.flatMap(([, plan]) => plan.weeks.flatMap((week) => week.workouts))
    for (const kind of ['strength', 'short', 'range']) {
      expect(workouts.filter((workout) => workout.kind === kind).length, kind).toBeGreaterThan(500)
    }
    expect(workouts.filter(({ isHard }) => isHard).length).toBeGreaterThan(200)
    expect(workouts.filter(({ block }) => block === 'power').length).toBeGreaterThan(50)
    expect(workouts.filter(({ coolDown }) => coolDown.length > 0).length).toBeGreaterThan(500)
    expect(plans.filter(([, { targeted }]) => targeted.some(({ extra }) => extra)).length).toBeGreaterThan(
      200,
    )
  })

  it('are the same for the same request', () => {
    for (let seed = 0; seed < runnersToRepeat; seed += 1) expect(planOf(seed)).toEqual(plans[seed]![1])
  })
})
