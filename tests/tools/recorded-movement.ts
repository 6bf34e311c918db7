import { sequencePoses } from '../../src/pose/pose-sequence.ts'
import type { KeptTrial } from '../../src/protocol/recomputed-outcome.ts'
import { mobilityTest } from '../../src/protocol/registry.ts'
import { measuredTrials } from '../../src/protocol/trial-series.ts'
import type { ReportRecords } from '../../src/report/report-document.ts'
import { fixtureFolder, readFixture } from './pose-fixture.ts'

/** Movement for the trials of a report: that of the recorded runner in the same test and side, for every trial the same. */

const recorded = (mobilityTestId: string, side: string): KeptTrial | null => {
  const test = mobilityTest(mobilityTestId)
  if (!test || (side !== 'left' && side !== 'right' && side !== 'both')) return null
  const file = new URL(`${mobilityTestId}/${side}-clean.pose.json.gz`, fixtureFolder())
  const [first] = measuredTrials(test, side, sequencePoses(readFixture(file)))
  return first ? { poses: first.poses, movement: first.attempt.movement, looks: [] } : null
}

export const withMovement = (records: ReportRecords): ReportRecords => {
  const known = new Map<string, KeptTrial | null>()
  const kept = new Map<string, KeptTrial>()
  for (const { id, mobilityTestId, side } of records.measured.trials) {
    const key = `${mobilityTestId} ${side}`
    if (!known.has(key)) known.set(key, recorded(mobilityTestId, side))
    const movement = known.get(key)
    if (movement) kept.set(id, movement)
  }
  return { ...records, kept }
}
