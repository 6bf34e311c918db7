import { expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { readReport } from '../../../src/report/read-report'
import { reportJson } from '../../../src/report/report-json'
import { saysTheSame } from '../../../src/report/same-numbers'
import type { ReportDocument } from '../../../src/report/records'
import { workedReport } from '../../tools/report-runners'

/** A report that one browser made and another one reads: their logarithms differ in the last digits, and nobody changed it. */

const withFactor = (factor: number): string => {
  const report = JSON.parse(reportJson(workedReport('too-many-findings'))) as ReportDocument
  const side = report.pageOne.tests[0]!.sides[0] as { value: number }
  side.value *= factor
  return JSON.stringify(report)
}

it('takes the last digits for the same, and anything that could be seen for a change', () => {
  const follows = (factor: number) => {
    const read = readReport(withFactor(factor), mobilityTests)
    return read.kind === 'report' && read.follows
  }
  expect(follows(1)).toBe(true)
  expect(follows(1 + 1e-15)).toBe(true)
  expect(follows(1 + 1e-12)).toBe(true)
  expect(follows(1.000001)).toBe(false)
})

it('takes no other word, name, length or kind of value for the same', () => {
  expect(saysTheSame({ a: [1, 'x', null] }, { a: [1 + 1e-15, 'x', null] })).toBe(true)
  expect(saysTheSame({ a: 1 }, { b: 1 })).toBe(false)
  expect(saysTheSame({ a: 1 }, { a: 1, b: 1 })).toBe(false)
  expect(saysTheSame([1, 2], [1])).toBe(false)
  expect(saysTheSame('x', 'y')).toBe(false)
  expect(saysTheSame(null, 0)).toBe(false)
  expect(saysTheSame([], {})).toBe(false)
})
