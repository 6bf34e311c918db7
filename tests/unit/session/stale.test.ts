import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import type { Pose } from '../../../src/pose/pose'
import type { PoseSourceEvent } from '../../../src/session/ports'
import { withHandUp } from '../../tools/hand-up'
import { filmed, inTurn } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { opened } from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

/** What is over does not go on being shown, or asked. */

const begun = (poses: readonly Pose[]) => {
  const made = writtenDown()
  made.conductor.dispatch(opened())
  made.conductor.hear(readyEvent)
  for (const event of poseEvents(poses)) made.conductor.hear(event)
  return made
}

describe('a number on the screen', () => {
  const stand = standing(17_500)
  const scene = lunge()
  const inHold = stand.duration + scene.holds[0]!.from + 700
  const poses = filmed(inTurn(stand, scene))
  const seen = poses.filter(({ t }) => t < inHold)

  it.each<readonly [string, PoseSourceEvent]>([
    ['the engine is replaced', { kind: 'interrupted', reason: 'engine-restarted' }],
    ['the picture changes its size', { kind: 'interrupted', reason: 'picture-resized' }],
    ['nothing was read for a second', { kind: 'silent' }],
  ])('goes when %s', (_, event) => {
    const { written, conductor } = begun(seen)
    expect(written.live.at(-1)).toMatchObject({ value: expect.any(Number), hold: expect.any(Number) })
    expect(conductor.state.stage.kind).toBe('recording')
    conductor.hear(event)
    expect(written.live.at(-1)).toBeNull()
  })

  it('comes back with the next pose, where nothing but time was lost', () => {
    const { written, conductor } = begun(seen)
    conductor.hear({ kind: 'silent' })
    for (const event of poseEvents(poses.filter(({ t }) => t >= inHold).slice(0, 1))) conductor.hear(event)
    expect(written.live.at(-1)!.value).toBeGreaterThan(30)
    expect(conductor.state.stage.kind).toBe('recording')
  })
})

describe('a question that was answered at the laptop', () => {
  it('is asked no more, and a hand means again that the last trial is to be done once more', () => {
    const { written, conductor } = begun(filmed(inTurn(standing(17_500), lunge(), standing(5000))))
    const { stage } = conductor.state
    expect(stage).toMatchObject({ kind: 'between', asking: { side: 'left' } })
    conductor.answerPain(false)
    expect(written.captions.at(-1)).toBe('Good. Noted')
    const last = written.live.at(-1)!.pose!
    const up = withHandUp(last, 'left')
    for (const event of poseEvents(
      Array.from({ length: 10 }, (_, i) => ({ ...up, t: ms(last.t + 100 * (i + 1)) })),
    ))
      conductor.hear(event)
    expect(written.captions.at(-1)).toBe('Once more')
    expect(conductor.state.draft!.trials.at(-1)!.withdrawn).toBe(true)
    expect(conductor.state.draft!.assessment.pain).toMatchObject([{ side: 'left', hurt: false }])
  })
})
