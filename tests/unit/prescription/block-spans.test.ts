import { describe, expect, it } from 'vitest'
import { blockSpans } from '../../../src/prescription/block-spans'
import { plannedOf } from '../../../src/prescription/current-plan'
import { dayNumber } from '../../../src/math/instant'
import type { PlanRecord } from '../../../src/prescription/records'
import { aRunner } from '../../tools/plan-runners'

const planned = (startDay: string): PlanRecord => ({
  schemaVersion: 2,
  id: startDay,
  runnerId: 'runner',
  madeAt: `${startDay}T08:00:00Z`,
  request: aRunner({ startDay, experience: 'some' }),
  edits: { moves: [], swaps: [], minutes: [] },
})

describe('the blocks of the plans that a runner had', () => {
  it('follow each other without a gap from the first day of the plan to its last week', () => {
    const record = planned('2026-03-02')
    const spans = blockSpans([record])
    expect(spans.map(({ block }) => block)).toEqual(['learn', 'build'])
    expect(spans[0]?.from).toBe('2026-03-02')
    // Some experience: two weeks of learning.
    expect(spans[0]?.to).toBe('2026-03-16')
    expect(spans[1]?.from).toBe('2026-03-16')
    const weeks = plannedOf(record)!.weeks.length
    expect(dayNumber(spans[1]!.to) - dayNumber('2026-03-02')).toBe(7 * weeks)
  })

  it('end where the next plan begins', () => {
    const spans = blockSpans([planned('2026-03-02'), planned('2026-03-23')])
    expect(spans.map(({ block, from, to }) => [block, from, to]).slice(0, 3)).toEqual([
      ['learn', '2026-03-02', '2026-03-16'],
      ['build', '2026-03-16', '2026-03-23'],
      ['learn', '2026-03-23', '2026-04-06'],
    ])
  })

  it('are none of a plan that was made anew before it began', () => {
    const spans = blockSpans([planned('2026-03-02'), planned('2026-03-02')])
    expect(spans.map(({ block }) => block)).toEqual(['learn', 'build'])
    expect(blockSpans([])).toEqual([])
  })
})
