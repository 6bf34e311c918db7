import { describe, expect, it } from 'vitest'
import type { Pose } from '../../../src/pose/pose'
import type { Side } from '../../../src/pose/side'
import { deg } from '../../../src/math/units'
import { mobilityTest } from '../../../src/protocol/registry'
import { Lookout, type Look, type Seen, type Sighting } from '../../../src/session/lookout'
import type { WatchPhase } from '../../../src/session/effect'
import { filmed, inTurn, type FilmingOptions } from '../../tools/synthetic-runner'
import { lunge, standing, type LungeTrial } from '../../tools/synthetic-runner-lunge'
import { rolledBy, transformed } from '../../tools/synthetic-runner-trouble'
import { walk } from '../../tools/synthetic-runner-walk'

const ankle = mobilityTest('ankle-dorsiflexion')!
const light = { luma: 143, change: 1 }

const seen = (poses: readonly Pose[], fields: Partial<Seen> = {}): readonly Seen[] =>
  poses.map((pose) => ({ t: pose.t, pose, light, ...fields }))

const looks = (
  frames: readonly Seen[],
  { side = 'left', phase = 'positioning' }: { side?: Side; phase?: WatchPhase } = {},
): readonly Look[] => {
  const lookout = new Lookout(ankle, side, phase)
  return frames.map((frame) => lookout.push(frame))
}

const sightings = (...given: Parameters<typeof looks>): readonly Sighting[] =>
  looks(...given).flatMap((look) => look.sightings)

/** Everything but the checks, which come again with every change in what was found. */
const told = (...given: Parameters<typeof looks>) =>
  sightings(...given).flatMap((sighting) => {
    if (sighting.kind === 'checked') return []
    if (sighting.kind === 'counted') return [`counted ${sighting.left}`]
    if (sighting.kind === 'fault-seen') return [`fault-seen ${sighting.faultId}`]
    return [sighting.kind === 'trial-sighted' ? sighting.ended.outcome.kind : sighting.kind]
  })

const unmetAtEnd = (frames: readonly Seen[], side: Side = 'left') => {
  const last = sightings(frames, { side }).findLast((sighting) => sighting.kind === 'checked')
  return last!.checks.filter(({ met }) => !met).map(({ id }) => id)
}

const countdown = ['stood-still', 'counted 3', 'counted 2', 'counted 1', 'counted 0']
/** Long enough for checks, two seconds of stillness and three of counting. */
const waiting = standing(7000)
const run = (trials: readonly Partial<LungeTrial>[], filming: FilmingOptions = {}) =>
  seen(filmed(inTurn(waiting, lunge({ trials })), filming))

