import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ms } from '../../src/math/units'
import { sequencePoses } from '../../src/pose/pose-sequence'
import { mobilityTests } from '../../src/protocol/registry'
import { Lookout } from '../../src/session/lookout'
import { readFixture } from '../tools/pose-fixture'

const minutes = 10
/** What the engine's own caches and counters may come to in that time, bytes. */
const allowed = 4_000_000

const recordings = new URL('../fixtures/poses/', import.meta.url)

/** Bytes that are still held after everything that nobody needs has gone. */
const held = (): number => {
  if (!globalThis.gc) throw new Error('memory is told with --expose-gc: npm run soak')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

test.each(mobilityTests.map((each) => [each.id, each] as const))(
  'watching %s for ten minutes holds no more than watching it for one',
  (id, each) => {
    const folder = new URL(`${id}/`, recordings)
    const [file] = readdirSync(folder).filter((name) => name.endsWith('-clean.pose.json.gz'))
    const take = sequencePoses(readFixture(new URL(file!, folder)))
    const lasting = take.at(-1)!.t + 34
    const lookout = new Lookout(each, each.sides === 'both' ? 'both' : 'left', 'either-leg')
    let afterOne: number | null = null
    let trials = 0
    for (let begun = 0; begun < minutes * 60_000; begun += lasting) {
      for (const pose of take) {
        const t = ms(begun + pose.t)
        const { sightings } = lookout.push({
          t,
          // A copy of its own, as the model gives one: shared poses would show no leak.
          pose: { ...pose, t, image: pose.image.slice() as typeof pose.image },
          light: { luma: 143, change: 1 },
        })
        trials += sightings.filter(({ kind }) => kind === 'trial-sighted').length
      }
      if (begun > 60_000) afterOne ??= held()
    }
    const grown = held() - afterOne!
    console.log(`${id}: ${String(trials)} trials, ${(grown / 1e6).toFixed(2)} MB more after ten minutes`)
    expect(trials).toBeGreaterThan(minutes)
    expect(grown).toBeLessThan(allowed)
    // What holds the poses is still in use here.
    expect(lookout).toBeDefined()
  },
  600_000,
)
