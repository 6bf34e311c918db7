import { describe, expect, it } from 'vitest'
import { demonstrated } from '../../../src/runner3d/abilities'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { ObedientRunner } from '../../../src/runner3d/obedient-runner'
import { laptopView } from '../../../src/runner3d/view-point'
import { askedOf } from '../../../src/session/asked'
import { Conductor } from '../../../src/session/conductor'
import { toneIds, type Cue } from '../../../src/session/device-ports'
import type { LookRequest } from '../../../src/session/ports'
import { truePose } from '../../tools/virtual-runner-poses'
import { engine, started } from './event-list'

/**
 * From the one click to the result, in front of a camera, by poses alone: what is shown, said and sounded at each step. The
 * runner raises no hand and touches nothing, so every question has to go on by itself.
 */

const picture = { width: 640, height: 360 }
const body = bodyLengths(middleBody)
const step = { stand: 1000 / 15, go: 1000 / 15, rest: 250 } as const
const longest = 30 * 60_000

const led = () => {
  const cues: Cue[] = []
  const looks: LookRequest[] = []
  let ids = 0
  const conductor = new Conductor({
    now: () => '2026-05-01T08:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    perform: () => undefined,
    show: ({ cue }) => {
      if (cue && cue.nth !== cues.at(-1)?.nth) cues.push(cue)
    },
    showLive: () => undefined,
    keepPictures: () => undefined,
    lookAgain: (request) => looks.push(request),
  })
  const runner = new ObedientRunner(body, demonstrated)
  conductor.dispatch(started('camera', 'left'))
  conductor.hear({ kind: 'ready', picture, engine })
  let t = 0
  for (let asked = askedOf(conductor.state); asked && t < longest; asked = askedOf(conductor.state)) {
    const { mobilityTestId: motion, side, phase } = asked
    const { posture, from } = runner.at(t / 1000, { motion, side, phase })
    const pose = truePose(body, posture, { ...laptopView, from }, picture, t)
    conductor.hear({ kind: 'pose', pose, light: { luma: 150, change: 0 } })
    for (const { id } of looks.splice(0)) conductor.hear({ kind: 'looked', id, looks: [] })
    t += step[phase]
  }
  return { state: conductor.state, events: conductor.events, cues, t }
}

const said = (cues: readonly Cue[]) => cues.map(({ caption, tone }) => `${caption} (${tone})`)

/** Into place, still, counted in. */
const countedIn = ['Good. Stand still (ready)', 'Three (count)', 'Two (count)', 'One (count)']
const asked = 'Hurt? Raise a hand (ready)'

/** Three good trials of a test that is held at its end. */
const held = (place: string, go: string, hold: string, end: string): readonly string[] => [
  `${place} (ready)`,
  ...countedIn,
  `${go} (ready)`,
  ...['Good. Two more', 'Good. One more', end].flatMap((after) => [
    `${hold} (hold)`,
    'And back (good)',
    `${after} (good)`,
  ]),
  asked,
]

const stand = (end: string, ...along: readonly string[]) => [
  'Stand quietly (hold)',
  ...along,
  `${end} (good)`,
]

const greeting = [
  'This one: ready (ready)',
  'This one: three, two, one (count)',
  'This one: hold (hold)',
  'This one: good (good)',
  'This one: not counted (not-counted)',
  'This one: stop (stop)',
  'Raise your left hand (ready)',
]

/** The demonstration's runner puts the left foot down three times, and stands on the right one for the full time. */
const balance = [
  'Face the camera (ready)',
  'Good. Stand still (ready)',
  'Stand still. Testing room (ready)',
  'Good. Keep standing (good)',
  ...countedIn.slice(1),
  'Lift your right foot (ready)',
  ...stand('Foot down: 15 seconds'),
  'Rest. Two more (none)',
  ...countedIn,
  'Lift your right foot (ready)',
  ...stand('Foot down: 11 seconds'),
  'Rest. One more (none)',
  ...countedIn,
  'Lift your right foot (ready)',
  ...stand('Foot down: 18 seconds'),
  asked,
  'Now the right leg (ready)',
  ...countedIn,
  'Lift your left foot (ready)',
  ...stand('Full time: 45 seconds', 'Thirty. Quietly on (none)'),
  asked,
]

const next = 'Good. Next test'

describe('a whole assessment in front of a camera', () => {
  const { state, events, cues, t } = led()

  it('leads to the result by itself after the one click, every trial measured, in less than ten minutes', () => {
    expect(events.filter(({ kind }) => kind.endsWith('-asked')).map(({ kind }) => kind)).toEqual([
      'hand-asked',
      ...state.draft!.stations.map(() => 'pain-asked'),
    ])
    expect(state.stage.kind).toBe('reporting')
    expect(state.draft!.assessment.state).toBe('finished')
    const kinds = state.draft!.trials.map((trial) => ('outcome' in trial ? trial.outcome.kind : 'by hand'))
    expect(kinds).toEqual(Array(22).fill('measured'))
    expect(t).toBeLessThan(10 * 60_000)
  })

  it('shows, says and sounds the right thing at each step, and nothing else', () => {
    expect(said(cues)).toEqual([
      ...greeting,
      ...balance,
      ...held('Stay facing the camera', 'Squat down and hold', 'Hold. Heels down', next),
      ...held('Left leg near camera', 'Bend and hold', 'Hold. Heel down', next),
      ...held('Side-on to the camera', 'Squat down and hold', 'Hold. Heels down', next),
      ...held('Left leg near camera', 'Leg back and hold', 'Hold. Stand tall', next),
      ...held('Turn round. Right leg near', 'Bend and hold', 'Hold. Heel down', next),
      ...held('Right leg near camera', 'Leg back and hold', 'Hold. Stand tall', 'Good. That was all'),
      'All done (good)',
    ])
  })

  it('says in words more than it shows, and sounds each of its tones but those of trouble', () => {
    for (const { caption, speech } of cues) {
      expect(caption.split(' ').length, caption).toBeLessThanOrEqual(5)
      expect(speech.length, caption).toBeGreaterThan(2)
    }
    const sounded = new Set(cues.map(({ tone }) => tone))
    expect(toneIds.every((tone) => sounded.has(tone))).toBe(true)
  })

  it('keeps every silence as not answered, for each leg of each test', () => {
    const pain = state.draft!.assessment.pain!
    expect(pain.map(({ mobilityTestId, side }) => `${mobilityTestId} ${side}`)).toEqual(
      state.draft!.stations.map(({ mobilityTestId, side }) => `${mobilityTestId} ${side}`),
    )
    expect(new Set(pain.map(({ hurt }) => hurt))).toEqual(new Set([null]))
  })
})
