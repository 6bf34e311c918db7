import { describe, expect, it } from 'vitest'
import { sides, type Side } from '../../src/pose/side'
import { widestYawOf } from '../../src/protocol/gate-limits'
import { yawIn } from '../../src/protocol/gates'
import { mobilityTests } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { setUpChecks } from '../../src/session/framing'
import { filmed } from '../tools/synthetic-runner'
import { motions } from './motions'

/** How far from the limit a turn may be read to count as just inside or just outside. */
const just = 0.07

/**
 * Degrees that the stick figure's left side is turned to the camera, and its right by as much the other way: just less
 * than what each test refuses, and just more. They are written down and not taken from the limit, so that a limit that is
 * moved meets turns that stayed where they were.
 */
const turns: Readonly<Record<string, readonly [inside: number, outside: number]>> = {
  'single-leg-balance': [25.4, 26.4],
  'squat-depth-front': [12, 13],
  'ankle-dorsiflexion': [15.5, 16.4],
  'squat-depth': [17.5, 18.5],
  'hip-extension': [17.5, 18.5],
  'hip-extension-half-kneeling': [16.4, 17.9],
  'single-leg-calf-raise': [17.5, 18.5],
}

describe.each(mobilityTests.map((test) => [test.id, test] as const))('the widest view of %s', (id, test) => {
  const [inside, outside] = turns[id] ?? [NaN, NaN]
  const read = (side: Side, turn: number) => {
    const poses = filmed(motions[id]!.clean(side), { yaw: side === 'left' ? turn : -turn })
    return measuredTrials(test, test.sides === 'both' ? 'both' : side, poses).map(({ attempt, outcome }) => {
      const yaw = yawIn(test, attempt)!
      return {
        share: yaw / widestYawOf(test),
        said: outcome.kind === 'incomplete' ? outcome.missing.join(', ') : outcome.kind,
        told: `turned by ${String(turn)} it reads ${yaw.toFixed(1)} of ${String(widestYawOf(test))}`,
      }
    })
  }

  it.each(sides)('is felt just inside of it and just outside, %s', (side) => {
    const [within, beyond] = [read(side, inside), read(side, outside)]
    const told = [...within, ...beyond].map((trial) => trial.told).join('; ')
    expect(told, `${id} has two turns in this file`).not.toBe('')
    expect([...new Set(within.map(({ said }) => said))], told).toEqual(['measured'])
    expect([...new Set(beyond.map(({ said }) => said))], told).toEqual(['view-oblique'])
    // Trials of one runner are read up to a degree apart: it is one of them that a limit that moved would meet.
    expect(Math.max(...within.map(({ share }) => share)), told).toBeGreaterThan(1 - just)
    expect(Math.min(...beyond.map(({ share }) => share)), told).toBeLessThan(1 + just)
  })
})

/** Side-on more is asked for before a trial than its record refuses; from the front the one is the other. */
it.each(mobilityTests.map((test) => [test.id, test] as const))(
  'the check before %s draws its own line by the stand alone',
  (id, test) => {
    const side = test.sides === 'both' ? 'both' : 'left'
    const isLetBegin = (test.view.plane === 'frontal' ? turns[id]! : [12.5, 14]).map((yaw) => {
      const poses = filmed(motions[id]!.clean('left'), { yaw }).filter(({ t }) => t <= 900)
      const checks = setUpChecks(test, side, { poses, empty: 0, light: null, roll: null })
      return checks.find((check) => check.id === 'view')!.met
    })
    expect(isLetBegin).toEqual([true, false])
  },
)
