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

  it('ask no third time for what hurt on two days in a row, whatever stood in its place on them', () => {
    let hurtTwice = 0
    const breaches = plans.flatMap(({ seed, log, slots, current: { plan, adaptationsOf } }) =>
      [...slots].flatMap(([slot, days]) => {
        const last = days.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 2)
        if (last.length < 2 || !last.every(({ isBad }) => isBad)) return []
        const did = new Set([slot, ...last.map((each) => each.did)])
        // The same exercise may stand in another place of the plan too, and be done well there in between.
        const wasWell = log.some(
          ({ day, settled, exercises }) =>
            day >= last[1]!.day &&
            exercises.some(
              ({ exerciseId, pain }) =>
                did.has(exerciseId) && !((pain ?? 0) > 3 || ((pain ?? 0) > 0 && settled === false)),
            ),
        )
        if (wasWell) return []
        hurtTwice += 1
        return plan.weeks.flatMap(({ workouts }) =>
          workouts.flatMap((workout) =>
            adaptationsOf(workout)
              .filter(({ exerciseId, now }) => exerciseId === slot && now !== null)
              .filter(({ decision }) => decision.do !== 'pause')
              .map(({ now }) => ({ seed, slot, now, did: [...did] })),
          ),
        )
      }),
    )
    expect(hurtTwice).toBeGreaterThan(70)
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
