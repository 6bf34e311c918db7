import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import type { Pose } from '../../../src/pose/pose'
import type { Conductor } from '../../../src/session/conductor'
import type { Stage } from '../../../src/session/state'
import { filmed, inTurn } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { opened } from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

/** A computer that slept for a minute, and a screen that was turned, in the middle of things. */

const minute = 60_000
const stand = standing(40_000)
const scene = lunge({ trials: [{}, {}, {}] })
/** The runner goes on when the page does: what he does follows what is said. */
const film = filmed(inTurn(stand, scene, standing(16_000)), { rate: 15 })

/** Plays the film; where `isAt` holds for the first time, the clock of the poses jumps by a minute. */
const played = (isAt: (conductor: Conductor, pose: Pose) => boolean) => {
  const { written, conductor } = writtenDown()
  conductor.dispatch(opened())
  conductor.hear(readyEvent)
  let slept = 0
  for (const [event] of film.map((pose) => poseEvents([pose]))) {
    if (event?.kind !== 'pose') continue
    const { pose } = event
    if (slept === 0 && isAt(conductor, pose)) slept = minute
    conductor.hear({ ...event, pose: { ...pose, t: ms(pose.t + slept) } })
  }
  const trials = written.effects.flatMap((effect) => (effect.kind === 'save-trial' ? [effect] : []))
  return { trials, written, conductor, slept }
}
const longest = (poses: readonly Pose[]) => Math.max(...poses.slice(1).map(({ t }, i) => t - poses[i]!.t))

describe('a computer that slept for a minute', () => {
  it.each(['positioning', 'testing-room', 'counting-down'] as const)(
    'in %s goes on from there: nothing is counted that nobody did',
    (kind: Stage['kind']) => {
      const { trials, slept, written } = played(({ state }) => state.stage.kind === kind)
      expect(slept).toBe(minute)
      expect(trials.map(({ trial }) => trial.outcome.kind)).toEqual(['measured', 'measured', 'measured'])
      expect(written.captions.filter((caption) => caption === 'Three').length).toBeGreaterThan(0)
    },
  )

  it('in a hold voids that trial, and the others count', () => {
    const inHold = stand.duration + scene.holds[1]!.from + 700
    const { trials, slept, conductor } = played((_, { t }) => t >= inHold)
    expect(slept).toBe(minute)
    const measured = trials.filter(({ trial }) => trial.outcome.kind === 'measured')
    expect(measured).toHaveLength(2)
    for (const { evidence } of measured) expect(longest(evidence.poses)).toBeLessThan(1000)
    expect(conductor.state.stage.kind).toBe('recording')
  })

  it('between two legs still asks whether it hurt, for the whole of the time, and then says what comes next', () => {
    const { written, slept, conductor } = played(({ state }) => state.stage.kind === 'between')
    expect(slept).toBe(minute)
    expect(written.captions.slice(-4)).toEqual([
      'Good. Other leg',
      'Hurt? Raise a hand',
      'Turn round. Right leg near',
      'Right leg near camera',
    ])
    const asked = conductor.events.findIndex(({ kind }) => kind === 'pain-asked')
    const after = conductor.events.slice(asked).map(({ kind }) => kind)
    expect(after.slice(0, 5)).toEqual(['pain-asked', 'pain-answered', 'announced', 'answer-over', 'waited'])
  })
})

describe('a screen that is turned upright in a trial', () => {
  it('pauses; what was under way does not count, and what is done afterwards is of the new picture alone', () => {
    const { written, conductor } = writtenDown()
    const saved = () => written.effects.flatMap((effect) => (effect.kind === 'save-trial' ? [effect] : []))
    conductor.dispatch(opened())
    conductor.hear(readyEvent)
    const inHold = stand.duration + scene.holds[0]!.from + 700
    const before = film.filter(({ t }) => t < inHold)
    for (const event of poseEvents(before)) conductor.hear(event)
    expect(conductor.state.stage.kind).toBe('recording')
    conductor.hear({ kind: 'interrupted', reason: 'picture-resized' })
    expect(conductor.state.stage).toMatchObject({ kind: 'paused', because: 'picture-resized' })
    expect(written.live.at(-1)).toBeNull()
    conductor.dispatch({ kind: 'continue-asked' })
    const upright = { picture: { width: 540, height: 960 }, camera: { fieldOfView: 24 } }
    for (const event of poseEvents(filmed(inTurn(stand, scene), { rate: 15, ...upright })))
      conductor.hear(
        event.kind === 'pose' ? { ...event, pose: { ...event.pose, t: ms(event.pose.t + inHold) } } : event,
      )
    expect(saved().map(({ trial }) => trial.outcome.kind)).toEqual(['measured', 'measured', 'measured'])
    for (const { trial, evidence } of saved()) {
      expect(trial.setUp!.picture).toEqual(upright.picture)
      expect(new Set(evidence.poses.map(({ picture }) => picture.width))).toEqual(new Set([540]))
    }
  })
})
