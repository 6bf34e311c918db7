import { ratio } from '../../math/units'
import type { PauseReason } from '../../session/pause-reason'
import type { SessionState } from '../../session/state'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { ankle, trialsOf } from './records'
import { run, type Scene } from './scene'
import { allMet, cameraMet, cue, dark, live, state, twoUnmet } from './session-states'
import { drawnRoom, gallerySize } from './still-poses'

export const capture = (
  fields: Partial<Pick<SessionView, 'session' | 'live' | 'heldCue' | 'cameras' | 'cameraInUse' | 'sound'>>,
  side = 'right' as const,
) =>
  run((view) => {
    view.picture = { element: drawnRoom(side), size: gallerySize, mirrored: true }
    Object.assign(view, { live: live(side), ...fields })
  })

const cameras = [
  { deviceId: 'a', label: 'FaceTime HD Camera (Built-in)' },
  { deviceId: 'b', label: 'Logitech StreamCam on the long cable (046d:0893)' },
]
export const done: readonly number[] = [40.2, 41.1, 42.3]
const heel = { value: 39.4, fault: 'heelLifted' }

/** Those that no scene of its own shows. */
const pauseReasons: readonly PauseReason[] = [
  'asked',
  'tab-hidden',
  'camera-muted',
  'picture-resized',
  'too-many-attempts',
]

/** The last two holds are still to be looked at again. */
const awaiting = (session: SessionState): SessionState => ({
  ...session,
  draft: session.draft && { ...session.draft, awaiting: session.draft.trials.slice(-2).map(({ id }) => id) },
})

/** A trial ended just before: a raised hand would do it again. */
const afterTrial = (session: SessionState): SessionState => ({
  ...session,
  lastOutcome: trialsOf('left', [42.3])[0]!.outcome,
})

