import { describe, expect, it, vi } from 'vitest'
import { demonstrated } from '../../../src/runner3d/abilities'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { ObedientRunner } from '../../../src/runner3d/obedient-runner'
import { laptopView } from '../../../src/runner3d/view-point'
import type { Side } from '../../../src/pose/side'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import type { AssessmentForm } from '../../../src/protocol/form'
import type { TrialSide } from '../../../src/protocol/outcome'
import { mobilityTests } from '../../../src/protocol/registry'
import { askedOf } from '../../../src/session/asked'
import { Conductor } from '../../../src/session/conductor'
import { longestCaption } from '../../../src/session/cues'
import { toneIds, type Cue } from '../../../src/session/device-ports'
import { expectedMinutes } from '../../../src/session/expected-minutes'
import type { LookRequest } from '../../../src/session/ports'
import { truePose } from '../../tools/virtual-runner-poses'
import { engine, started } from './event-list'
import { unheard, type DueCue } from './heard'

/**
 * From the one click to the result, in front of a camera, by poses alone: what is shown, said and sounded at each step. The
 * runner raises no hand and touches nothing, so every question has to go on by itself.
 */

/** All tests are led through that the virtual runner, who stands in for the person, was given a motion for. */
vi.mock('../../../src/protocol/registry', async (importOriginal) => {
  const registry = await importOriginal<{ readonly mobilityTests: readonly MobilityTest[] }>()
  const { demonstrable } = await import('../../../src/session/demonstrable')
  const { demonstrated: ableTo } = await import('../../../src/runner3d/abilities')
  const able = demonstrable(ableTo, registry.mobilityTests)
  const mobilityTests = registry.mobilityTests.filter((test) => !test.inAssessment || able.includes(test))
  return { ...registry, mobilityTests }
})

const picture = { width: 640, height: 360 }
const body = bodyLengths(middleBody)
const step = { stand: 1000 / 15, go: 1000 / 15, rest: 250 } as const
const longest = 30 * 60_000

const led = (form: AssessmentForm) => {
  const due: DueCue[] = []
  let t = 0
  const looks: LookRequest[] = []
  let ids = 0
  const conductor = new Conductor({
    now: () => '2026-05-01T08:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    perform: () => undefined,
    show: ({ cue }) => {
      if (cue && cue.nth !== due.at(-1)?.cue.nth) due.push({ t, cue })
    },
    showLive: () => undefined,
    keepPictures: () => undefined,
    lookAgain: (request) => looks.push(request),
  })
  const runner = new ObedientRunner(body, demonstrated)
  conductor.dispatch({ ...started('camera', 'left'), form })
  conductor.hear({ kind: 'ready', picture, engine })
  for (let asked = askedOf(conductor.state); asked && t < longest; asked = askedOf(conductor.state)) {
    const { mobilityTestId: motion, side, phase } = asked
    const { posture, from } = runner.at(t / 1000, { motion, side, phase })
    const pose = truePose(body, posture, { ...laptopView, from }, picture, t)
    conductor.hear({ kind: 'pose', pose, light: { luma: 150, change: 0 } })
    for (const { id } of looks.splice(0)) conductor.hear({ kind: 'looked', id, looks: [] })
    t += step[phase]
  }
  return { state: conductor.state, events: conductor.events, due, cues: due.map(({ cue }) => cue), t }
}

const said = (cues: readonly Cue[]) => cues.map(({ caption, tone }) => `${caption} (${tone})`)

/** Into place, still, counted in. */
const countedIn = ['Good. Stand still (ready)', 'Three (count)', 'Two (count)', 'One (count)']
const asked = 'Hurt? Raise a hand (ready)'

const lowered = (words: string) => words.replace(/^[A-Z]/, (letter) => letter.toLowerCase())

interface HeldTest {
  readonly go: string
  readonly hold: string
  /** Attempts before those that count. */
  readonly practice: number
  readonly rests: boolean
}

/** Three good trials of a test that is held at its end, after those for practice. */
const held = (
  place: string,
  { go, hold, practice, rests }: HeldTest,
  end: string,
  form: AssessmentForm,
): readonly string[] => {
  const tries = form === 'full' ? practice : 0
  const one = (after: string) => [`${hold} (hold)`, 'And back (good)', `${after} (good)`]
  const again = (left: string) =>
    form === 'full' && rests ? [`Rest. ${left} more (none)`, ...countedIn, `${go} (ready)`] : []
  return [
    `${place} (ready)`,
    ...countedIn,
    `${tries > 0 ? `Practice: ${lowered(go)}` : go} (ready)`,
    ...Array.from({ length: tries }, (_, nth) =>
      one(nth + 1 < tries ? 'Good. Practise once more' : 'Good. Now it counts'),
    ).flat(),
    ...one('Good. Two more'),
    ...again('Two'),
    ...one('Good. One more'),
    ...again('One'),
    ...one(end),
    asked,
  ]
}

const squat = { go: 'Squat down and hold', hold: 'Hold. Heels down', practice: 2, rests: false }
const lunge = { go: 'Bend and hold', hold: 'Hold. Heel down', practice: 1, rests: true }
const legBack = { go: 'Leg back and hold', hold: 'Hold. Stand tall', practice: 1, rests: false }

