import { ratio } from '../../math/units'
import type { LiveView } from '../../session/state'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { ankle, balance, frontSquat, halfKneeling, hip, squat, stand } from './records'
import { run, type Scene } from './scene'
import { allMet, at, cue, live, practising, turnedAway } from './session-states'
import {
  drawnRoom,
  frontBody,
  gallerySize,
  hipBody,
  lungeBody,
  squatBody,
  stillPose,
  type PlacedBody,
} from './still-poses'

const before = (
  body: PlacedBody,
  session: SessionView['session'],
  fields: Partial<LiveView> = {},
  side: 'left' | 'right' = 'right',
) =>
  run((view) => {
    view.picture = { element: drawnRoom(side, body), size: gallerySize, mirrored: true }
    view.live = { ...live(side, fields), pose: stillPose(body, side) }
    view.session = session
  })
const recording = { kind: 'recording' } as const
const facing = allMet.filter(({ id }) => id !== 'near-side')

/** What the capture screen looks like in each test other than the lunge, and between two of them. */
export const testScenes: Readonly<Record<string, Scene>> = {
  'balance-positioning': before(lungeBody, at(balance, 'left', { kind: 'positioning', checks: turnedAway }), {
    value: null,
  }),
  'balance-still': before(frontBody, at(balance, 'left', { kind: 'positioning', checks: facing }), {
    value: null,
    still: ratio(0.6),
  }),
  'balance-countdown': before(frontBody, at(balance, 'left', { kind: 'counting-down', left: 2 })),
  'balance-go': before(
    frontBody,
    at(balance, 'left', recording, { said: cue('Lift your right foot', 'ready') }),
    { value: 0 },
  ),
  'balance-holding': before(
    frontBody,
    at(balance, 'left', recording, { said: cue('Stand quietly', 'hold') }),
    { value: 23_400, hold: ratio(0.52) },
  ),
  'balance-practice': before(
    frontBody,
    practising(at(balance, 'left', recording, { said: cue('Practice: lift your right foot', 'ready') })),
    { value: 3400, hold: ratio(0.34) },
  ),
  'balance-practice-paused': before(
    frontBody,
    practising(at(balance, 'left', { kind: 'paused', because: 'asked' })),
  ),
  'balance-easier': before(
    frontBody,
    at(balance, 'left', { kind: 'paused', because: 'too-many-attempts' }, { done: [stand(12.4)] }),
  ),
  'balance-rest': before(
    frontBody,
    at(
      balance,
      'left',
      { kind: 'between', why: 'rest' },
      {
        done: [stand(12.4)],
        said: cue('Foot down: 12 seconds', 'good'),
      },
    ),
    { value: null, wait: { left: 24_300, of: 30_000 } },
  ),
  'balance-full-time': before(
    frontBody,
    at(
      balance,
      'right',
      { kind: 'between', why: 'next-side' },
      {
        said: cue('Full time: 45 seconds', 'good'),
      },
    ),
    { value: null, wait: { left: 5000, of: 7000 } },
  ),
  'next-ankle': before(
    frontBody,
    at(
      ankle,
      'left',
      { kind: 'between', why: 'next-test' },
      {
        said: cue('Left leg near camera', 'ready'),
      },
    ),
    { value: null, wait: { left: 8000, of: 12_000 } },
  ),
  'next-squat': before(
    frontBody,
    at(
      squat,
      'both',
      { kind: 'between', why: 'next-test' },
      {
        said: cue('Side-on to the camera', 'ready'),
      },
    ),
    { value: null, wait: { left: 8000, of: 12_000 } },
  ),
  'next-hip-right': before(
    frontBody,
    at(
      hip,
      'right',
      { kind: 'between', why: 'next-test' },
      {
        said: cue('Turn round. Right leg near', 'ready'),
      },
    ),
    { value: null, wait: { left: 8000, of: 12_000 } },
  ),
  'next-half-kneeling': before(
    frontBody,
    at(
      halfKneeling,
      'left',
      { kind: 'between', why: 'next-test' },
      { said: cue('Left leg near camera', 'ready') },
    ),
    { value: null, wait: { left: 8000, of: 12_000 } },
  ),
  'hurt-half-kneeling': before(
    frontBody,
    at(
      halfKneeling,
      'right',
      { kind: 'between', why: 'next-side', asking: { mobilityTestId: halfKneeling.id, side: 'right' } },
      { said: cue('Hurt? Raise a hand', 'ready') },
    ),
    { value: null },
  ),
  'next-front-squat': before(
    frontBody,
    at(
      frontSquat,
      'both',
      { kind: 'between', why: 'next-test' },
      {
        said: cue('Stay facing the camera', 'ready'),
      },
    ),
    { value: null, wait: { left: 8000, of: 12_000 } },
  ),
  'front-squat-holding': before(
    frontBody,
    at(frontSquat, 'both', recording, { done: [0.03], said: cue('Squat down and hold', 'ready') }),
    { value: 0.04, hold: ratio(0.5) },
  ),
  'squat-positioning': before(
    squatBody,
    at(squat, 'both', {
      kind: 'positioning',
      checks: allMet.map((check) =>
        check.id === 'light'
          ? { ...check, met: false, found: 'too dark', fix: 'More light, please.' }
          : check,
      ),
    }),
    { value: null },
  ),
  'squat-holding': before(
    squatBody,
    at(squat, 'both', recording, { done: [6.1], said: cue('Hold. Heels down', 'hold') }),
    { value: 8.3, hold: ratio(0.5) },
  ),
  'squat-below': before(
    squatBody,
    at(squat, 'both', recording, { done: [6.1], said: cue('Hold. Heels down', 'hold') }),
    { value: -4.2, hold: ratio(0.7) },
  ),
  'squat-fault': before(squatBody, at(squat, 'both', recording, { done: [6.1] }), {
    value: 8.3,
    faultId: 'heelLifted',
  }),
  'hip-holding': before(
    hipBody,
    at(hip, 'right', recording, { done: [17.1, 16.2], said: cue('Hold. Stand tall', 'hold') }),
    { value: 16.6, hold: ratio(0.8) },
  ),
  'hip-fault': before(hipBody, at(hip, 'right', recording, { done: [17.1] }), {
    value: 16.6,
    faultId: 'trunkMoved',
  }),
}
