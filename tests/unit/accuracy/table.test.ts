import { describe, expect, it } from 'vitest'
import type { Clip } from '../../accuracy/clips'
import { comparison } from '../../accuracy/comparison'
import type { Cause, ExpectedTrial } from '../../accuracy/expected'
import type { ClipReading } from '../../accuracy/clip-reader'
import { extraText, markdown, reportedExtra, reportedTrials } from '../../accuracy/report'
import { targetTable } from '../../accuracy/table'
import { incomplete, measured, rejected } from '../../tools/synthetic-runner-records'

const trial = (fields: Partial<ExpectedTrial> = {}): ExpectedTrial => ({
  from: 3000,
  to: 4000,
  side: 'left',
  values: { shank: 40 },
  fault: null,
  endedBy: null,
  ...fields,
})

const clip = (name: string, trials: readonly ExpectedTrial[], refused: Cause | null = null): Clip => ({
  name,
  film: '',
  expected: { mobilityTestId: 'ankle-dorsiflexion', body: 'm', stature: 1.77, refused, trials },
})

const reading = (
  outcomes: readonly ClipReading['trials'][number]['outcome'][],
  unmet: ClipReading['unmet'] = {},
): ClipReading => ({
  trials: outcomes.map((outcome) => ({ from: 2500, to: 4500, outcome })),
  unmet,
  luma: 143,
  roll: 0,
  poses: 300,
  empty: 0,
  fault: null,
})

const rows = (...found: readonly (readonly [Clip, ClipReading])[]) => targetTable(comparison(new Map(found)))
const row = (id: string, ...found: readonly (readonly [Clip, ClipReading])[]) =>
  rows(...found).find((each) => each.id === id)!

describe('the target table', () => {
  it('says "no clip" of everything when there is none', () => {
    expect(rows().map(({ verdict }) => verdict)).toEqual(Array(11).fill('no clip'))
  })

  it('holds the error and its difference between sides against their targets', () => {
    const left = [clip('l', [trial()]), reading([measured('left', 40.9)])] as const
    const right = (value: number) =>
      [
        clip('r', [trial({ side: 'right', values: { shank: 33 } })]),
        reading([measured('right', value)]),
      ] as const
    expect(row('shank', left)).toMatchObject({ count: 1, verdict: 'met', leftMinusRight: null })
    expect(row('shank', left).bias).toBeCloseTo(0.9, 9)
    expect(row('shank', left, right(33.8))).toMatchObject({ verdict: 'met' })
    expect(row('shank', left, right(32.3)).leftMinusRight).toBeCloseTo(1.6, 9)
    expect(row('shank', left, right(32.3)).verdict).toBe('short')
    expect(row('shank', [clip('l', [trial()]), reading([measured('left', 41.1)])]).verdict).toBe('short')
  })

  it('falls short where a clip asks for a quantity and nothing was measured, and says what it came to', () => {
    const found = row('shank', [clip('l', [trial()]), reading([incomplete('no-hold')])])
    expect(found).toMatchObject({ count: 0, meanAbsolute: null, verdict: 'short' })
    expect(found.misses).toEqual(['l at 3.0 s: incomplete: no-hold, nothing to hold against its truth'])
    expect(row('hipExtension', [clip('l', [trial()]), reading([incomplete('no-hold')])]).verdict).toBe(
      'no clip',
    )
    const sway = trial({ values: { sway: 5 } })
    expect(row('sway', [clip('s', [sway]), reading([])])).toMatchObject({ verdict: 'short', inUnit: null })
  })

  it('tells sway in millimetres too', () => {
    const outcome = { ...measured('left', 9000, 'holdTime'), metrics: { swaySideways: 0.0025 } }
    const found = row('sway', [clip('s', [trial({ values: { sway: 5 } })]), reading([outcome])])
    expect(found.inUnit?.unit).toBe('mm')
    expect(found.inUnit?.meanAbsolute).toBeCloseTo(Math.abs(0.0025 * 1770 - 5), 9)
    expect(found.meanAbsolute).toBeCloseTo(100 * Math.abs((0.0025 * 1770) / 5 - 1), 9)
  })

  it('wants a faulty trial rejected by the name of its fault', () => {
    const faulty = clip('heel', [trial({ fault: 'heelLifted' })])
    expect(row('faulty', [faulty, reading([rejected('left', 'heelLifted')])]).verdict).toBe('met')
    expect(row('faulty', [faulty, reading([rejected('left', 'footMoved')])]).verdict).toBe('short')
    expect(row('faulty', [faulty, reading([measured('left', 45)])]).misses).toEqual([
      'heel at 3.0 s: measured',
    ])
    expect(row('faulty', [faulty, reading([])]).misses).toEqual(['heel at 3.0 s: no attempt found'])
  })

  it('wants a good trial measured, on its own side', () => {
    const good = clip('good', [trial()])
    expect(row('good', [good, reading([measured('left', 40)])]).verdict).toBe('met')
    for (const outcome of [measured('right', 40), rejected('left', 'heelLifted'), incomplete('no-hold')])
      expect(row('good', [good, reading([outcome])]).verdict).toBe('short')
  })

  it('wants a bad set-up refused by its cause, without a number', () => {
    const bad = clip('bad', [trial()], 'view')
    expect(row('set-ups', [bad, reading([incomplete('view-oblique')])]).verdict).toBe('met')
    expect(row('set-ups', [bad, reading([], { view: 0.9 })]).verdict).toBe('met')
    expect(row('set-ups', [bad, reading([incomplete('no-hold')])]).verdict).toBe('short')
    expect(row('set-ups', [bad, reading([measured('left', 35)], { view: 0.9 })]).verdict).toBe('short')
    expect(row('shank', [bad, reading([measured('left', 35)])]).verdict).toBe('no clip')
  })

  it('wants the end of a hold for time named', () => {
    const stand = clip('stand', [trial({ values: { holdTime: 9 }, endedBy: 'hands' })])
    const held = (endedBy: string) => {
      const outcome = measured('left', 9100, 'holdTime')
      return reading([outcome.kind === 'measured' ? { ...outcome, endedBy } : outcome])
    }
    expect(row('holdTime', [stand, held('ownHandOff')]).verdict).toBe('met')
    expect(row('holdTime', [stand, held('foot-down')]).misses).toEqual([
      'stand: measured, ended by foot-down',
    ])
  })
})

