import './pose/jitless'
import { mount } from 'svelte'
import { version } from '../package.json'
import { testResult } from './assessment/test-result'
import { Camera } from './capture/camera'
import { cameras, onCamerasChanged } from './capture/camera-devices'
import { CaptureTrouble } from './capture/capture-trouble'
import { prefetchEngine } from './capture/pose-worker/engine-files'
import { webglProbe } from './capture/pose-worker/webgl-probe'
import { isRecording, readRecording } from './capture/recording-file'
import { Replay } from './capture/replay'
import { VideoFile } from './capture/video-file'
import { mobilityTest, mobilityTests } from './protocol/registry'
import { Conductor } from './session/conductor'
import type { TrialRecord } from './assessment/records'
import type { Ratio } from './math/units'
import type { Pose } from './pose/pose'
import type { PoseSource, PoseSourceEvent, StoredAssessment } from './session/ports'
import type { LiveView, SessionEffect } from './session/state'
import { openStore } from './storage/open-store'
import App from './ui/App.svelte'
import type { AppActions, AssessmentResult, SourceChoice } from './ui/state/app-actions'
import { pacedForSoftware } from './ui/state/drawing-pace'
import { Router } from './ui/state/router.svelte'
import { SessionView } from './ui/state/session-view.svelte'

/** Profiles for several runners come later; every record carries a runner from the first schema on. */
const soleRunner = 'runner-1'
/** As many as a first screen lists. */
const recentCount = 12

const view = new SessionView(mobilityTests)
view.softwareGraphics = webglProbe().isSoftware
const router = new Router()
const { assessments, settings } = openStore((event) => {
  if (event.kind === 'fault') {
    view.storageFault = event.fault
    if (view.history.kind === 'reading') view.history = { kind: 'unreadable', fault: event.fault }
  }
  if (event.kind === 'recovered' && view.storageFault?.code === event.code) view.storageFault = null
})
const now = () => new Date().toISOString()
const showLive = (live: LiveView | null) => (view.live = live)
const newId = () => crypto.randomUUID()
const conductor = new Conductor({
  now,
  newId,
  perform,
  show: (state) => (view.session = state),
  showLive: view.softwareGraphics ? pacedForSoftware(showLive, () => performance.now()) : showLive,
})

let chosen: SourceChoice = { kind: 'camera', deviceId: null }
let source: PoseSource<HTMLVideoElement | HTMLCanvasElement> | null = null
let awake: Promise<WakeLockSentinel | null> = Promise.resolve(null)

/** Runs what the session wants done, in order. The store reports its own trouble; nothing here rejects. */
function perform(effect: SessionEffect): void {
  if (effect.kind === 'save-assessment') void assessments.saveAssessment(effect.assessment)
  else if (effect.kind === 'save-trial') void saveTrial(effect.trial, effect.poses)
  else if (effect.kind === 'update-trial') void assessments.updateTrial(effect.trial)
  else if (effect.kind === 'start-source') void startSource(chosen)
  else if (effect.kind === 'stop-source') stopSource()
  else if (effect.kind === 'show-home') router.go({ screen: 'home' })
  else if (effect.kind === 'show-result') {
    router.go({ screen: 'result', assessmentId: effect.assessmentId })
    void readHistory()
  }
}

/** After the first trial is kept there is something to lose: the browser is asked to keep it for good. */
const saveTrial = async (trial: TrialRecord, poses: readonly Pose[]): Promise<void> => {
  const saved = await assessments.saveTrial(trial, poses)
  if (saved === 'stored') await navigator.storage.persist().catch(() => false)
}

const openSource = async (
  choice: SourceChoice,
): Promise<PoseSource<HTMLVideoElement | HTMLCanvasElement>> => {
  if (choice.kind === 'camera') {
    const { cameraId, poseDelegate } = await settings.settings()
    const deviceId = choice.deviceId ?? cameraId
    return new Camera({
      ...(deviceId === null ? {} : { deviceId }),
      delegate: poseDelegate === 'auto' ? 'best' : poseDelegate,
    })
  }
  if (!isRecording(choice.file)) return new VideoFile(choice.file)
  const { poses, engine } = await readRecording(choice.file)
  return new Replay(poses, engine)
}

async function startSource(choice: SourceChoice): Promise<void> {
  stopSource()
  try {
    const opened = await openSource(choice)
    source = opened
    awake = stayAwake()
    opened.start((event) => {
      if (source === opened) hear(opened, event)
    })
  } catch (thrown) {
    if (!(thrown instanceof CaptureTrouble)) throw thrown
    const { code, message } = thrown
    conductor.dispatch({ kind: 'fault', fault: { kind: 'capture', code, detail: message } })
  }
}

