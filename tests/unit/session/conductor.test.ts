import { describe, expect, it } from 'vitest'
import type { Pose } from '../../../src/pose/pose'
import type { SessionEffect } from '../../../src/session/effect'
import { ratio } from '../../../src/math/units'
import { filmed, inTurn } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { opened } from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

const conducted = (poses: readonly Pose[], source: 'camera' | 'replay' = 'camera') => {
  const { written, conductor } = writtenDown()
  conductor.dispatch(opened(source))
  conductor.hear(readyEvent)
  for (const event of poseEvents(poses)) conductor.hear(event)
  return { ...written, conductor }
}

const saved = (effects: readonly SessionEffect[]) =>
  effects.flatMap((effect) => (effect.kind === 'save-trial' ? [effect] : []))

describe('Conductor', () => {
  it('leads from the first pose to three stored trials', () => {
    const { effects, captions, conductor } = conducted(
      filmed(inTurn(standing(17_500), lunge(), standing(14_000))),
    )
    expect(saved(effects).map(({ trial }) => trial.outcome.kind)).toEqual([
      'measured',
      'measured',
      'measured',
    ])
    expect(new Set(saved(effects).flatMap(({ trial }) => [trial.id, trial.evidenceId])).size).toBe(6)
    expect(saved(effects).every(({ evidence }) => evidence.poses.length > 60)).toBe(true)
    expect(captions.slice(-5)).toEqual([
      'And back',
      'Good. Other leg',
      'Hurt? Raise a hand',
      'Turn round. Right leg near',
      'Right leg near camera',
    ])
    expect(conductor.state.draft!.at).toBe(1)
  })

  it('shows the whole of a wait before the first pose of it', () => {
    const { live } = conducted(filmed(inTurn(standing(17_500), lunge(), standing(14_000))))
    const before = live.flatMap((each) => (each?.pose === null && each.wait ? [each.wait] : []))
    expect(before.length).toBeGreaterThan(0)
    expect(before.every(({ left, of }) => left === of)).toBe(true)
  })

  it('says a fault once from the first pose that has it to the end of the trial', () => {
    const { captions } = conducted(
      filmed(inTurn(standing(17_500), lunge({ trials: [{ heelLift: 12 }, {}] }))),
    )
    const fromGo = captions.slice(captions.indexOf('Bend and hold'))
    expect(fromGo).toEqual(['Bend and hold', 'Heel came up', 'Hold. Heel down', 'And back', 'Good. Two more'])
  })

  it('plays a recording through the same path', () => {
    const { effects } = conducted(filmed(lunge({ side: 'right' })), 'replay')
    expect(saved(effects).map(({ trial }) => [trial.side, trial.outcome.kind, trial.source])).toEqual(
      Array(3).fill(['right', 'measured', 'replay']),
    )
  })

  it('shows the pose while nobody is watching, and how far a film has come', () => {
    const { written, conductor } = writtenDown()
    const [event] = poseEvents(filmed(standing(0)))
    conductor.hear(event!)
    conductor.hear({ kind: 'progress', done: ratio(0.3) })
    conductor.hear(event!)
    expect(written.live.map((live) => [live?.pose !== null, live?.progress])).toEqual([
      [true, null],
      [true, 0.3],
    ])
  })

  it('voids the attempt under way when the line of poses breaks', () => {
    const { written, conductor } = writtenDown()
    conductor.dispatch(opened('replay'))
    conductor.hear(readyEvent)
    const scene = lunge({ trials: [{}, {}] })
    const [first, second] = [scene.holds[0]!.from + 300, scene.duration]
    const poses = filmed(scene)
    for (const event of poseEvents(poses.filter(({ t }) => t < first))) conductor.hear(event)
    conductor.hear({ kind: 'interrupted', reason: 'engine-restarted' })
    for (const event of poseEvents(poses.filter(({ t }) => t >= first && t <= second))) conductor.hear(event)
    expect(saved(written.effects)).toHaveLength(1)
    expect(written.captions).toContain('Start that one again')
  })

  it('asks for a second look at the hold of each measured trial, once the trial is stored', () => {
    const scene = lunge({ trials: [{}, { heelLift: 12 }, {}] })
    const { asked, effects } = conducted(filmed(scene), 'replay')
    const trials = saved(effects)
    expect(trials.map(({ trial }) => trial.outcome.kind)).toEqual(['measured', 'rejected', 'measured'])
    expect(asked.map(({ id }) => id)).toEqual([trials[0]!.trial.id, trials[2]!.trial.id])
    for (const [i, hold] of [scene.holds[0]!, scene.holds[2]!].entries()) {
      expect(asked[i]!.times).toHaveLength(5)
      for (const t of asked[i]!.times) {
        expect(t).toBeGreaterThan(hold.from)
        expect(t).toBeLessThan(hold.to)
      }
    }
  })

  it('asks for none where nothing was measured', () => {
    const { asked, effects } = conducted(filmed(lunge({ trials: [{ heelLift: 12 }] })), 'replay')
    expect(saved(effects).map(({ trial }) => trial.outcome.kind)).toEqual(['rejected'])
    expect(asked).toEqual([])
  })

  it('judges a trial again by what its second look shows, and stores both', () => {
    const peak = 38
    const deeper = filmed(lunge({ trials: [{ peak: peak + 3 }] }))
    const { asked, effects, conductor } = conducted(filmed(lunge({ trials: [{ peak }] })), 'replay')
    const { id, times } = asked[0]!
    const looks = times.flatMap((t) =>
      [false, true].map((mirrored) => ({
        model: 'heavy' as const,
        mirrored,
        pose: deeper.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t))[0]!,
      })),
    )
    conductor.hear({ kind: 'looked', id, looks })
    const [first, again, ...more] = saved(effects)
    expect(more).toEqual([])
    expect(again!.trial).toMatchObject({ id, outcome: { kind: 'measured' } })
    const [before, after] = [first!, again!].map(({ trial }) => trial.outcome)
    if (before?.kind !== 'measured' || after?.kind !== 'measured') throw new TypeError('not measured')
    expect(before.metrics['dorsiflexion']).toBeCloseTo(peak, 1)
    expect(after.metrics['dorsiflexion']).toBeCloseTo(peak + 3, 1)
    expect(after.looks.first).toEqual(before.metrics)
    expect(first!.evidence.looks).toEqual([])
    expect(again!.evidence.looks).toEqual(looks)
    expect(again!.evidence.movement).toEqual(first!.evidence.movement)
    expect(conductor.events.at(-1)).toMatchObject({
      kind: 'looked-again',
      evidence: { poses: [], looks: [] },
    })
    expect(conductor.state.draft!.awaiting).toEqual([])
  })

  it('leaves a trial as it is when its second look saw nothing', () => {
    const { asked, effects, conductor } = conducted(filmed(lunge({ trials: [{}] })), 'replay')
    conductor.hear({ kind: 'looked', id: asked[0]!.id, looks: [] })
    const [first, again] = saved(effects)
    expect(again!.trial).toEqual(first!.trial)
    conductor.hear({ kind: 'looked', id: asked[0]!.id, looks: [] })
    expect(saved(effects)).toHaveLength(2)
  })

  it('holds looks back while the runner moves, and no longer once nobody watches', () => {
    const scene = lunge({ trials: [{}, {}] })
    const stand = standing(17_500)
    const inHold = stand.duration + scene.holds[1]!.from + 700
    const { kept, conductor, asked } = conducted(filmed(inTurn(stand, scene)).filter(({ t }) => t < inHold))
    expect(kept.at(-1)).toMatchObject({ isMoving: true })
    expect(kept.at(-1)!.windows.length).toBeGreaterThan(0)
    conductor.dispatch({ kind: 'stop-asked', at: '2026-05-01T08:10:00.000Z' })
    expect(conductor.state.stage.kind).toBe('finishing')
    expect(kept.at(-1)).toEqual({ windows: [], isMoving: false })
    conductor.hear({ kind: 'looked', id: asked[0]!.id, looks: [] })
    expect(conductor.state.stage.kind).toBe('reporting')
  })

  it('keeps the list of events, without the poses', () => {
    const { conductor } = conducted(filmed(inTurn(standing(17_500), lunge({ trials: [{}] }))))
    expect(conductor.events[0]!.kind).toBe('resumed')
    const trials = conductor.events.filter((event) => event.kind === 'trial-ended')
    expect(trials.map(({ evidence }) => evidence.poses)).toEqual([[]])
    conductor.dispatch({ kind: 'leave-asked' })
    conductor.dispatch(opened())
    expect(conductor.events).toHaveLength(1)
  })

  it('ends with a film, and shows a fault of its source', () => {
    const ended = conducted(filmed(lunge({ trials: [{}] })), 'replay')
    ended.conductor.hear({ kind: 'ended' })
    expect(ended.conductor.state.stage.kind).toBe('reporting')
    const broken = conducted([], 'camera')
    broken.conductor.hear({ kind: 'fault', fault: { kind: 'capture', code: 'camera-unplugged', detail: '' } })
    expect(broken.conductor.state.stage.kind).toBe('failed')
    expect(broken.live.at(-1)).toBeNull()
  })
})
