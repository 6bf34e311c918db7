import { describe, expect, it } from 'vitest'
import { reportCsv } from '../../../src/report/csv'
import { reportDocument } from '../../../src/report/report-document'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { everything, options, recordsOf, workedReport } from '../../tools/report-runners'

/** Reads RFC 4180 as a spreadsheet does. */
const cellsOf = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/gy
  const text = csv.replace(/^\uFEFF/, '')
  for (const [, quoted, plain, end] of text.matchAll(pattern)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

const rowsOf = (csv: string) => {
  const [head, ...rows] = cellsOf(csv)
  return rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index]!])))
}

describe('the table of trials', () => {
  const document = workedReport('too-many-findings')
  const rows = rowsOf(reportCsv(document))

  it('has a row for each metric of each trial, with its very number', () => {
    const wanted = document.trials.flatMap((trial) =>
      trial.outcome.kind === 'incomplete'
        ? []
        : Object.entries(trial.outcome.metrics).map(([id, value]) => [trial.id, id, String(value)]),
    )
    expect(rows.map(({ trial, metric, value }) => [trial, metric, value])).toEqual(wanted)
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['ms', '1', 'deg']))
  })

  it('names beside the live network the look that each value is of', () => {
    const trials = document.trials.map((trial, nth) => {
      const { outcome } = trial
      if (outcome.kind !== 'measured' || outcome.metrics.dorsiflexion === undefined || nth % 2 === 0)
        return trial
      const looked = { value: outcome.metrics.dorsiflexion, mirrorGap: 0.4, scatter: 0.2, pictures: 5 }
      const looks = { ...outcome.looks, second: { heavy: { dorsiflexion: looked } } }
      return { ...trial, outcome: { ...outcome, looks } }
    })
    const looks = rowsOf(reportCsv({ ...document, trials })).map(
      ({ metric, value_look: look }) => `${metric === 'dorsiflexion' ? 'angle' : 'other'} ${look}`,
    )
    expect(new Set(looks)).toEqual(new Set(['angle heavy', 'angle first', 'other first']))
    const byHand = rowsOf(reportCsv(workedReport('nothing-at-hand'))).filter(
      ({ source }) => source === 'manual',
    )
    for (const { value_look: look } of byHand) expect(look).toBe('')
  })

  it('tells shares of the stature as lengths too where the height is known, and which side is which', () => {
    const sways = rows.filter(({ metric }) => metric === 'swaySideways')
    expect(sways.length).toBeGreaterThan(0)
    // The runner is 178 cm tall: 0.004 of it are 7.12 mm.
    for (const { value, length, length_unit: unit } of sways) {
      expect(Number(length)).toBeCloseTo(Number(value) * 1780, 9)
      expect(unit).toBe('mm')
    }
    const [stance] = rows.filter(({ metric }) => metric === 'stanceWidth')
    expect(Number(stance!.length)).toBeCloseTo(Number(stance!.value) * 178, 9)
    expect(stance!.length_unit).toBe('cm')
    const [angle] = rows.filter(({ metric }) => metric === 'dorsiflexion')
    expect([angle!.length, angle!.length_unit, angle!.positive_is]).toEqual(['', '', ''])
    expect(rows.find(({ metric }) => metric === 'hipShift')!.positive_is).toBe('left')
    const unknown = workedReport('too-many-findings', { included: { ...everything, about: false } })
    for (const row of rowsOf(reportCsv(unknown))) expect([row.length, row.length_unit]).toEqual(['', ''])
  })

  it('has earlier assessments first where they are handed over, each with its own beginning', () => {
    const begun = (history: boolean) => [
      ...new Set(
        rowsOf(reportCsv(workedReport('ultra-in-race-phase', { included: { ...everything, history } }))).map(
          ({ assessment, started_at: at }) => `${assessment} ${at?.slice(0, 10)}`,
        ),
      ),
    ]
    const { assessment, earlier } = workedReport('ultra-in-race-phase')
    const [before, own] = [earlier[0]!.assessment, assessment].map(
      ({ id, startedAt }) => `${id} ${startedAt.slice(0, 10)}`,
    )
    expect(begun(true)).toEqual([before, own])
    expect(begun(false)).toEqual([own])
  })

  it('has a cell for each column in every row, measured or not', () => {
    const all = [document, reportDocument(recordsOf(results.few), options)].flatMap((each) => [
      ...cellsOf(reportCsv(each)),
    ])
    expect(new Set(all.map(({ length }) => length)).size).toBe(1)
  })

  it('has rejected and incomplete trials too, with their reasons', () => {
    const few = rowsOf(reportCsv(reportDocument(recordsOf(results.few), options)))
    expect(few.filter(({ outcome }) => outcome === 'rejected').map((row) => row.reasons)).toEqual([
      'heelLifted',
      'heelLifted',
    ])
    const [incomplete] = few.filter(({ outcome }) => outcome === 'incomplete')
    expect(incomplete).toMatchObject({ reasons: 'no-hold', counts: 'false', metric: '', value: '' })
  })

  it('tells what was read by hand, and what was taken back', () => {
    const byHand = rowsOf(reportCsv(reportDocument(recordsOf(handResults.stopwatch), options)))
    expect(byHand.some(({ method, model }) => method === 'stopwatch' && model === '')).toBe(true)
    expect(byHand.filter(({ reasons }) => reasons === 'withdrawn').map(({ counts }) => counts)).toEqual([
      'false',
    ])
  })

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', ' =cmd', '"=1'])('runs nothing: %s', (text) => {
    const [first, ...rest] = document.trials
    const hostile = { ...document, trials: [{ ...first!, id: text }, ...rest] }
    const [row] = rowsOf(reportCsv(hostile))
    expect(row!.trial).toMatch(text.startsWith('"') ? /^"/ : /^'/)
    expect(row!.trial!.replace(/^'/, '')).toBe(text)
  })

  it('keeps numbers below zero numbers', () => {
    const below = rows.filter(({ value }) => value!.startsWith('-'))
    expect(below.length).toBeGreaterThan(0)
    for (const { value } of below) expect(Number(value)).toBeLessThan(0)
  })

  it('begins with a byte order mark, and ends each line as the standard asks', () => {
    const csv = reportCsv(document)
    expect(csv.startsWith('\uFEFFassessment,')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
