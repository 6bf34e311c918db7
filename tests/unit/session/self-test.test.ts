import { describe, expect, it } from 'vitest'
import { deg, ms } from '../../../src/math/units'
import { toneIds } from '../../../src/session/device-ports'
import type { PictureLight } from '../../../src/session/ports'
import { SelfTest } from '../../../src/session/self-test'
import type { SessionEvent, SetUpCheck } from '../../../src/session/state'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { check, checked, played, ready, started } from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

interface Room {
  /** Pictures a second. */
  readonly rate?: number
  readonly light?: (t: number) => PictureLight
  readonly roll?: number
  /** Milliseconds. */
  readonly lasting?: number
}
const bright: PictureLight = { luma: 143, change: 1 }

/** What an empty room's checks came to, each time that they changed. */
const told = ({ rate = 30, light = () => bright, roll, lasting = 10_000 }: Room = {}) => {
  const camera = new SelfTest()
  return Array.from({ length: (lasting / 1000) * rate }, (_, i) => (i * 1000) / rate).flatMap((t) =>
    camera
      .push({ t, pose: null, light: light(t), ...(roll !== undefined && { roll: deg(roll) }) })
      .map((sighting) => ({ t, checks: 'checks' in sighting ? sighting.checks : [] })),
  )
}
const fixes = (checks: readonly SetUpCheck[]) => checks.map(({ id, fix }) => [id, fix])

describe('the camera before anybody stands in its picture', () => {
  it('is judged over its first two seconds, once where nothing changes', () => {
    const all = told()
    expect(all.map(({ t }) => t)).toEqual([2000])
    expect(fixes(all[0]!.checks)).toEqual([
      ['light', ''],
      ['picture-speed', ''],
    ])
  })

  it.each<readonly [string, Room, readonly [string, string]]>([
    ['a dark room', { light: () => ({ luma: 20, change: 1 }) }, ['light', 'More light, please.']],
    [
      'a picture that is all grain',
      { light: () => ({ luma: 60, change: 40 }) },
      ['light', 'More light, please.'],
    ],
    ['a slow machine', { rate: 6 }, ['picture-speed', 'Close other programs.']],
    ['a tilted camera', { roll: 12 }, ['camera-level', 'Level the camera.']],
  ])('names what %s lacks, with its fix', (_, room, expected) => {
    const unmet = told(room)
      .at(-1)!
      .checks.filter(({ met }) => !met)
    expect(fixes(unmet)).toEqual([expected])
  })

  it('says so when it is mended', () => {
    const all = told({ light: (t) => (t < 5000 ? { luma: 20, change: 1 } : bright) })
    expect(all.map(({ checks }) => checks[0]!.met)).toEqual([false, true])
    expect(all[1]!.t).toBeLessThanOrEqual(5500)
  })

  it('asks for clearly more light than what it refused', () => {
    const hardly = told({ light: (t) => ({ luma: t < 5000 ? 69 : 72, change: 1 }) })
    expect(hardly.filter(({ checks }) => checks[0]!.met)).toEqual([])
    const clearly = told({ light: (t) => ({ luma: t < 5000 ? 69 : 78, change: 1 }) })
    expect(clearly.at(-1)!.checks[0]!.met).toBe(true)
  })

  it('is judged anew where its line of pictures broke', () => {
    const camera = new SelfTest()
    const at = (t: number) => camera.push({ t, pose: null, light: bright })
    for (let t = 0; t < 1900; t += 100) expect(at(t)).toEqual([])
    camera.reset()
    for (let t = 1900; t < 3900; t += 100) expect(at(t)).toEqual([])
    expect(at(3900)).toHaveLength(1)
  })
})

describe('what it came to, in the session', () => {
  const dark = checked(check({ id: 'light', met: false, found: 'too dark', fix: 'More light, please.' }))
  const tone: SessionEvent = { kind: 'tone-taught', tone: 'hold' }
  const toHold = [started(), ready, tone, dark]

  it('stands beside the tones, and stays from one to the next', () => {
    const { state } = played([...toHold, { kind: 'tone-taught', tone: 'good' }])
    expect(state.stage).toMatchObject({
      kind: 'greeting',
      step: 'good',
      checks: [{ id: 'light', met: false }],
    })
    const asked = played([{ kind: 'runner-awaited' }, { kind: 'hand-asked' }], state).state
    expect(asked.stage).toMatchObject({
      kind: 'greeting',
      step: 'hand',
      checks: [{ id: 'light', met: false }],
    })
  })

  it('cuts no tone short, and is said before the runner is asked for something', () => {
    const { state, captions } = played(toHold)
    expect(captions.at(-1)).toBe('This one: hold')
    for (const [kind, speech] of [
      ['runner-awaited', 'More light, please. Step back into the picture'],
      ['hand-asked', 'More light, please. Face the camera'],
    ] as const)
      expect(played([{ kind }], state).state.cue!.speech).toContain(speech)
    expect(
      played([checked(check({ id: 'light' })), { kind: 'hand-asked' }], state).state.cue!.speech,
    ).toMatch(/^Face the camera/)
  })

  it('shows how slow it is, and says nothing of it: that may be the model’s first second', () => {
    const slow = checked(check({ id: 'picture-speed', met: false, fix: 'Close other programs.' }))
    const { state } = played([started(), ready, tone, slow, { kind: 'hand-asked' }])
    expect(state.stage).toMatchObject({ step: 'hand', checks: [{ id: 'picture-speed', met: false }] })
    expect(state.cue!.speech).toMatch(/^Face the camera/)
  })

  it('reaches the session from what the source shows', () => {
    const { conductor } = writtenDown()
    conductor.dispatch(started())
    conductor.hear(readyEvent)
    const standing = filmed(balance())[0]!
    const poses = Array.from({ length: 15 }, (_, i) => ({ ...standing, t: ms(i * 200) }))
    for (const event of poseEvents(poses)) conductor.hear(event)
    expect(conductor.state.stage).toMatchObject({
      kind: 'greeting',
      step: toneIds[1],
      checks: [
        { id: 'light', met: true },
        { id: 'picture-speed', met: false, found: '5 a second' },
      ],
    })
  })
})
