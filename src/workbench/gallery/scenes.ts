import { ratio } from '../../math/units'
import { captureFaultCodes, storageFaultCodes } from '../../ui/fault-text'
import type { AssessmentResult } from '../../assessment/assessment-result'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { handResultOf, handResults } from './hand-records'
import { run, type Scene } from './scene'
import { historyScenes } from './history-scenes'
import { householdScenes } from './household-scenes'
import { logScenes } from './log-scenes'
import { dataScenes } from './data-scenes'
import { demonstrationScenes } from './demonstration-scenes'
import { pictureScenes } from './picture-scenes'
import { planScenes } from './plan-scenes'
import { reportScenes } from './report-scenes'
import { runnerScenes } from './runner-scenes'
import { testScenes } from './test-scenes'
import { drawnRoom, gallerySize } from './still-poses'
import { assessment, fourOf, fourRecord, resultOf, results, stand } from './records'
import { fourAgain, resultScenes, shown } from './result-scenes'
import { allMet, captureFault, cue, live, state, twoUnmet } from './session-states'

const home = (fill: Scene['fill']): Scene => ({ route: { screen: 'home' }, fill })

const read = (recent: readonly AssessmentResult[], open: AssessmentResult | null = null) =>
  home((view) => {
    view.history = { kind: 'read', recent, open }
  })

const capture = (fields: Partial<Pick<SessionView, 'session' | 'live'>>, side = 'right' as const) =>
  run((view) => {
    view.picture = { element: drawnRoom(side), size: gallerySize, mirrored: true }
    Object.assign(view, { live: live(side), ...fields })
  })

const cameras = [
  { deviceId: 'a', label: 'FaceTime HD Camera (Built-in)' },
  { deviceId: 'b', label: 'Logitech StreamCam on the long cable (046d:0893)' },
]
const earlier = [
  resultOf([40, 41, 42], [32, 33, 34], assessment('finished', 'a', 28)),
  resultOf([36, 38, 37], [37, 36, 36], assessment('finished', 'b', 14)),
  resultOf([35, 37, 36], [], assessment('partial', 'c', 2)),
]
const done: readonly number[] = [40.2, 41.1, 42.3]
const heel = { value: 39.4, fault: 'heelLifted' }

const captureScenes: Readonly<Record<string, Scene>> = {
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
  'capture-left-hand': capture({
    session: state({ kind: 'greeting', step: 'hand' }, { said: cue('Raise your left hand', 'ready') }),
  }),
  'capture-hurt': capture({
    session: state(
      { kind: 'between', why: 'next-side', asking: { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } },
      { left: done, said: cue('Hurt? Raise a hand', 'ready') },
    ),
  }),
  'capture-sides-swapped': capture({
    session: state({ kind: 'paused', because: 'sides-swapped' }),
  }),
  'capture-paused': capture({
    session: state({ kind: 'paused', because: 'left-picture' }, { left: done, right: [32.1] }),
  }),
}

const faultScenes = Object.fromEntries([
  ...captureFaultCodes.map((code) => [
    `fault-${code}`,
    run((view) => {
      view.session = state({ kind: 'failed', fault: captureFault(code) }, { side: 'left' })
    }),
  ]),
  ...storageFaultCodes.map((code) => [
    `fault-${code}`,
    run((view) => {
      const fault = { kind: 'storage', code, detail: 'gallery' } as const
      view.session = state({ kind: 'failed', fault }, { left: done, right: [32.1] })
    }),
  ]),
]) as Readonly<Record<string, Scene>>

/** Whether today is a day to test has been asked. */
const askedBefore: Scene['fill'] = (view) => {
  view.sitting = { safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [] }
}
const written = (result: AssessmentResult): Scene => ({
  ...shown(result),
  route: { screen: 'by-hand', assessmentId: result.assessment.id },
  fill: askedBefore,
})

const handScenes: Readonly<Record<string, Scene>> = {
  'by-hand': { route: { screen: 'by-hand', assessmentId: null }, fill: askedBefore },
  'by-hand-safety': { route: { screen: 'by-hand', assessmentId: null }, fill: () => undefined },
  'by-hand-written': written(handResults.stopwatch),
  'by-hand-added': written(results.different),
  'home-by-hand': read([
    handResultOf({ tape: { left: [12, 12, 12.5], right: [9.5, 10, 10] } }, assessment('finished', 'a', 28)),
    handResults.stopwatch,
  ]),
  'home-open-by-hand': read([], handResults.open),
  'result-tape': shown(handResults.tape),
  'result-tape-and-camera': shown(handResults.tapeAndCamera),
  'result-contradict': shown(handResults.contradict),
  'result-apart': shown(handResults.apart),
  'result-tape-few': shown(handResults.tapeFew),
  'result-stopwatch': {
    ...shown(handResults.stopwatch),
    fill: (view) => {
      view.keptByHand = { assessmentId: 'gallery', isOwn: true, undo: () => Promise.resolve() }
    },
  },
  'result-full-time': shown(handResults.fullTime),
}

export const scenes: Readonly<Record<string, Scene>> = {
  'home-first': read([]),
  'home-reading': home(() => undefined),
  'home-results': read(earlier),
  'home-open': read(earlier.slice(0, 1), resultOf(done, [33.1], assessment('open'))),
  'home-four': read([fourAgain, results.four]),
  'home-open-four': read(
    [],
    fourOf(
      { standing: { left: [stand(45.02, 'time')], right: [stand(12)] } },
      fourRecord('open', 'gallery', 1),
    ),
  ),
  'home-offline-ready': home((view) => {
    view.history = { kind: 'read', recent: earlier, open: null }
    view.offline = { kind: 'ready' }
    view.update = 'waiting'
  }),
  'home-offline-fetching': home((view) => {
    view.history = { kind: 'read', recent: [], open: null }
    view.offline = { kind: 'fetching', done: 12.4e6, total: 20.1e6 }
  }),
  'home-offline-lacking': home((view) => {
    view.history = { kind: 'read', recent: [], open: null }
    view.offline = { kind: 'lacking', total: 20.1e6 }
    view.update = 'taken-elsewhere'
  }),
  'home-storage-fault': home((view) => {
    view.history = {
      kind: 'unreadable',
      fault: { kind: 'storage', code: 'storage-blocked', detail: 'gallery' },
    }
  }),
  preparation: run((view) => {
    view.history = { kind: 'read', recent: [], open: null }
  }),
  'preparation-asking': run((view) => {
    view.session = state({ kind: 'preparing', loaded: ratio(0.2) }, { side: 'left' })
  }),
  'preparation-loading': capture({ session: state({ kind: 'preparing', loaded: ratio(0.62) }) }),
  ...captureScenes,
  ...testScenes,
  constants: { route: { screen: 'constants' }, fill: () => undefined },
  ...resultScenes,
  ...handScenes,
  ...runnerScenes,
  ...planScenes,
  ...logScenes,
  ...historyScenes,
  ...householdScenes,
  ...dataScenes,
  ...pictureScenes,
  ...reportScenes,
  ...demonstrationScenes,
  ...faultScenes,
}
