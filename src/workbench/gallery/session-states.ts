import { ratio } from '../../math/units'
import type { Side } from '../../pose/side'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { Cue } from '../../session/device-ports'
import type { Fault } from '../../session/ports'
import type { LiveView, SessionState, SetUpCheck, Stage, Station } from '../../session/state'
import type { Attempt } from './records'
import { ankle, assessment, trialsOf } from './records'
import { lungePose } from './still-poses'

/** What the session and the live view look like at each stage. */

const engine = { library: 'tasks-vision 0.10.35', model: 'full', modelHash: 'a1', delegate: 'CPU' } as const

export const cue = (caption: string, tone: Cue['tone'] = 'none'): Cue => ({
  nth: 1,
  id: 'gallery',
  caption,
  speech: `${caption}.`,
  tone,
  priority: tone === 'not-counted' || tone === 'stop' ? 'urgent' : 'calm',
})

export const state = (
  stage: Stage,
  {
    side = 'right',
    left = [],
    right = [],
    said = null,
  }: { side?: Side; left?: readonly Attempt[]; right?: readonly Attempt[]; said?: Cue | null } = {},
): SessionState => ({
  stage,
  draft: {
    assessment: assessment('open'),
    stations: [
      { mobilityTestId: ankle.id, side: 'left' },
      { mobilityTestId: ankle.id, side: 'right' },
    ],
    at: side === 'left' ? 0 : 1,
    before: 0,
    trials: [...trialsOf('left', left), ...trialsOf('right', right)],
    awaiting: [],
    greeting: { due: 'nothing', wrong: 0, isProved: true },
    practised: [],
    skipped: [],
    easier: [],
    roomNoise: 0.2,
    named: [],
  },
  source: { kind: 'camera', engine },
  cue: said,
  lastOutcome: null,
})

/** The same in the full form, before anything counts. */
export const practising = (session: SessionState): SessionState => ({
  ...session,
  draft: session.draft && { ...session.draft, assessment: { ...session.draft.assessment, form: 'full' } },
})

export const live = (side: Side, fields: Partial<LiveView> = {}): LiveView => ({
  pose: lungePose(side),
  label: side,
  value: 33.2,
  wait: null,
  still: ratio(0),
  hold: ratio(0),
  faultId: null,
  progress: null,
  ...fields,
})

/** At one station of one test; `done` are its trials so far. */
export const at = (
  test: MobilityTest,
  side: Station['side'],
  stage: Stage,
  { done = [], said = null }: { done?: readonly Attempt[]; said?: Cue | null } = {},
): SessionState => ({
  ...state(stage, { said }),
  draft: {
    assessment: assessment('open', 'gallery', 1, [test]),
    stations: [{ mobilityTestId: test.id, side }],
    at: 0,
    before: 0,
    trials: trialsOf(side, done, test),
    awaiting: [],
    greeting: { due: 'nothing', wrong: 0, isProved: true },
    practised: [],
    skipped: [],
    easier: [],
    roomNoise: 0.2,
    named: [],
  },
})

const met = (id: SetUpCheck['id'], found: string): SetUpCheck => ({ id, met: true, found, fix: '' })

export const allMet: readonly SetUpCheck[] = [
  met('one-runner', 'one seen'),
  met('whole-body', 'all seen'),
  met('distance', '71 % of the height'),
  met('view', '4° off'),
  met('near-side', 'right side'),
  met('light', 'bright enough'),
  met('picture-speed', '28 a second'),
]

/** What is known of a camera before anybody is in its picture. */
export const cameraMet: readonly SetUpCheck[] = [
  met('light', 'bright enough'),
  met('picture-speed', 'fast enough'),
  met('camera-level', '1° off level'),
]

export const dark: readonly SetUpCheck[] = cameraMet.map((check) =>
  check.id === 'light' ? { ...check, met: false, found: 'too dark', fix: 'More light, please.' } : check,
)

/** Facing the camera no side is near. */
export const turnedAway: readonly SetUpCheck[] = allMet.flatMap((check) => {
  if (check.id === 'near-side') return []
  if (check.id === 'view') return [{ ...check, met: false, found: '86° off', fix: 'Face the camera.' }]
  return [check]
})

export const twoUnmet: readonly SetUpCheck[] = allMet.map((check) => {
  if (check.id === 'whole-body')
    return { ...check, met: false, found: 'feet not seen', fix: 'Step back. Feet not seen.' }
  if (check.id === 'distance')
    return { ...check, met: false, found: '94 % of the height', fix: 'Too close. Step back.' }
  return check
})

export const captureFault = (code: Extract<Fault, { kind: 'capture' }>['code']): Fault => ({
  kind: 'capture',
  code,
  detail: 'gallery',
})
