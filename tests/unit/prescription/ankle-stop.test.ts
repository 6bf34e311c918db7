import { describe, expect, it } from 'vitest'
import { prescribe } from '../../../src/prescription/prescribe'
import type { AnkleStop, PlanRequest } from '../../../src/prescription/plan-request'
import { planRequestSchema } from '../../../src/prescription/records'
import { aRunner, found } from '../../tools/plan-runners'

const stiff = (ankleStop: AnkleStop | null, more: Partial<Omit<PlanRequest, 'week'>> = {}): PlanRequest =>
  aRunner({
    findings: [found('ankle-dorsiflexion-limited')],
    ...(ankleStop && { ankleStop }),
    ...more,
  })
const rangeOf = (request: PlanRequest) =>
  prescribe(request).targeted.find(({ reason }) => reason.as === 'range')!

describe('an ankle that bends little (clinical reference 3.7)', () => {
  it('with a pull in the calf, or where nobody said, is stretched with a bent knee', () => {
    for (const stop of ['calf', null] as const) {
      expect(rangeOf(stiff(stop)).exercise.id).toBe('bent-knee-wall-stretch')
      expect(rangeOf(stiff(stop)).reason.rule).not.toContain('stops in front')
    }
  })

  it('blocked in front is rocked over the toes, and after a cycle without effect moved with a strap', () => {
    const rock = rangeOf(stiff('front'))
    expect(rock.exercise.id).toBe('knee-over-toe-rock')
    expect(rock.reason.rule).toContain('stops in front')
    const retests = [
      {
        findingId: 'ankle-dorsiflexion-limited',
        verdict: 'no-change',
        kept: 1,
        tried: ['knee-over-toe-rock'],
      },
    ] as const
    expect(rangeOf(stiff('front', { retests, equipment: ['strap'] })).exercise.id).toBe(
      'ankle-strap-mobilisation',
    )
  })

  it('is stored with the request, or not at all', () => {
    for (const request of [stiff('front'), stiff(null)])
      expect(planRequestSchema.parse(request)).toEqual(request)
  })
})
