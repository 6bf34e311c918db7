import { describe, expect, it } from 'vitest'
import { trendsOf } from '../../../src/assessment/trend'
import { blockSpans } from '../../../src/prescription/block-spans'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { trendLayout } from '../../../src/ui/charts/trend-layout'
import { breakTexts, trendTable, trendText } from '../../../src/ui/trend-text'
import { historyScenes } from '../../../src/workbench/gallery/history-scenes'

const { entries, plans } = historyScenes.history!.history!
const closed = entries.filter(({ assessment }) => assessment.state !== 'open').toReversed()
const [trend] = trendsOf(ankle, closed)
if (!trend) throw new Error('the history of the gallery has ankles')

describe('a trend in words', () => {
  it('is the same values as a table, newest first, and says where it breaks', () => {
    const { heads, rows } = trendTable(trend)
    expect(heads).toEqual(['Left', 'Right'])
    expect(rows.map(({ assessmentId }) => assessmentId)).toEqual(['oct', 'aug', 'jun', 'may', 'mar', 'feb'])
    expect(rows[0]?.values[0]).toMatch(/^42° ±\d°$/)
    expect(rows.map(({ because }) => because !== null)).toEqual([false, false, true, true, false, false])
    expect(breakTexts(trend)).toEqual([
      'Before 3 May 2026: you had something else on your feet.',
      'Before 21 Jun 2026: you had something else on your feet.',
    ])
  })

  it('is one sentence for a reader who does not see it', () => {
    expect(trendText(trend)).toMatch(
      /6 assessments in 3 lines that are not compared\. On 11 Oct 2026 Left: 42°/,
    )
  })
})

describe('where a trend is drawn', () => {
  const frame = { start: 46, end: 338, top: 24, bottom: 186 }
  const until = Date.parse('2026-11-01T00:00:00Z')
  const layout = trendLayout(trend, [30, 45], blockSpans(plans), frame, until)

  it('keeps everything inside its frame, oldest first', () => {
    const marks = layout.courses.flatMap((course) => course.marks)
    expect(marks).toHaveLength(12)
    for (const { x, y, from, to } of marks) {
      expect(x).toBeGreaterThan(frame.start)
      expect(x).toBeLessThan(frame.end)
      for (const each of [y, from, to]) {
        expect(each).toBeGreaterThanOrEqual(frame.top)
        expect(each).toBeLessThanOrEqual(frame.bottom)
      }
    }
    for (const { marks: course } of layout.courses)
      expect(course.map(({ x }) => x)).toEqual(course.map(({ x }) => x).toSorted((a, b) => a - b))
  })

  it('puts a break between the two lines that it parts', () => {
    const [first, second, third] = layout.courses.filter(({ side }) => side === 'both' || side === 'left')
    const [one, two] = layout.breaks
    expect(one!.x).toBeGreaterThan(first!.marks.at(-1)!.x)
    expect(one!.x).toBeLessThan(second!.marks[0]!.x)
    expect(two!.x).toBeLessThan(third!.marks[0]!.x)
  })

  it('ends the blocks of a plan that is under way today', () => {
    const early = trendLayout(trend, null, blockSpans(plans), frame, Date.parse('2026-09-01T00:00:00Z'))
    expect(layout.blocks.map(({ block }) => block)).toEqual(['learn', 'build', 'learn', 'build'])
    const last = (each: typeof layout) => each.blocks.at(-1)!
    expect(last(early).block).toBe('learn')
    for (const { x, width } of layout.blocks) expect(x + width).toBeLessThanOrEqual(frame.end)
  })

  it('gives each tick of time room for its words', () => {
    const { ticks } = layout.across
    expect(ticks.length).toBeGreaterThan(1)
    ticks.slice(1).forEach((tick, index) => expect(tick.at - ticks[index]!.at).toBeGreaterThan(60))
  })
})
