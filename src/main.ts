import './pose/jitless'
import { mount } from 'svelte'
import { version } from '../package.json'
import type { Camera } from './capture/camera'
import { followCameras } from './capture/camera-devices'
import { hideFace } from './capture/hide-face'
import type { SourcePicture } from './capture/open-source'
import { KeptEngine } from './capture/pose-worker/kept-engine'
import { preparing } from './capture/preparing'
import { webglProbe } from './capture/pose-worker/webgl-probe'
import { RunningSource } from './capture/running-source'
import { isCamera, sourceKind } from './capture/source-kind'
import { heldLock } from './capture/wake-lock'
import { offlineActions } from './offline/offline-actions'
import { laterFiles } from './files/later-files'
import { laterReports } from './files/later-reports'
import { mobilityTests } from './protocol/registry'
import { askedOf } from './session/asked'
import { withKeyFrame } from './session/key-frame-wish'
import type { Settings } from './session/device-ports'
import type { PoseEngine, PoseSource, PoseSourceEvent } from './session/ports'
import { ActiveRunner } from './storage/active-runner'
import type { SessionEffect } from './session/effect'
import type { SessionState } from './session/state'
import { earlierIn, historyActions } from './storage/history-actions'
import { DraftedAssessment } from './storage/drafted-assessment'
import { drawnSide } from './storage/drawn-side'
import { householdActions } from './storage/household-actions'
import { keepKeyFrame } from './storage/keep-key-frame'
import { newId } from './storage/new-id'
import { askToPersist } from './storage/persistence'
import { openStore } from './storage/open-store'
import { OwnStore } from './storage/own-store'
import { pageRunner } from './storage/page-runner'
import { Remembered } from './storage/remembered'
import { trainingActions } from './storage/training-actions'
import App from './ui/App.svelte'
import type { AppActions, SourceChoice } from './ui/state/app-actions'
import { LateConductor } from './ui/state/late-conductor'
import { LateDemonstrations } from './ui/state/late-demonstrations'
import { ledActions } from './ui/state/led-actions'
import { followPage } from './ui/state/page-signals'
import { Router } from './ui/state/router.svelte'
import { SessionView } from './ui/state/session-view.svelte'
import { sittingNow } from './ui/state/sitting-now'
import { shownOn } from './ui/state/shown-session'
import { showStoreNews } from './ui/state/store-news'
import { forgetNotes } from './ui/state/runner-notes'

const view = new SessionView(mobilityTests)
view.softwareGraphics = webglProbe().isSoftware
const router = new Router()
const { settings, runners, plans, keyFrames, bin, tidied, ownData, ...stored } = openStore((event) => {
  showStoreNews(view, event, () => [readHistory, readTraining, () => actions.readHousehold()])
  if (event.kind === 'fault') conductor.dispatch(event)
  if (event.kind === 'fault' && event.fault.code === 'storage-blocked') page.blocked()
})
const showHousehold = (household: typeof view.household) => (view.household = household)
const page = pageRunner(runners, showHousehold)
/** Nothing of another runner of the household is in it. */
const assessments = new OwnStore(stored.assessments, page.id)
const drafted = new DraftedAssessment(assessments)
const now = () => new Date().toISOString()
const voice = import('./voice/voice').then(({ Voice }) => new Voice((sound) => (view.sound = sound)))
const unlockVoice = (sound: Settings['sound']) => void voice.then((each) => each.unlock(sound))
const screen = shownOn(view, () => performance.now())
const show = (state: SessionState): void => {
  screen.show(state)
  // A demonstration runs faster than anybody speaks.
  if (state.source?.kind !== 'virtual') void voice.then((each) => each.follow(state.cue))
}
const conductor = new LateConductor({
  now,
  newId,
  perform,
  show,
  showLive: screen.showLive,
  keepPictures: (order) => source.current?.keep(order),
  lookAgain: (request) => source.current?.lookAgain(withKeyFrame(request, view.keyFrames)),
})

let chosen: SourceChoice = { kind: 'camera', deviceId: null }
const source = new RunningSource({
  hear,
  refused: ({ code, message }) =>
    conductor.dispatch({ kind: 'fault', fault: { kind: 'capture', code, detail: message } }),
  stopped: () => (view.picture = view.lookLoaded = null),
})
const remembered = new Remembered(settings)
const runner = new ActiveRunner(runners, page.id, (record) => (view.runner = record))
void page.id.then((id) => (view.runnerId = id))

/** Runs what the session wants done, in order; the store tells of its own trouble. */
function perform(effect: SessionEffect): void {
  if (effect.kind === 'save-assessment') void drafted.keep(effect.assessment)
  else if (effect.kind === 'save-trial') void assessments.saveTrial(effect.trial, effect.evidence)
  else if (effect.kind === 'update-trial') void assessments.updateTrial(effect.trial)
  else if (effect.kind === 'start-source') void startSource()
  else if (effect.kind === 'stop-source') source.stop()
  else if (effect.kind === 'show-home') router.go({ screen: 'home' })
  else if (effect.kind === 'show-result')
    void (view.isDemonstration ? demonstrations.end(effect.assessmentId) : showResult(effect.assessmentId))
}

/** From the first one on there is something to lose. */
const showResult = (assessmentId: string): Promise<void> => {
  router.go({ screen: 'result', assessmentId })
  view.keyFrames = 'none'
  void askToPersist()
  return readHistory()
}

const demonstrations = new LateDemonstrations({
  view,
  router,
  actions: () => actions,
  trainingActions: (runnerId, shown) => trainingActions(plans, runnerId, now, shown),
})