function hear(from: PoseSource<HTMLVideoElement | HTMLCanvasElement>, event: PoseSourceEvent): void {
  if (event.kind === 'ready' && from.picture) {
    view.picture = { element: from.picture, size: event.picture, mirrored: from.mirrored }
  }
  if (event.kind === 'ready' && from instanceof Camera) void rememberCamera(from)
  conductor.hear(event)
}

function stopSource(): void {
  source?.stop()
  source = null
  view.picture = null
  void awake.then((lock) => lock?.release())
  awake = Promise.resolve(null)
}

/** The screen stays on while a runner stands in front of it; a battery saver may refuse, and that is all right. */
const stayAwake = async (): Promise<WakeLockSentinel | null> => {
  try {
    return await navigator.wakeLock.request('screen')
  } catch {
    return null
  }
}

const rememberCamera = async (camera: Camera): Promise<void> => {
  view.cameraInUse = camera.deviceId
  if (camera.deviceId !== null) await settings.saveSetting('cameraId', camera.deviceId)
  await listCameras()
}

const listCameras = async (): Promise<void> => {
  view.cameras = (await cameras()).map(({ id, label }) => ({ deviceId: id, label }))
}

const resultOf = ({ assessment, trials }: StoredAssessment): AssessmentResult => ({
  assessment,
  results: assessment.mobilityTestIds.flatMap((id) => {
    const test = mobilityTest(id)
    return test?.sides === 'each' ? [testResult(test, trials)] : []
  }),
})

const loadResult = async (id: string): Promise<AssessmentResult | null> => {
  const stored = await assessments.assessment(id)
  return stored && resultOf(stored)
}

async function readHistory(): Promise<void> {
  const [all, open] = await Promise.all([assessments.assessments(), assessments.openAssessment(soleRunner)])
  const closed = all.filter(({ state }) => state !== 'open').slice(0, recentCount)
  const recent = await Promise.all(closed.map(({ id }) => loadResult(id)))
  view.history = {
    kind: 'read',
    recent: recent.filter((result) => result !== null),
    open: open && resultOf(open),
  }
}

const begin = (choice: SourceChoice): void => {
  chosen = choice
  conductor.dispatch({
    kind: 'started',
    at: now(),
    assessmentId: newId(),
    runnerId: soleRunner,
    appVersion: version,
    firstSide: 'left',
    source: choice.kind,
  })
}

const resume = async (assessmentId: string, choice: SourceChoice): Promise<void> => {
  const stored = await assessments.assessment(assessmentId)
  if (!stored) {
    begin(choice)
    return
  }
  chosen = choice
  conductor.dispatch({ kind: 'resumed', ...stored, source: choice.kind })
}

/** Taken away at once; kept in memory until the page closes, so that it can be brought back. */
const deleteAssessment = async (id: string): Promise<() => Promise<void>> => {
  const stored = await assessments.assessment(id)
  const evidence = new Map(
    await Promise.all(
      (stored?.trials ?? []).map(
        async (trial) => [trial, (await assessments.evidence(trial.id)) ?? []] as const,
      ),
    ),
  )
  await assessments.deleteAssessment(id)
  await readHistory()
  return async () => {
    if (stored) await assessments.saveAssessment(stored.assessment)
    for (const [trial, poses] of evidence) await assessments.saveTrial(trial, poses)
    await readHistory()
  }
}

let preparing: Promise<unknown> | null = null

const prepare = (): void => {
  const base = new URL(import.meta.env.BASE_URL, document.baseURI).href
  const show = (done: Ratio) => (view.modelLoaded = done)
  preparing ??= prefetchEngine(base, 'full', show).then(() => (view.modelLoaded = null))
}

const actions: AppActions = {
  prepare,
  start: begin,
  resume: (id, choice) => void resume(id, choice),
  pause: () => conductor.dispatch({ kind: 'pause-asked' }),
  continueOn: () => conductor.dispatch({ kind: 'continue-asked' }),
  redo: () => conductor.dispatch({ kind: 'redo-asked' }),
  skip: () => conductor.dispatch({ kind: 'skip-asked', at: now() }),
  stop: () => conductor.dispatch({ kind: 'stop-asked', at: now() }),
  leave: () => {
    conductor.dispatch({ kind: 'leave-asked' })
    void readHistory()
  },
  chooseCamera: (deviceId) => {
    chosen = { kind: 'camera', deviceId }
    void startSource(chosen)
  },
  loadResult,
  deleteAssessment,
  retryStoring: () => void assessments.retry(),
  reload: () => location.reload(),
}

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
mount(App, { target, props: { view, actions, router } })

const followConnection = () => (view.online = navigator.onLine)
followConnection()
addEventListener('online', followConnection)
addEventListener('offline', followConnection)
onCamerasChanged(() => void listCameras())
void listCameras()
void readHistory()
