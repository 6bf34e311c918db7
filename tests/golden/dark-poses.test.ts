import { describe, expect, it } from 'vitest'
import { sequencePoses } from '../../src/pose/pose-sequence'
import { gateLimits } from '../../src/protocol/gate-limits'
import { mobilityTest } from '../../src/protocol/registry'
import { Lookout, type Sighting } from '../../src/session/lookout'
import type { WatchPhase } from '../../src/session/effect'
import { readFixture } from '../tools/pose-fixture'

const darkest = gateLimits.darkest.value

/** Poses that the real model found in a dark room: what they must come to once the light is known. */

const ankle = mobilityTest('ankle-dorsiflexion')!
const file = new URL('../fixtures/poses/ankle-dorsiflexion/left-dim.pose.json.gz', import.meta.url)
const recording = readFixture(file)
const poses = sequencePoses(recording)
/** A recording of poses has no light; the header says what its pictures had. */
const dark = Number(/mean luma of (\d+)/.exec(recording.about)?.[1])

const sighted = (phase: WatchPhase, luma: number | null): readonly Sighting[] => {
  const lookout = new Lookout(ankle, 'left', phase)
  const light = luma === null ? null : { luma, change: null }
  return poses.flatMap((pose) => lookout.push({ t: pose.t, pose, light }).sightings)
}

const outcomes = (luma: number | null) =>
  sighted('either-leg', luma).flatMap((sighting) =>
    sighting.kind === 'trial-sighted' ? [sighting.ended.outcome] : [],
  )

const lightChecks = (luma: number) =>
  sighted('positioning', luma).flatMap((sighting) =>
    sighting.kind === 'checked' ? sighting.checks.filter(({ id }) => id === 'light') : [],
  )

describe('lunges in a dark room', () => {
  it('are darker than what is measured', () => {
    expect(dark).toBeGreaterThan(0)
    expect(dark).toBeLessThan(darkest)
  })

  it('are found, and refused for the light, never measured', () => {
    const found = outcomes(dark)
    expect(found).toHaveLength(3)
    for (const outcome of found) expect(outcome).toEqual({ kind: 'incomplete', missing: ['too-dark'] })
  })

  it('are stopped by nothing else: where nobody measured the light one comes to a number', () => {
    expect(outcomes(null).map(({ kind }) => kind)).toContain('measured')
    expect(outcomes(darkest)).toEqual(outcomes(null))
  })

  it('are told before they begin: the live check asks for light as long as it is dark', () => {
    const checks = lightChecks(dark)
    expect(checks.length).toBeGreaterThan(0)
    for (const check of checks)
      expect(check).toMatchObject({ id: 'light', met: false, found: 'too dark', fix: 'More light, please.' })
    const lit = lightChecks(darkest)
    expect(lit.length).toBeGreaterThan(0)
    for (const { met } of lit) expect(met).toBe(true)
  })
})
