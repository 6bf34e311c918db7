import { describe, expect, it } from 'vitest'
import { closingLine, playwrightTally, total, vitestTally } from './tally'

const vitestReport = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
})

const playwrightReport = (expected: number, unexpected: number, skipped = 0) => ({
  stats: { expected, unexpected, skipped, flaky: 0 },
})

describe('the tally of a runner', () => {
  it('takes the figures of a clean run as they are', () => {
    expect(vitestTally(0, vitestReport(12, 0))).toEqual({ passed: 12, failed: 0, skipped: 0 })
    expect(playwrightTally(0, playwrightReport(7, 0))).toEqual({ passed: 7, failed: 0, skipped: 0 })
  })

  it('counts each failed test once', () => {
    expect(vitestTally(1, vitestReport(10, 2))).toEqual({ passed: 10, failed: 2, skipped: 0 })
    expect(playwrightTally(1, playwrightReport(5, 3))).toEqual({ passed: 5, failed: 3, skipped: 0 })
  })

  it('names what skipped itself, and counts an end-to-end test that did not run as failed', () => {
    expect(vitestTally(0, vitestReport(10, 0, 1))).toEqual({ passed: 10, failed: 0, skipped: 1 })
    expect(vitestTally(0, vitestReport(0, 0, 3))).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(playwrightTally(0, playwrightReport(5, 0, 2))).toEqual({ passed: 5, failed: 2, skipped: 0 })
  })

  it('counts a file that broke before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const ordinary = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    const report = { ...vitestReport(10, 1), testResults: [broken, ordinary] }
    expect(vitestTally(1, report)).toEqual({ passed: 10, failed: 2, skipped: 0 })
  })

  it('counts a run that executed nothing as a failure', () => {
    expect(vitestTally(0, vitestReport(0, 0))).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(playwrightTally(0, playwrightReport(0, 0))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a crash as a failure, with or without a report', () => {
    expect(vitestTally(1, vitestReport(10, 0))).toEqual({ passed: 10, failed: 1, skipped: 0 })
    expect(vitestTally(null, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(playwrightTally(0, {})).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the closing line', () => {
  it('sums over all steps', () => {
    const steps = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ]
    expect(closingLine(total(steps))).toBe('41 passed, 2 failed')
    expect(closingLine(total([...steps, { passed: 0, failed: 0, skipped: 3 }]))).toBe(
      '41 passed, 2 failed, 3 skipped',
    )
  })
})
