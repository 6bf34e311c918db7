import { describe, expect, it } from 'vitest'
import { isManual, type SeenTrial } from '../../../src/assessment/records'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { readReport } from '../../../src/report/read-report'
import { reportJson } from '../../../src/report/report-json'
import { reportView } from '../../../src/ui/report/report-view'
import { middleOf } from '../../../src/ui/replay-text'
import { cameraPart } from '../../../src/ui/result-text'
import { tracedMetric, trialTrace } from '../../../src/ui/trial-trace'
import { movedReport, movedTests, sidesAsked } from '../../tools/moved-report'

/** What a report's reader sees of the movement, of every test that an assessment leads through: read back from its file. */

const read = readReport(reportJson(movedReport()), mobilityTests)
if (read.kind !== 'report') throw new Error(`our own report is refused: ${read.because}`)
const { document } = read
const view = reportView(document, (id) => mobilityTest(id) ?? null)

const tracesOf = (id: string, side: string) => {
  const { test, result } = view.tried.find((each) => each.test.id === id)!
  const metric = tracedMetric(test, cameraPart(result)!)!
  return document.trials
    .filter((trial): trial is SeenTrial => !isManual(trial))
    .filter((trial) => trial.mobilityTestId === id && trial.side === side)
    .map((trial) => trialTrace(test, metric, trial, view.evidence(trial.id)!)!)
}

describe.each(movedTests.map((test) => [test.id, test] as const))('the report of %s', (id, test) => {
  it.each(sidesAsked(test))('has the course of every trial, with its phases: %s', (side) => {
    const traces = tracesOf(id, side)
    expect(traces.length).toBeGreaterThan(1)
    for (const { points, phases, trial } of traces) {
      expect(points.length, trial.id).toBeGreaterThan(10)
      expect(points.length, trial.id).toBeLessThanOrEqual(150)
      expect(
        phases.map(({ name }) => name),
        trial.id,
      ).toContain(test.movement)
      for (const { from, to } of phases) expect(to, trial.id).toBeGreaterThan(from)
      // What is drawn moves: a course of one value is none.
      expect(new Set(points.map(({ value }) => value)).size, trial.id).toBeGreaterThan(5)
    }
  })

  it.each(sidesAsked(test))(
    'has a body in the middle of a hold, that differs from the one at rest: %s',
    (side) => {
      const [trace] = tracesOf(id, side)
      const middle = middleOf(trace!, test)
      const { at, pose } = trace!.points[middle]!
      const hold = trace!.phases.find(({ name }) => name === test.movement)!
      expect(at).toBeGreaterThanOrEqual(hold.from)
      expect(at).toBeLessThanOrEqual(hold.to)
      const first = trace!.points[0]!.pose
      const moved = pose.image.filter((value, index) => Math.abs(value - first.image[index]!) > 5)
      expect(moved.length).toBeGreaterThan(2)
    },
  )
})

it('keeps the movement of what did not count too', () => {
  const outcomes = document.trials.map(({ outcome }) => outcome.kind)
  expect(outcomes).toContain('rejected')
  expect(document.replays!.trials).toHaveLength(document.trials.length)
})
