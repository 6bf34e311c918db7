import { describe, expect, it } from 'vitest'
import { isInside, staysIn, type Demonstrated } from '../../../src/ui/state/demonstrated'
import type { Route } from '../../../src/ui/state/router.svelte'

const shown = { assessmentId: 'shown' } as Demonstrated

/** Whose the screens are after a walk through these places, the last of them included. */
const walked = (...routes: readonly Route[]): readonly boolean[] => {
  let isIn = false
  return routes.map((route) => {
    const inside = isInside(route, shown, isIn)
    isIn = staysIn(route, shown, isIn)
    return inside
  })
}

const result: Route = { screen: 'result', assessmentId: 'shown' }
const plan: Route = { screen: 'plan' }
const workout: Route = { screen: 'workout', which: '1-mon' }

describe('a demonstration that has ended', () => {
  it('is led into by its result or its report, and holds plan, log, workouts and exercises', () => {
    expect(
      walked(
        result,
        plan,
        workout,
        { screen: 'log' },
        { screen: 'exercises', exerciseId: 'plank' },
        {
          screen: 'report',
          assessmentId: 'shown',
        },
      ),
    ).toEqual([true, true, true, true, true, true])
  })

  it.each<readonly [string, Route]>([
    ['home', { screen: 'home' }],
    ['camera', { screen: 'assessment', resume: null }],
    ['about you', { screen: 'about-you' }],
    ['tape', { screen: 'by-hand', assessmentId: null }],
    ['their history', { screen: 'history' }],
    ['a result of their own', { screen: 'result', assessmentId: 'own' }],
    ['a report of their own', { screen: 'report', assessmentId: 'own' }],
    ['another demonstration', { screen: 'demonstration', mobilityTestId: null }],
  ])('is left by the way to a place of one’s own: %s', (_, place) => {
    expect(walked(result, place, plan)).toEqual([true, false, false])
  })

  it('goes on behind a page that is the same for everybody, which is nobody’s', () => {
    expect(walked(result, { screen: 'guide' }, plan)).toEqual([true, false, true])
  })

  it('is gone into again by the way back to its result', () => {
    expect(walked(result, { screen: 'home' }, result, plan)).toEqual([true, false, true, true])
  })

  it('has nothing to do with a plan that was opened before it', () => {
    expect(walked(plan, result)).toEqual([false, true])
  })
})
