import { expect, it } from 'vitest'
import type { Sitting } from '../../../src/runner/records'
import { dayText, painBeforeText, sinceText } from '../../../src/ui/report/day-text'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { workedReport } from '../../tools/report-runners'

/** Under what circumstances it was measured: all that is kept of it is told. */

const sitting = (more: Partial<Sitting>): Partial<Sitting> => ({
  footwear: 'barefoot',
  clothing: 'loose',
  ...more,
})
const tired = { sleep: 'under-7-hours', lastHardRun: 'within-24-hours' } as const

it('tells what was worn, and in what state the runner came', () => {
  expect(dayText([])).toBe('')
  expect(dayText([sitting({})])).toBe('feet: bare, knees and shins: loose')
  expect(dayText([sitting({ readiness: tired })])).toBe(
    'feet: bare, knees and shins: loose, slept less than 7 hours, a hard run in the last 24 hours',
  )
})

it('tells every sitting of several, and the same thing once', () => {
  expect(dayText([sitting({}), sitting({})])).toBe('feet: bare, knees and shins: loose')
  expect(dayText([sitting({}), sitting({ footwear: 'shoes' })])).toBe(
    'feet: bare, knees and shins: loose; another day: feet: shoes, knees and shins: loose',
  )
  const safety = {
    redFlags: [],
    painNow: { intensity: 2, isSharp: false, part: 'calf' },
  } as unknown as Sitting['safety']
  expect(painBeforeText([sitting({ safety }), sitting({})])).toBe('2 of 10, calf')
})

it('tells signs that came since the tests began, in the words that they were asked in', () => {
  const safety = { flags: ['dizziness'], since: ['groin-pain', 'calf-pop'], isCleared: false } as const
  expect(sinceText([sitting({ safety }), sitting({})])).toBe(
    'A sudden pop or kick in the calf, and no strength to rise on that heel; Pain in the groin or at the front of the hip',
  )
  expect(sinceText([sitting({ safety: { flags: ['dizziness'], isCleared: false } })])).toBe('')
})

it('tells on which days a test was measured, and in which browser', () => {
  const report = workedReport('nothing-to-fix')
  const trials = report.trials.map((trial, index) =>
    trial.source === 'manual'
      ? trial
      : {
          ...trial,
          at: `2026-03-${index % 2 === 0 ? '29' : '30'}T20:30:00+01:00`,
          engine: { ...trial.engine, browser: 'Chrome 131, Windows' },
        },
  )
  const lines = linesOf(drawnReport({ ...report, trials }))
  expect(lines).toContain('29 Mar 2026, 30 Mar 2026')
  expect(lines).toContain('Chrome 131, Windows')
  expect(lines.filter((line) => line.includes('on CPU, in Chrome 131, Windows'))).toHaveLength(1)
})

it('tells the lean of the camera, the light, the noise and the way of doing it', () => {
  const report = workedReport('nothing-to-fix')
  const trials = report.trials.map((trial, index) =>
    trial.source === 'manual'
      ? trial
      : {
          ...trial,
          setUp: {
            ...trial.setUp,
            roll: index % 2 === 0 ? 1.4 : -0.6,
            luma: 133,
            noise: 1.25,
            roomNoise: 0.3,
            ...(index === 0 && { easier: true as const, sidesProved: false }),
          },
        },
  )
  const lines = linesOf(drawnReport({ ...report, trials }))
  const after = (name: string) =>
    lines.flatMap((line, index) => (line === name ? (lines[index + 1] ?? []) : []))
  expect(new Set(after('Lean of the camera, taken out'))).toEqual(new Set(['−0.6 to 1.4°']))
  expect(new Set(after('Brightness, of 255'))).toEqual(new Set(['133']))
  expect(new Set(after('Noise of the camera, of 255'))).toEqual(new Set(['1.3']))
  expect(new Set(after('Flicker of a still body'))).toEqual(new Set(['0.3°']))
  expect(after('Left and right')).toEqual(['not proved by a raised hand in some trials'])
  expect(after('Way')).toContain('the easier way in some trials')
  expect(after('Way')).toContain('as it is asked for')
})