const startSource = (): Promise<void> =>
  source.start(chosen, {
    ...remembered.settings,
    asked: () => conductor.state && askedOf(conductor.state),
    software: view.softwareGraphics,
  })

function hear(from: PoseSource<SourcePicture>, event: PoseSourceEvent): void {
  if (event.kind === 'ready' && from.picture) {
    view.picture = { element: from.picture, size: event.picture, mirrored: from.mirrored }
  }
  if (event.kind === 'look-loading') view.lookLoaded = event.done < 1 ? event.done : null
  if (event.kind === 'looked') void keepKeyFrame(keyFrames, conductor.state?.draft ?? null, event)
  if (event.kind === 'ready' && isCamera(from)) void rememberCamera(from, event.engine.delegate)
  conductor.hear(event)
}

const listCameras = followCameras((found) => (view.cameras = found))
const rememberCamera = async ({ deviceId }: Camera, delegate: PoseEngine['delegate']): Promise<void> => {
  view.cameraInUse = deviceId
  await remembered.keepCamera(deviceId, delegate)
  await listCameras()
}

async function readHistory(): Promise<void> {
  const { storedHistory } = await import('./storage/history')
  const { recent, open } = await storedHistory(assessments, await page.id)
  // What cannot be read is not the same as nothing.
  if (view.storageFault && recent.length === 0 && !open) return
  view.history = { kind: 'read', recent, open }
}

const toldBefore = (choice: SourceChoice) =>
  choice.kind === 'video-file' ? { shows: choice.shows } : { ...sittingNow(view, now()), ...view.asThen }

const begin: AppActions['start'] = (choice, form, mobilityTestId) => {
  unlockVoice(remembered.settings.sound)
  chosen = choice
  // Known long before anybody can ask for it; the click still counts for the camera.
  void page.id.then((runnerId) =>
    conductor.dispatch({
      kind: 'started',
      at: now(),
      assessmentId: newId(),
      runnerId,
      appVersion: version,
      firstSide: runner.firstSide(runnerId, drawnSide, remembered.settings.firstSide, now()),
      source: sourceKind(choice),
      ...(form && { form }),
      ...(mobilityTestId && { only: mobilityTestId }),
      ...toldBefore(choice),
    }),
  )
}

/** Goes on with an open assessment; one that was closed meanwhile is shown instead. */
const resume = async (id: string, choice: SourceChoice): Promise<void> => {
  unlockVoice(remembered.settings.sound)
  const stored = await assessments.assessment(id)
  if (!stored) begin(choice)
  else if (stored.assessment.state !== 'open') router.go({ screen: 'result', assessmentId: id })
  else {
    chosen = choice
    drafted.resumed(stored.assessment)
    conductor.dispatch({ kind: 'resumed', ...stored, source: sourceKind(choice), ...toldBefore(choice) })
  }
}

const keepTyped: AppActions['keepByHand'] = async (id, entries) => {
  const keeper = { runnerId: await page.id, appVersion: version, ...sittingNow(view, now()) }
  const { keepByHand } = await import('./storage/by-hand')
  const kept = await keepByHand(assessments, id, entries, keeper, { at: now(), newId })
  view.keptByHand = { ...kept, undo: () => kept.undo().then(readHistory) }
  await showResult(kept.assessmentId)
}

const engine = new KeptEngine()
// Nothing that is shown first needs it.
const offline = import('./offline/offline-use').then(({ OfflineUse }) => new OfflineUse(engine, view))

const showTraining = (kept: typeof view.training) => (view.training = kept)
const { readTrainingAgain: readTraining, ...training } = trainingActions(plans, page.id, now, showTraining)
const readAgain = () => Promise.all([readHistory(), readTraining()])
const actions: AppActions = {
  prepare: preparing(source, engine, (done) => (view.modelLoaded = done)),
  start: begin,
  resume: (id, choice) => void resume(id, choice),
  mute: (isMuted) => {
    const sound = isMuted ? 'muted' : 'on'
    unlockVoice(sound)
    void remembered.keep('sound', sound)
  },
  demonstrate: (testId) => {
    chosen = { kind: 'virtual' }
    const edge = { id: newId(), startedAt: now(), appVersion: version }
    void demonstrations.begin(testId, edge, (event) => conductor.dispatch(event))
  },
  ...ledActions(conductor, now, () => unlockVoice(remembered.settings.sound)),
  leave: () => {
    conductor.dispatch({ kind: 'leave-asked' })
    void readHistory()
  },
  chooseCamera: (deviceId) => {
    chosen = { kind: 'camera', deviceId }
    conductor.dispatch({ kind: 'other-camera-asked' })
  },
  ...historyActions({ assessments, plans, keyFrames, bin }, page.id, readAgain, now),
  keepByHand: keepTyped,
  ...householdActions({ runners, assessments, page, active: runner, now, showHousehold, forgetNotes }),
  keepProfile: (profile) => runner.keep(profile, now()),
  ...training,
  playTone: (tone) => void voice.then((each) => each.signal(tone)),
  beginWorkout: () => {
    unlockVoice(remembered.settings.sound)
    const lock = heldLock()
    return () => lock.release()
  },
  ...laterReports({ assessments, plans, keyFrames, hideFace, appVersion: version }, earlierIn(assessments)),
  retryStoring: () => void assessments.retry(),
  reload: () => location.reload(),
  ...offlineActions(offline),
  ...laterFiles({ appVersion: version, now, plans, runnerId: page.id }, ownData),
}

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
mount(App, { target, props: { view, actions, router } })
followPage(view)
void Promise.all([runner.read(), readHistory()])
void offline.then((use) => use.begin())
void tidied().then((isChanged) => (isChanged ? readHistory() : undefined))
