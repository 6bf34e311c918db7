import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type * as Sequence from '../../src/pose/pose-sequence.ts'
import type { MobilityTest } from '../../src/protocol/define-mobility-test.ts'
import type { TrialOutcome } from '../../src/protocol/outcome.ts'
import type * as Registry from '../../src/protocol/registry.ts'
import type * as Series from '../../src/protocol/trial-series.ts'
import { readFixture } from './pose-fixture.ts'
import { pureModule } from './pure-module.ts'

/**
 * `npm run recompute -- FILE... [--test ID]`: measures recordings of poses (`.pose.json.gz`) with today's declarations and
 * prints what they come to. The test is the one that is named, else the one that the file's folder is named after, else
 * each that finds an attempt. A session's stored trials are computed anew in the browser (src/storage/recompute.ts).
 */
const usage = 'npm run recompute -- FILE... [--test ID-OF-A-MOBILITY-TEST]'

const told = (outcome: TrialOutcome): string => {
  if (outcome.kind === 'incomplete') return `incomplete: ${outcome.missing.join(', ')}`
  const numbers = Object.entries(outcome.metrics).map(([id, value]) => `${id} ${value.toFixed(2)}`)
  const because = outcome.kind === 'rejected' ? `: ${outcome.faults.join(', ')}` : ''
  return `${outcome.kind}${because}  ${outcome.leg?.side ?? 'both'}  ${numbers.join('  ')}`
}

const line = ({ outcome, poses }: Series.EndedTrial, nth: number): string =>
  `  ${nth + 1}. ${((poses[0]?.t ?? 0) / 1000).toFixed(1)} s  ${told(outcome)}`

/** Null where it is no recording of ours, which is said in a line: the files after it are read all the same. */
const recorded = (file: string, read: typeof Sequence.sequencePoses) => {
  try {
    return read(readFixture(file))
  } catch (thrown) {
    const [why] = String(thrown instanceof Error ? thrown.message : thrown).split('\n')
    console.error(`${basename(file)}: not a recording of poses made here (${(why ?? '').slice(0, 100)})`)
    return null
  }
}

/** How many files were not read. */
const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { test: { type: 'string' } } })
  if (positionals.length === 0) throw new RangeError('no recording was named')
  const { mobilityTests } = await pureModule<typeof Registry>('src/protocol/registry.ts')
  const { measuredTrials } = await pureModule<typeof Series>('src/protocol/trial-series.ts')
  const { sequencePoses } = await pureModule<typeof Sequence>('src/pose/pose-sequence.ts')
  const named = (id: string) => mobilityTests.filter((test) => test.id === id)
  if (values.test !== undefined && named(values.test).length === 0) {
    throw new RangeError(`${values.test} is none of ${mobilityTests.map(({ id }) => id).join(', ')}`)
  }
  const testsFor = (file: string): readonly MobilityTest[] => {
    const byFolder = named(values.test ?? basename(dirname(file)))
    return byFolder.length > 0 ? byFolder : mobilityTests
  }
  let unread = 0
  for (const file of positionals) {
    const poses = recorded(file, sequencePoses)
    if (!poses) {
      unread++
      continue
    }
    console.log(`${basename(file)}: ${poses.length} poses`)
    const found = testsFor(file).flatMap((test) => {
      const trials = measuredTrials(test, 'either', poses)
      return trials.length > 0 ? [`  ${test.id}, version ${test.version}`, ...trials.map(line)] : []
    })
    console.log(found.length > 0 ? found.join('\n') : '  no attempt')
  }
  return unread
}

const unread = await run().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  return 1
})
if (unread > 0) {
  console.error(`\n${usage}`)
  process.exitCode = 2
}
