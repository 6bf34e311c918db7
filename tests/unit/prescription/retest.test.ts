import { describe, expect, it } from 'vitest'
import type { TestChange } from '../../../src/assessment/change'
import { makePlan, type Plan } from '../../../src/prescription/plan'
import type { Retest } from '../../../src/prescription/plan-request'
import { setCount } from '../../../src/prescription/plan-words'
import { afterRetest, verdictOf } from '../../../src/prescription/retest'
import { aRunner, found } from '../../tools/plan-runners'

describe('a retest', () => {
  it.each([
    ['better', 0, 'let-go'],
    ['worse', 1, 'ease'],
    ['not-comparable', 1, 'hold'],
    ['no-change', 0.66, 'hold'],
    ['no-change', 0.67, 'other'],
  ] as const)('%s, with %d of the workouts done: %s', (verdict, kept, decision) => {
    const { do: what, say } = afterRetest({ findingId: 'ankle-dorsiflexion-limited', verdict, kept })
    expect(what).toBe(decision)
    expect(say.length).toBeGreaterThan(40)
  })

  it.each(['single-leg-balance-short', 'single-leg-calf-raise-few'])(
    'that is better lets nothing go where nothing was for range: %s',
    (findingId) => {
      const { do: what, say } = afterRetest({ findingId, verdict: 'better', kept: 1 })
      expect(what).toBe('hold')
      expect(say).not.toMatch(/range|stretch/)
    },
  )
})

const side = (
  of: 'left' | 'right' | 'both',
  level: 'none' | 'possible' | 'real',
  isBetter: boolean | null,
) => ({
  side: of,
  level,
  isBetter,
  value: 1,
  limit: 1,
  mayBeRegression: false,
  fullTime: null,
})

const compared = (...sides: readonly ReturnType<typeof side>[]): TestChange => ({
  kind: 'compared',
  mobilityTestId: 'ankle-dorsiflexion',
  metricId: 'dorsiflexion',
  sides,
  asymmetry: null,
  atFullTime: null,
  tooFew: [],
})

describe('the verdict of a finding', () => {
  it.each([
    [
      'its own leg, really better',
      'left',
      compared(side('left', 'real', true), side('right', 'none', null)),
      'better',
    ],
    [
      'the other leg does not count',
      'right',
      compared(side('left', 'real', true), side('right', 'none', null)),
      'no-change',
    ],
    ['a possible change is none', 'left', compared(side('left', 'possible', true)), 'no-change'],
    ['its own leg, really worse', 'left', compared(side('left', 'real', false)), 'worse'],
    [
      'of both, one worse outweighs one better',
      'both',
      compared(side('left', 'real', true), side('right', 'real', false)),
      'worse',
    ],
    ['of a test without sides', 'both', compared(side('both', 'real', true)), 'better'],
    [
      'another set-up',
      'left',
      { kind: 'unlike', mobilityTestId: 'ankle-dorsiflexion', because: ['method'] },
      'not-comparable',
    ],
    ['not tested again', 'left', null, 'not-comparable'],
    ['its leg was not measured again', 'left', compared(side('right', 'real', true)), 'not-comparable'],
  ] as const)('%s', (_what, of, change, verdict) => {
    expect(verdictOf({ side: of }, change)).toBe(verdict)
  })
})

const finding = found('ankle-dorsiflexion-uneven', 'left')
const planWith = (retests: readonly Retest[]): Plan => {
  const made = makePlan(aRunner({ findings: [finding], retests }))
  if (made.kind !== 'plan') throw new Error('no plan')
  return made
}
const first = planWith([])
const tried = first.targeted.map(({ exercise }) => exercise.id)
const retest = (verdict: Retest['verdict'], kept = 1): Retest => ({
  findingId: finding.id,
  verdict,
  kept,
  tried,
})
const idsOf = (plan: Plan) => plan.targeted.map(({ exercise, reason }) => [reason.as, exercise.id])

describe('the next cycle', () => {
  it('lets go of the stretch after a real gain, and keeps the strength exercise', () => {
    const next = planWith([retest('better')])
    expect(next.targeted.map(({ reason }) => reason.as)).toEqual(['strength'])
    expect(next.targeted[0]!.reason.change).toContain('the one for range goes')
    expect(next.changes).toMatchObject([{ findingId: finding.id, do: 'let-go' }])
  })

  it('takes other exercises where training changed nothing', () => {
    const next = planWith([retest('no-change')])
    expect(next.targeted.map(({ reason }) => reason.as)).toEqual(
      first.targeted.map(({ reason }) => reason.as),
    )
    for (const { exercise } of next.targeted) expect(tried).not.toContain(exercise.id)
  })

  it('keeps them where the workouts did not happen, and where nothing can be compared', () => {
    for (const each of [retest('no-change', 0.5), retest('not-comparable')])
      expect(idsOf(planWith([each]))).toEqual(idsOf(first))
  })

  it('takes a set away where the last test found less', () => {
    const sets = (plan: Plan) =>
      plan.weeks[2]!.workouts.flatMap(({ groups }) => groups.flat())
        .filter(({ reason }) => reason.kind === 'finding' && reason.as === 'strength')
        .map((item) => setCount(item.sets))
    const [before, now] = [sets(first), sets(planWith([retest('worse')]))]
    expect(now.length).toBeGreaterThan(0)
    expect(Math.max(...now)).toBeLessThan(Math.max(...before))
  })

  it('goes back to what was tried where nothing else is left', () => {
    const all = [...tried, ...planWith([retest('no-change')]).targeted.map(({ exercise }) => exercise.id)]
    const every = {
      ...retest('no-change'),
      tried: [...all, 'goblet-squat', 'calf-raise', 'single-leg-calf-raise'],
    }
    expect(planWith([every]).targeted.length).toBe(first.targeted.length)
  })
})
