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

describe('the heel of a recorded lunge', () => {
  const limit = limitOf('ankle-dorsiflexion')
  const readings = readingsOf('ankle-dorsiflexion')

  it.each(['left-clean', 'right-clean', 'left-turned-a-little', 'right-heel-down'])(
    'that stayed down lies 2 degrees below the limit at least: %s',
    (name) => {
      const found = readings(name)
      expect(found.length).toBeGreaterThan(0)
      for (const reading of found) expect(reading).toBeLessThan(limit - 2)
    },
  )

  it.each([
    ['left-heel-rising', 0.3],
    ['right-heel-rising', 4],
    ['left-heel-rising-shod', 4],
  ] as const)('that rose with the movement lies above it: %s', (name, by) => {
    const found = readings(name)
    expect(found.length).toBeGreaterThan(0)
    for (const reading of found) expect(reading).toBeGreaterThan(limit + by)
  })

  it('that rose in one trial of three lies above it in that one, and below it in the others', () => {
    const [before, lifted, after] = readings('left-heel-lifted')
    expect(lifted).toBeGreaterThan(limit + 4)
    for (const flat of [before, after]) expect(flat).toBeLessThan(limit - 3)
  })
})

describe('the heels of a recorded squat', () => {
  const limit = limitOf('squat-depth')
  const readings = readingsOf('squat-depth')

  it.each([
    ['both-clean', 7],
    ['both-turned-a-little', 8],
    ['both-left-heels-down', 8],
    ['both-right-heels-down', 8],
    ['both-left-heels-down-shod', 3],
  ] as const)('that stayed down lie below the limit: %s, by %d degrees at least', (name, by) => {
    const found = readings(name)
    expect(found.length).toBeGreaterThan(0)
    for (const reading of found) expect(reading).toBeLessThan(limit - by)
  })

  it.each([
    ['both-left-heels-rising', 4],
    ['both-right-heels-rising', 3],
    ['both-left-heels-rising-shod', 10],
  ] as const)('that rose with the movement lie above it: %s, by %d degrees at least', (name, by) => {
    const found = readings(name)
    expect(found.length).toBeGreaterThan(0)
    for (const reading of found) expect(reading).toBeGreaterThan(limit + by)
  })
})
