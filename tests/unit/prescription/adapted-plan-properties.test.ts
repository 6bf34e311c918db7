import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../src/prescription/progression'
import { seededRunner } from '../../tools/plan-runners'
import { rules } from '../../tools/plan-rules'
import { trained } from '../../tools/simulated-log'

const runners = 1500

describe(`${runners} plans of chance after weeks of their logs`, { timeout: 240_000 }, () => {
  const plans = Array.from({ length: runners }, (_, seed) => {
    const request = seededRunner(seed)
    return { seed, request, ...trained(request, seed) }
  })

  it.each(Object.entries(rules))('%s', (_name, rule) => {
    const breaches = plans.flatMap(({ seed, request, current }) =>
      rule(request, current.plan, current.adaptationsOf).map((what) => ({ seed, what })),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('leave out what hurt too much twice, in warm-ups too', () => {
    const breaches = plans.flatMap(({ seed, log, today, current: { plan } }) =>
      plan.weeks.flatMap(({ workouts }) =>
        workouts
          .flatMap(({ groups, coolDown, warmUp }) => [
            ...[...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId),
            ...warmUp,
          ])
          .filter((id) => nextStep(id, log, today).do === 'pause')
          .map((id) => ({ seed, id })),
      ),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('were changed in every way, so that the rules above have something to hold', () => {
    const changes = plans.flatMap(({ current: { plan, adaptationsOf } }) =>
      plan.weeks.flatMap(({ workouts }) => workouts.flatMap(adaptationsOf)),
    )
    for (const kind of ['progress', 'regress', 'pause', 'hold'] as const)
      expect(changes.filter(({ decision }) => decision.do === kind).length, kind).toBeGreaterThan(100)
    const swapped = changes.filter(({ exerciseId, now }) => now !== null && now !== exerciseId)
    expect(swapped.length).toBeGreaterThan(500)
  })
})
