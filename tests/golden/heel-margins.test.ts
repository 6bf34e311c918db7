import { describe, expect, it } from 'vitest'
import { sequencePoses } from '../../src/pose/pose-sequence'
import { mobilityTest } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { readFixture } from '../tools/pose-fixture'

/** How far the heels of recorded lunges and squats lie from the limit, either way: a limit that moves meets one of them. */

const limitOf = (id: string): number => mobilityTest(id)!.faults['heelLifted']!.above!.value

const readingsOf =
  (id: string) =>
  (name: string): readonly number[] => {
    const file = new URL(`../fixtures/poses/${id}/${name}.pose.json.gz`, import.meta.url)
    return measuredTrials(mobilityTest(id)!, 'either', sequencePoses(readFixture(file))).flatMap(
      ({ outcome }) => (outcome.kind === 'incomplete' ? [] : outcome.faultReadings['heelLifted']!),
    )
  }

interface Recorded {
  readonly id: string
  /** The recording, and the degrees that its readings lie from the limit at least. */
  readonly down: readonly (readonly [name: string, by: number])[]
  readonly rising: readonly (readonly [name: string, by: number])[]
}

const recorded: readonly Recorded[] = [
  {
    id: 'ankle-dorsiflexion',
    down: [
      ['left-clean', 2],
      ['right-clean', 2],
      ['left-turned-a-little', 2],
      ['right-heel-down', 2],
    ],
    rising: [
      ['left-heel-rising', 0.3],
      ['right-heel-rising', 4],
      ['left-heel-rising-shod', 4],
    ],
  },
  {
    id: 'squat-depth',
    down: [
      ['both-clean', 7],
      ['both-turned-a-little', 8],
      ['both-left-heels-down', 8],
      ['both-right-heels-down', 8],
      ['both-left-heels-down-shod', 3],
    ],
    rising: [
      ['both-left-heels-rising', 4],
      ['both-right-heels-rising', 3],
      ['both-left-heels-rising-shod', 10],
    ],
  },
]

describe.each(recorded)('a recorded heel of $id', ({ id, down, rising }) => {
  const limit = limitOf(id)
  const readings = readingsOf(id)

  it.each(down)('that stayed down lies below the limit: %s, by %d degrees at least', (name, by) => {
    const found = readings(name)
    expect(found.length).toBeGreaterThan(0)
    for (const reading of found) expect(reading).toBeLessThan(limit - by)
  })

  it.each(rising)('that rose with the movement lies above it: %s, by %d degrees at least', (name, by) => {
    const found = readings(name)
    expect(found.length).toBeGreaterThan(0)
    for (const reading of found) expect(reading).toBeGreaterThan(limit + by)
  })
})

it('a heel that rose in one lunge of three lies above the limit in that one, and below it in the others', () => {
  const limit = limitOf('ankle-dorsiflexion')
  const [before, lifted, after] = readingsOf('ankle-dorsiflexion')('left-heel-lifted')
  expect(lifted).toBeGreaterThan(limit + 4)
  for (const flat of [before, after]) expect(flat).toBeLessThan(limit - 3)
})
