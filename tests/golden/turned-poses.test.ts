import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/pose/pose'
import { sequencePoses } from '../../src/pose/pose-sequence'
import { gateLimits, widestYawOf } from '../../src/protocol/gate-limits'
import { yawIn } from '../../src/protocol/gates'
import { mobilityTest } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { Lookout } from '../../src/session/lookout'
import { readFixture } from '../tools/pose-fixture'

/** Poses that the real model found of the virtual runner, turned off the side view by degrees that are known. */

const recorded = (id: string, name: string): readonly Pose[] =>
  sequencePoses(readFixture(new URL(`../fixtures/poses/${id}/${name}.pose.json.gz`, import.meta.url)))

const tests = [
  ['ankle-dorsiflexion', 'left'],
  ['squat-depth', 'both'],
  ['hip-extension', 'left'],
] as const

const test = (id: string) => mobilityTest(id)!

describe.each(tests)('%s, turned', (id, side) => {
  const found = (name: string) => measuredTrials(test(id), side, recorded(id, `${side}-${name}`))

  it('by 12 degrees is measured, and read as turned by half of it at least', () => {
    const trials = found('turned-a-little')
    expect(trials.map(({ outcome }) => outcome.kind)).toEqual(['measured'])
    const yaw = yawIn(test(id), trials[0]!.attempt)!
    expect(yaw).toBeGreaterThan(8)
    expect(yaw).toBeLessThan(12)
  })

  it.each(['turned-away', 'turned-to'])(
    'by 20 degrees is refused for the view alone, or read as too turned to call a difference: %s',
    (name) => {
      const [trial, ...more] = found(name)
      expect(more).toEqual([])
      const yaw = yawIn(test(id), trial!.attempt)!
      expect(yaw).toBeGreaterThan(gateLimits.turnedSideOn.value)
      const { outcome } = trial!
      const isRefused = outcome.kind === 'incomplete'
      if (yaw > widestYawOf(test(id))) expect(isRefused).toBe(true)
      if (isRefused) expect(outcome.missing).toEqual(['view-oblique'])
      else expect(outcome.kind).toBe('measured')
    },
  )
})

describe('the live check of somebody who is turned', () => {
  const views = (id: string, side: 'left' | 'both', name: string) => {
    const lookout = new Lookout(test(id), side, 'positioning')
    return recorded(id, `${side}-${name}`).flatMap((pose) =>
      lookout
        .push({ t: pose.t, pose, light: null })
        .sightings.flatMap((sighting) =>
          sighting.kind === 'checked' ? sighting.checks.filter((check) => check.id === 'view') : [],
        ),
    )
  }

  it.each(['ankle-dorsiflexion', 'hip-extension'] as const)('asks to turn side-on before %s', (id) => {
    for (const name of ['turned-away', 'turned-to']) {
      // The first second: the runner stands and waits.
      const first = views(id, 'left', name).slice(0, 10)
      expect(first.length).toBeGreaterThan(0)
      for (const { met, fix } of first) expect([met, fix]).toEqual([false, 'Turn side-on.'])
    }
    for (const { met } of views(id, 'left', 'turned-a-little').slice(0, 10)) expect(met).toBe(true)
  })
})