const greeting = [
  'This one: ready (ready)',
  'This one: three, two, one (count)',
  'This one: hold (hold)',
  'This one: good (good)',
  'This one: not counted (not-counted)',
  'This one: stop (stop)',
  'Raise your left hand (ready)',
  'Sides not proved. Going on (none)',
]

const lift = { left: 'Lift your right foot', right: 'Lift your left foot' } as const
const stand = (leg: Side, end: string, ...along: readonly string[]) => [
  ...countedIn,
  `${lift[leg]} (ready)`,
  'Stand quietly (hold)',
  ...along,
  `${end} (good)`,
]
const fullTime = stand('right', 'Full time: 45 seconds', 'Thirty. Quietly on (none)')

const room = [
  'Face the camera (ready)',
  'Good. Stand still (ready)',
  'Stand still. Testing room (ready)',
  'Good. Keep standing (good)',
]

/** The legs take turns; the demonstration's runner stands on the right one for the full time, which is enough of it. */
const balance: Readonly<Record<AssessmentForm, readonly string[]>> = {
  full: [
    ...room,
    ...countedIn.slice(1),
    `Practice: ${lowered(lift.left)} (ready)`,
    'Stand quietly (hold)',
    'Enough. Foot down (good)',
    'Good. Other leg (good)',
    'Now the right leg (ready)',
    ...countedIn,
    `Practice: ${lowered(lift.right)} (ready)`,
    'Stand quietly (hold)',
    'Enough. Foot down (good)',
    'Good. Now it counts (good)',
    'Rest. Then left leg (none)',
    ...stand('left', 'Foot down: 9 seconds'),
    'Rest. Then right leg (none)',
    ...fullTime,
    asked,
    'Rest. Then left leg (none)',
    ...stand('left', 'Foot down: 13 seconds'),
    'Rest. Then left leg (none)',
    ...stand('left', 'Foot down: 13 seconds'),
    asked,
  ],
  short: [
    ...room,
    ...stand('left', 'Foot down: 11 seconds').slice(1),
    'Rest. Then right leg (none)',
    ...fullTime,
    asked,
    'Rest. Then left leg (none)',
    ...stand('left', 'Foot down: 9 seconds'),
    asked,
  ],
}

const next = 'Good. Next test'

const forms = [
  { form: 'full', trials: 22 },
  { form: 'short', trials: 21 },
] as const

describe.each(forms)('a whole assessment in front of a camera, the $form form', ({ form, trials }) => {
  const { state, events, due, cues, t } = led(form)

  it('leads to the result by itself after the one click, every trial measured, nothing else kept', () => {
    expect(events.filter(({ kind }) => kind.endsWith('-asked')).map(({ kind }) => kind)).toEqual([
      'hand-asked',
      ...state.draft!.stations.map(() => 'pain-asked'),
    ])
    expect(state.stage.kind).toBe('reporting')
    expect(state.draft!.assessment).toMatchObject({ state: 'finished', form })
    const kinds = state.draft!.trials.map((trial) => ('outcome' in trial ? trial.outcome.kind : 'by hand'))
    expect(kinds).toEqual(Array(trials).fill('measured'))
  })

  it('takes no longer than was said before Start', () => {
    const { most } = expectedMinutes(
      mobilityTests.filter(({ inAssessment }) => inAssessment),
      form,
    )
    expect(t / 60_000).toBeLessThanOrEqual(most)
    expect(t / 60_000).toBeGreaterThan(most / 2)
  })

  it('shows, says and sounds the right thing at each step, and nothing else', () => {
    expect(said(cues)).toEqual([
      ...greeting,
      ...balance[form],
      ...held('Stay facing the camera', squat, next, form),
      ...held('Left leg near camera', lunge, next, form),
      ...held('Side-on to the camera', squat, next, form),
      ...held('Left leg near camera', legBack, next, form),
      ...held('Turn round. Right leg near', lunge, next, form),
      ...held('Right leg near camera', legBack, 'Good. That was all', form),
      'All done (good)',
    ])
  })

  it('says in words more than it shows, and sounds each of its tones but those of trouble', () => {
    for (const { caption, speech } of cues) {
      expect(caption.split(' ').length, caption).toBeLessThanOrEqual(longestCaption)
      expect(speech.length, caption).toBeGreaterThan(2)
    }
    const sounded = new Set(cues.map(({ tone }) => tone))
    expect(toneIds.every((tone) => sounded.has(tone))).toBe(true)
  })

  it('lets everything that is said be heard, if only its beginning', () => {
    expect(unheard(due).map(({ caption }) => caption)).toEqual([])
  })

  it('keeps every silence as not answered, for each leg of each test', () => {
    const pain = state.draft!.assessment.pain!
    const named = ({ mobilityTestId, side }: { mobilityTestId: string; side: TrialSide }) =>
      `${mobilityTestId} ${side}`
    expect(pain.map(named).sort()).toEqual(state.draft!.stations.map(named).sort())
    expect(new Set(pain.map(({ hurt }) => hurt))).toEqual(new Set([null]))
  })
})
