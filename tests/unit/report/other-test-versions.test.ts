import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { readReport } from '../../../src/report/read-report'
import { reportJson } from '../../../src/report/report-json'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { workedReport } from '../../tools/report-runners'

/** What was measured by a later or an earlier declaration of a test is never told as if it were by ours. */

const read = (text: string) => readReport(text, mobilityTests)
const document = workedReport('too-many-findings')

describe('a report of another version of a test', () => {
  const of = (version: number, where: 'trials' | 'method'): string => {
    const value = JSON.parse(reportJson(document)) as {
      trials: { mobilityTestVersion: number }[]
      method: { tests: { version: number }[] }
    }
    if (where === 'method') for (const each of value.method.tests) each.version = version
    else for (const each of value.trials) each.mobilityTestVersion = version
    return JSON.stringify(value)
  }

  it.each(['trials', 'method'] as const)('that is newer is refused, by its %s', (where) => {
    expect(read(of(99, where))).toEqual({ kind: 'refused', because: 'newer-version' })
  })

  it.each(['trials', 'method'] as const)(
    'that is older is read, and said not to follow, by its %s',
    (where) => {
      expect(document.method.tests.every(({ version }) => version > 1)).toBe(true)
      expect(read(of(1, where))).toMatchObject({ kind: 'report', follows: false })
    },
  )

  it('is told with both versions, and without the steps of today', () => {
    const steps = /^How it is done: Ankle/m
    const back = read(of(1, 'trials'))
    if (back.kind !== 'report') throw new Error(back.because)
    const lines = linesOf(drawnReport(back.document)).join('\n')
    expect(lines).toContain('Measured by version 1 of this test; this program has version')
    expect(lines).not.toMatch(steps)
    expect(linesOf(drawnReport(document)).join('\n')).toMatch(steps)
  })
})