/** Every stage of the session in front of a camera, as it is read at three metres. */
export const captureScenes: Readonly<Record<string, Scene>> = {
  'capture-positioning': run((view) => {
    view.picture = { element: drawnRoom('right'), size: gallerySize, mirrored: true }
    view.live = live('right', { value: null })
    view.session = state({ kind: 'positioning', checks: twoUnmet }, { left: done })
    view.cameras = cameras
    view.cameraInUse = 'b'
  }),
  'capture-nobody': capture({
    live: null,
    session: state({ kind: 'positioning', checks: [] }, { side: 'left' }),
  }),
  'capture-still': capture({
    live: live('right', { value: null, still: ratio(0.6) }),
    session: state({ kind: 'positioning', checks: allMet }, { left: done }),
  }),
  'capture-countdown': capture({
    live: live('right', { still: ratio(1) }),
    session: state({ kind: 'counting-down', left: 2 }, { left: done }),
  }),
  'capture-recording-right': capture({
    live: live('right', { hold: ratio(0.66) }),
    session: state(
      { kind: 'recording' },
      { left: done, right: [32.1], said: cue('Hold. Heel down', 'hold') },
    ),
  }),
  'capture-recording-left': run((view) => {
    view.picture = { element: drawnRoom('left'), size: gallerySize, mirrored: true }
    view.live = live('left', { value: 41.2 })
    view.session = state({ kind: 'recording' }, { side: 'left', said: cue('Bend and hold', 'ready') })
  }),
  'capture-fault': capture({
    live: live('right', { faultId: 'heelLifted' }),
    session: state({ kind: 'recording' }, { left: done, right: [32.1] }),
  }),
  'capture-not-counted': capture({
    live: live('right', { value: null }),
    session: state(
      { kind: 'recording' },
      { left: done, right: [32.1, heel], said: cue('That one did not count', 'not-counted') },
    ),
  }),
  'capture-file': run((view) => {
    view.picture = { element: drawnRoom('right'), size: gallerySize, mirrored: false }
    view.live = live('right', { hold: ratio(0.3), progress: ratio(0.43) })
    view.session = state({ kind: 'recording' }, { right: [32.1], said: cue('Good. Two more', 'good') })
  }),
  'capture-replay': run((view) => {
    view.live = live('right', { hold: ratio(0.9) })
    view.session = state({ kind: 'recording' }, { right: [32.1, 33.2], said: cue('Hold. Heel down', 'hold') })
  }),
  'capture-tones': capture({
    session: state({ kind: 'greeting', step: 'hold' }, { said: cue('This one: hold', 'hold') }),
  }),
  'capture-tones-heard': capture({
    sound: 'on',
    cameras,
    cameraInUse: 'b',
    session: state(
      { kind: 'greeting', step: 'not-counted', checks: cameraMet },
      { said: cue('This one: not counted', 'not-counted') },
    ),
  }),
  'capture-tones-dark': capture({
    sound: 'tones-only',
    session: state({ kind: 'greeting', step: 'good', checks: dark }, { said: cue('This one: good', 'good') }),
  }),
  'capture-left-hand-dark': capture({
    sound: 'on',
    cameras,
    cameraInUse: 'b',
    session: state(
      { kind: 'greeting', step: 'hand', checks: dark },
      { said: cue('Raise your left hand', 'ready') },
    ),
  }),
  'capture-step-in': capture({
    live: null,
    session: state({ kind: 'greeting', step: 'runner' }, { said: cue('Step into the picture', 'ready') }),
  }),
  'capture-left-hand': capture({
    session: state({ kind: 'greeting', step: 'hand' }, { said: cue('Raise your left hand', 'ready') }),
  }),
  'capture-wrong-hand': capture({
    session: state(
      { kind: 'greeting', step: 'hand' },
      { said: cue('That was the right hand', 'not-counted') },
    ),
  }),
  'capture-once-more': capture({
    live: live('right', { value: null }),
    heldCue: cue('Once more', 'ready'),
    session: state({ kind: 'positioning', checks: allMet }, { left: done, right: [32.1] }),
  }),
  'capture-flickers': capture({
    live: live('right', { value: null }),
    heldCue: cue('The picture flickers', 'stop'),
    session: state({ kind: 'positioning', checks: twoUnmet }, { left: done }),
  }),
  'capture-hurt': capture({
    session: state(
      { kind: 'between', why: 'next-side', asking: { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } },
      { left: done, said: cue('Hurt? Raise a hand', 'ready') },
    ),
  }),
  'capture-sides-swapped': capture({
    session: state({ kind: 'paused', because: 'sides-swapped' }),
    cameras,
    cameraInUse: 'a',
  }),
  'capture-paused': capture({
    session: state(
      { kind: 'paused', because: 'left-picture', hurts: { mobilityTestId: ankle.id, side: 'right' } },
      { left: done, right: [32.1] },
    ),
  }),
  'capture-in-place': capture({
    session: state(
      { kind: 'positioning', checks: [] },
      { left: done, said: cue('Right leg near camera', 'ready') },
    ),
  }),
  'capture-room': capture({
    live: live('right', { value: null, still: ratio(0.6) }),
    session: state({ kind: 'testing-room' }, { left: done, said: cue('Stand still. Testing room') }),
  }),
  'capture-other-leg': capture({
    live: live('right', { wait: { left: 6000, of: 12_000 } }),
    session: afterTrial(
      state(
        { kind: 'between', why: 'next-side' },
        { left: done, said: cue('Turn round. Right leg near', 'ready') },
      ),
    ),
  }),
  'capture-all-done': capture({
    live: live('right', { wait: { left: 8000, of: 8500 } }),
    session: state(
      { kind: 'between', why: 'finished', at: '2026-03-01T10:26:00.000Z' },
      { left: done, right: [32.1, 33.4, 33.9], said: cue('Good. That was all', 'good') },
    ),
  }),
  'capture-last': capture({
    live: live('right', { wait: { left: 3000, of: 5000 } }),
    session: state(
      {
        kind: 'between',
        why: 'finished',
        asking: { mobilityTestId: 'ankle-dorsiflexion', side: 'right' },
        at: '2026-03-01T10:26:00.000Z',
      },
      { left: done, right: [32.1, 33.4, 33.9], said: cue('Hurt? Raise a hand', 'ready') },
    ),
  }),
  'capture-finishing': capture({
    live: live('right', { value: null }),
    session: awaiting(
      state(
        { kind: 'finishing', at: '2026-03-01T10:26:00.000Z' },
        { left: done, right: [32.1, 33.4, 33.9], said: cue('Done. Measuring', 'good') },
      ),
    ),
  }),
  ...Object.fromEntries(
    pauseReasons.map((because) => [
      `capture-paused-${because}`,
      capture({ session: state({ kind: 'paused', because }, { left: done, right: [32.1] }) }),
    ]),
  ),
}
