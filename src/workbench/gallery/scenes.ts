import { ratio } from '../../math/units'
import { captureFaultCodes, storageFaultCodes } from '../../ui/fault-text'
import type { AssessmentResult } from '../../assessment/assessment-result'
import { handResultOf, handResults } from './hand-records'
import { capture, captureScenes, done } from './capture-scenes'
import { run, type Scene } from './scene'
import { historyScenes } from './history-scenes'
import { householdScenes } from './household-scenes'
import { logScenes } from './log-scenes'
import { dataScenes } from './data-scenes'
import { demonstrationScenes } from './demonstration-scenes'
import { pictureScenes } from './picture-scenes'
import { planScenes } from './plan-scenes'
import { retestScenes } from './retest-scenes'
import { reportScenes } from './report-scenes'
import { runnerScenes } from './runner-scenes'
import { testScenes } from './test-scenes'
import { assessment, fourOf, fourRecord, resultOf, results, stand } from './records'
import { fourAgain, resultScenes, shown } from './result-scenes'
import { captureFault, state } from './session-states'

const home = (fill: Scene['fill']): Scene => ({ route: { screen: 'home' }, fill })

const read = (recent: readonly AssessmentResult[], open: AssessmentResult | null = null) =>
  home((view) => {
    view.history = { kind: 'read', recent, open }
  })

const earlier = [
  resultOf([40, 41, 42], [32, 33, 34], assessment('finished', 'a', 28)),
  resultOf([36, 38, 37], [37, 36, 36], assessment('finished', 'b', 14)),
  resultOf([35, 37, 36], [], assessment('partial', 'c', 2)),
]
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
  'by-hand-safety': {
    route: { screen: 'by-hand', assessmentId: null },
    fill: (view) => {
      view.runner = null
    },
  },
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
  'our-mistake': home((view) => {
    view.history = { kind: 'read', recent: [], open: null }
    view.mistake = new Error('A thing that cannot be')
  }),
  preparation: run((view) => {
    view.history = { kind: 'read', recent: [], open: null }
  }),
  'preparation-asking': run((view) => {
    view.session = state({ kind: 'preparing', loaded: ratio(0.2) }, { side: 'left' })
  }),
  'preparation-loading': capture({ session: state({ kind: 'preparing', loaded: ratio(0.62) }) }),
  'preparation-video': run((view) => {
    const session = state({ kind: 'preparing', loaded: ratio(0.7) })
    view.session = { ...session, source: { kind: 'video-file', engine: null } }
  }),
  'preparation-resumed': {
    route: { screen: 'assessment', resume: 'gallery' },
    fill: (view) => {
      askedBefore(view)
      const open = fourOf(
        { standing: { left: [stand(45.02, 'time')], right: [stand(12)] } },
        fourRecord('open', 'gallery', 1),
      )
      view.history = { kind: 'read', recent: [], open }
    },
  },
  'preparation-half-kneeling': {
    route: { screen: 'check', mobilityTestId: 'hip-extension-half-kneeling' },
    fill: (view) => {
      askedBefore(view)
      view.history = { kind: 'read', recent: [], open: null }
    },
  },
  ...captureScenes,
  'capture-leaving': { ...captureScenes['capture-recording-right']!, isLeft: true },
  ...testScenes,
  ...retestScenes,
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