describe('a runner who does it well', () => {
  it.each([8, 10, 15, 30, 60])('is led from standing to three trials, at %i poses a second', (rate) => {
    const each = ['holding', 'held', 'measured']
    expect(told(run([{}, {}, {}], { rate }))).toEqual([...countdown, ...each, ...each, ...each])
  })

  it('walks into the picture, stands, and is counted', () => {
    const frames = seen(filmed(inTurn(walk(), waiting)))
    expect(told(frames)).toEqual(countdown)
    const still = sightings(frames).findIndex(({ kind }) => kind === 'stood-still')
    expect(still).toBeGreaterThan(0)
  })

  it('sees how long it is still to stand, and how long to hold', () => {
    const all = looks(run([{ hold: 2000 }]))
    const still = all.map(({ live }) => live.still as number)
    const hold = all.map(({ live }) => live.hold as number)
    expect(Math.max(...still)).toBe(1)
    expect(Math.max(...hold)).toBe(1)
    expect(hold.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(20)
  })

  it('sees the angle that is measured, on the leg that is measured', () => {
    const scene = lunge({ trials: [{ peak: 38 }] })
    const all = looks(seen(filmed(scene)), { phase: 'recording' })
    const inHold = all.filter(
      ({ live }) => live.pose!.t > scene.holds[0]!.from && live.pose!.t < scene.holds[0]!.to,
    )
    for (const { live } of inHold) {
      expect(live.value).toBeCloseTo(38, 1)
      expect(live.label).toBe('left')
    }
  })

  it('has its circumstances recorded with the trial', () => {
    const trial = sightings(run([{}])).find((sighting) => sighting.kind === 'trial-sighted')!
    expect(trial.side).toBe('left')
    expect(trial.setUp).toMatchObject({ picture: { width: 960, height: 540 }, luma: 143 })
    expect(trial.setUp.rate).toBeCloseTo(30, 0)
    expect(trial.setUp.yaw).toBeLessThan(3)
    expect(trial.setUp.bodySpan).toBeGreaterThan(0.5)
    expect(trial.ended.poses.length).toBeGreaterThan(60)
  })
})

describe('a runner who does not stand as asked', () => {
  const stand = filmed(waiting)

  it.each<readonly [string, readonly Seen[], readonly string[]]>([
    ['too close', seen(transformed(stand, { scale: 1.2 })), ['whole-body', 'distance']],
    ['with the feet outside', seen(transformed(stand, { down: 70 })), ['whole-body']],
    ['with the wrong side near', seen(filmed({ ...waiting, heading: 0 })), ['near-side']],
    ['turned by 30 degrees', seen(filmed(waiting, { yaw: 30 })), ['view']],
    ['in the dark', seen(stand, { light: { luma: 40, change: 1 } }), ['light']],
    ['nowhere', seen(stand, { pose: null }), ['one-runner']],
  ])('%s is told so and never counted', (_, frames, ids) => {
    expect(unmetAtEnd(frames)).toEqual(ids)
    expect(told(frames)).toEqual([])
  })

  it('is not counted while walking about', () => {
    expect(told(seen(filmed(walk({ steps: 12, step: 0.15 }))))).toEqual([])
  })

  it('moves during the count and is counted anew', () => {
    const frames = seen(filmed(inTurn(standing(3500), walk({ steps: 1, from: 0, step: 0.1 }), waiting)))
    expect(told(frames)).toEqual(['stood-still', 'counted 3', 'counted 2', 'moved-too-early', ...countdown])
  })

  it('is told when a check changes, and not at every pose', () => {
    const all = sightings(seen(stand)).filter(({ kind }) => kind === 'checked')
    expect(all.length).toBeGreaterThan(0)
    expect(all.length).toBeLessThan(12)
  })
})

describe('a camera that is rolled', () => {
  const scene = inTurn(waiting, lunge({ trials: [{ peak: 38 }] }))
  /** Half the pictures tell nothing, as in a room. */
  const rolled = (degrees: number) =>
    seen(rolledBy(filmed(scene), degrees)).map((frame, i) =>
      i % 2 === 0 ? { ...frame, roll: deg(degrees) } : frame,
    )
  const trialOf = (frames: readonly Seen[], phase: WatchPhase = 'positioning') =>
    sightings(frames, { phase }).find((sighting) => sighting.kind === 'trial-sighted')
  const dorsiflexion = (trial: ReturnType<typeof trialOf>) => {
    const outcome = trial!.ended.outcome
    if (outcome.kind !== 'measured') throw new TypeError(outcome.kind)
    return outcome.metrics['dorsiflexion']
  }

  it.each([-4, 3])('by %i degrees is corrected, and recorded', (degrees) => {
    const trial = trialOf(rolled(degrees))
    expect(trial!.setUp.roll).toBe(degrees)
    expect(trial!.ended.attempt.roll).toBe(degrees)
    expect(dorsiflexion(trial)).toBeCloseTo(38, 0)
  })

  it('would have changed the angle by as much', () => {
    const unknown = seen(rolledBy(filmed(scene), 3))
    const trial = trialOf(unknown)
    expect(trial!.setUp.roll).toBeNull()
    expect(Math.abs(dorsiflexion(trial)! - 38)).toBeCloseTo(3, 0)
  })

  it('by 8 degrees is refused before anything is counted', () => {
    const frames = rolled(8)
    expect(unmetAtEnd(frames)).toEqual(['camera-level'])
    expect(told(frames)).toEqual([])
  })

  it('by 8 degrees makes a trial of a film incomplete', () => {
    const trial = trialOf(rolled(8), 'either-leg')
    expect(trial).toMatchObject({
      setUp: { roll: 8 },
      ended: { outcome: { kind: 'incomplete', missing: ['camera-rolled'] } },
    })
  })

  it('is learned anew after the line of poses broke: the camera may have been moved', () => {
    const lookout = new Lookout(ankle, 'left', 'either-leg')
    const poses = filmed(lunge({ trials: [{ peak: 38 }] }))
    for (let i = 0; i < 5; i++) lookout.push({ t: i - 10, pose: null, light, roll: deg(4) })
    lookout.interrupt()
    const trial = poses
      .flatMap((pose) => lookout.push({ t: pose.t, pose, light }).sightings)
      .find(({ kind }) => kind === 'trial-sighted')
    expect(trial).toMatchObject({ setUp: { roll: null } })
  })
})

describe('trials that do not count', () => {
  it('tells a fault once, while it happens, and then that the trial is rejected', () => {
    const all = told(run([{ heelLift: 12 }, {}]))
    expect(all.filter((each) => each.startsWith('fault-seen'))).toEqual(['fault-seen heelLifted'])
    expect(all.filter((each) => each === 'rejected' || each === 'measured')).toEqual(['rejected', 'measured'])
    expect(all.indexOf('fault-seen heelLifted')).toBeLessThan(all.indexOf('rejected'))
  })

  it('asks nobody to hold what does not count', () => {
    const all = told(run([{ heelLift: 12 }]))
    expect(all.slice(countdown.length)).toEqual(['fault-seen heelLifted', 'rejected'])
  })

  it('names the side that was asked for when no leg could be named', () => {
    const frames = seen(filmed(lunge({ side: 'right', trials: [{}] })))
    const [trial] = sightings(frames, { phase: 'recording' }).filter(({ kind }) => kind === 'trial-sighted')
    expect(trial).toMatchObject({
      side: 'left',
      ended: { outcome: { kind: 'incomplete', missing: ['other-leg'] } },
    })
  })

  it('names the leg itself in a film that nobody can be asked about', () => {
    const frames = seen(filmed(lunge({ side: 'right', trials: [{}] })))
    const [trial] = sightings(frames, { phase: 'either-leg' }).filter(({ kind }) => kind === 'trial-sighted')
    expect(trial).toMatchObject({ side: 'right', ended: { outcome: { kind: 'measured' } } })
  })

  it('forgets the attempt under way when the line of poses breaks', () => {
    const scene = lunge({ trials: [{}, {}] })
    const lookout = new Lookout(ankle, 'left', 'recording')
    const middle = scene.holds[0]!.from + 300
    const trials = filmed(scene).flatMap((pose, i, all) => {
      if (pose.t > middle && all[i - 1]!.t <= middle) lookout.interrupt()
      return lookout.push({ t: pose.t, pose, light }).sightings.filter(({ kind }) => kind === 'trial-sighted')
    })
    expect(trials).toHaveLength(1)
  })
})

describe('leaving the picture', () => {
  const there = seen(filmed(standing(3000)))
  const gone = Array.from({ length: 100 }, (_, i): Seen => ({ t: 3000 + (i + 1) * 33, pose: null, light }))
  const walkedOut = seen(transformed(filmed(standing(6500)), { right: 700 }).filter(({ t }) => t > 3000))

  it.each([
    ['is noticed after two seconds without anybody', gone],
    ['is noticed after two seconds of a body outside', walkedOut],
  ])('%s', (_, away) => {
    expect(told([...there, ...away], { phase: 'recording' })).toEqual(['left-picture'])
    const soon = away.filter(({ t }) => t < 4900)
    expect(told([...there, ...soon], { phase: 'recording' })).toEqual([])
  })

  it('is nothing that a film can be called back from', () => {
    expect(told([...there, ...gone], { phase: 'either-leg' })).toEqual([])
  })
})
