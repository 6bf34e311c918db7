/** What a step of the test run comes to. A gate (types, lint, …) counts as one. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Tests that said they cannot run here: those that read the folder beside the project. */
  readonly skipped: number
}

export const pass: Tally = { passed: 1, failed: 0, skipped: 0 }
export const fail: Tally = { passed: 0, failed: 1, skipped: 0 }

export const total = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
})

export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`

const field = (report: unknown, name: string): unknown =>
  typeof report === 'object' && report !== null ? (report as Record<string, unknown>)[name] : undefined

/** NaN for a report that does not hold the figure: it then counts as a crash. */
const figure = (report: unknown, name: string): number => {
  const value = field(report, name)
  return typeof value === 'number' ? value : Number.NaN
}

/**
 * What a runner's report and its exit code say together. No report, no executed test, or a bad exit without a failed
 * test is a failure by itself.
 */
const runnerTally = (code: number | null, passed: number, failed: number, skipped = 0): Tally => {
  if (Number.isNaN(passed + failed + skipped) || passed + failed === 0) return fail
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped }
}

interface VitestFile {
  readonly status: string
  readonly assertionResults: readonly unknown[]
}

/** Files that broke before their first test: Vitest's own figures leave them out. */
const brokenFiles = (report: unknown): number => {
  const files = field(report, 'testResults') as readonly VitestFile[] | undefined
  return (files ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
}

/** Tests are skipped only by their own word, with a printed reason: `.skip` in the text fails the architecture tests. */
export const vitestTally = (code: number | null, report: unknown): Tally =>
  runnerTally(
    code,
    figure(report, 'numPassedTests'),
    figure(report, 'numFailedTests') + figure(report, 'numTodoTests') + brokenFiles(report),
    figure(report, 'numPendingTests'),
  )

/** No end-to-end test needs anything but the project: one that does not run is a failure. */
export const playwrightTally = (code: number | null, report: unknown): Tally => {
  const stats = field(report, 'stats')
  const failed = figure(stats, 'unexpected') + figure(stats, 'flaky') + figure(stats, 'skipped')
  return runnerTally(code, figure(stats, 'expected'), failed)
}