describe('what was found beyond the truth', () => {
  const at = (from: number, outcome: ClipReading['trials'][number]['outcome']) => ({
    from,
    to: from + 2000,
    outcome,
  })
  const found = comparison(
    new Map([
      [
        clip('a', [trial()]),
        {
          ...reading([]),
          trials: [
            at(2500, measured('left', 40)),
            at(9000, measured('left', 12)),
            at(15_000, rejected('left', 'heelLifted')),
          ],
        },
      ],
      [clip('b', [], 'roll'), reading([incomplete('camera-rolled')])],
    ]),
  )

  it('is counted and named, but for clips that have to be refused', () => {
    expect(reportedExtra(found)).toEqual([
      { clip: 'a', from: 9000, outcome: 'measured' },
      { clip: 'a', from: 15_000, outcome: 'rejected: heelLifted' },
    ])
    expect(extraText(reportedExtra(found))).toEqual([
      '2 attempts where the truth has none, 1 of them measured:',
      '  a at 9.0 s: measured',
      '  a at 15.0 s: rejected: heelLifted',
    ])
    expect(extraText([])).toEqual(['0 attempts where the truth has none, 0 of them measured'])
  })

  it('stands in the written report, with what was not read', () => {
    const text = markdown({
      format: 'evenstride-accuracy',
      version: 1,
      folders: ['clips'],
      clips: ['a', 'b'],
      unread: [{ file: 'c.truth.json.gz', why: 'no mobility test is called "hop"' }],
      passedOver: [{ file: 'd.mp4', why: 'a film without a truth' }],
      rows: targetTable(found),
      trials: reportedTrials(found),
      extra: reportedExtra(found),
      setUps: found.setUps,
    })
    expect(text).toContain('- 2 attempts where the truth has none, 1 of them measured:')
    expect(text).toContain('- not read: c.truth.json.gz: no mobility test is called "hop"')
    expect(text).toContain('- passed over: d.mp4: a film without a truth')
  })
})
