import './network-guard'
import { PoseLandmarker } from '@mediapipe/tasks-vision'
import { ratio, type Ratio } from '../../math/units'
import type { LookModel, LookPose } from '../../pose/look'
import type { KeyFrame } from '../../session/device-ports'
import { troubleCode, troubleDetail } from '../capture-trouble'
import { browserName } from './browser-name'
import { delegateChoice } from './delegate-choice'
import { engineFiles, modelFile } from './engine-files'
import { poseBuffers } from './found-pose'
import { FrameKeeper } from './frame-keeper'
import { landmarkerMaker, type Landmarker, type MakeLandmarker } from './landmarker'
import type { Delegate, EngineWish, FrameAnswer, FromPoseWorker, PoseModel, ToPoseWorker } from './messages'
import { poseFinder, type PoseFinder } from './pose-finder'
import { SecondLook, type Lookers } from './second-look'
import { webglProbe } from './webgl-probe'

/** What this worker is once it is ready; it never becomes another: a broken one is replaced by the client. */
interface Engine {
  readonly landmarker: Landmarker
  readonly find: PoseFinder
  readonly keeper: FrameKeeper
  readonly secondLook: SecondLook
  /** A look is asked for: networks that were put off are made now. */
  readonly wakeLookers: () => void
}

const scope = self as unknown as DedicatedWorkerGlobalScope
const send = (message: FromPoseWorker, transfer: Transferable[] = []) => scope.postMessage(message, transfer)

interface LiveModel {
  readonly name: PoseModel
  readonly model: Uint8Array
}

/** A new landmarker even after a trial, since tracking has to start clean; a remembered GPU may be gone today. */
const createOrFallBack = async (make: MakeLandmarker, model: Uint8Array, delegate: Delegate) => {
  const onLost = () => send({ kind: 'broken', detail: 'WebGL context lost' })
  const live = (on: Delegate) => make({ model, delegate: on, mode: 'VIDEO', onLost })
  try {
    return { landmarker: await live(delegate), delegate }
  } catch (thrown) {
    if (delegate === 'CPU') throw thrown
    return { landmarker: await live('CPU'), delegate: 'CPU' as const }
  }
}

/**
 * The networks of the second look, on the CPU, which rounds alike on every machine. One that cannot be had is left out:
 * the first look alone is a measurement too, and the record says which it was.
 */
const lookers = async (make: MakeLandmarker, base: string, live: LiveModel): Promise<Lookers> => {
  const progress = (done: Ratio) => send({ kind: 'look-loading', done })
  const looker = async (model: LookModel): Promise<Lookers> => {
    try {
      const bytes = live.name === model ? live.model : await modelFile(base, model, progress)
      return [{ model, landmarker: await make({ model: bytes, delegate: 'CPU', mode: 'IMAGE' }) }]
    } catch {
      return []
    }
  }
  const made = [...(await looker('heavy')), ...(await looker('full'))]
  progress(ratio(1))
  return made
}

const answerLook = (id: string, looks: readonly LookPose[], kept: KeyFrame | null) =>
  send({ kind: 'looked', id, looks, ...(kept && { keyFrame: kept }) }, [
    ...looks.flatMap(({ pose }) => poseBuffers(pose)),
    ...(kept ? [kept.bytes.buffer] : []),
  ])

const start = async (base: string, wish: EngineWish): Promise<Engine | null> => {
  const webgl = webglProbe()
  if (!webgl.isThere) {
    send({ kind: 'fault', code: 'webgl-absent', detail: 'No webgl2 context in a worker' })
    return null
  }
  try {
    const files = await engineFiles(base, wish.model, (done) => send({ kind: 'loading', done }))
    const { library, modelHash, model } = files
    const make = landmarkerMaker({
      ...files,
      create: (set, options) => PoseLandmarker.createFromOptions(set, options),
    })
    const live = (delegate: Delegate) => make({ model, delegate, mode: 'VIDEO' })
    const best = async () => (webgl.isSoftware ? 'CPU' : delegateChoice(live, () => performance.now()))
    const chosen = wish.delegate === 'best' ? await best() : wish.delegate
    const { landmarker, delegate } = await createOrFallBack(make, model, chosen)
    const browser = browserName(navigator.userAgent)
    send({ kind: 'ready', engine: { library, model: wish.model, modelHash, delegate, browser } })
    const keeper = new FrameKeeper()
    let wakeLookers: () => void = () => undefined
    const asked = new Promise<void>((resolve) => (wakeLookers = resolve))
    if (wish.secondLook === 'heavy') wakeLookers()
    const looking =
      wish.secondLook === 'none'
        ? Promise.resolve([])
        : asked.then(() => lookers(make, base, { name: wish.model, model }))
    const secondLook = new SecondLook(looking, keeper, answerLook)
    return { landmarker, find: poseFinder(landmarker, delegate, keeper), keeper, secondLook, wakeLookers }
  } catch (thrown) {
    send({ kind: 'fault', code: troubleCode(thrown, 'engine-failed'), detail: troubleDetail(thrown) })
    return null
  }
}

const answer = async (engine: Engine, { t, frame, keep }: Extract<ToPoseWorker, { kind: 'frame' }>) => {
  const { keeper, secondLook, find } = engine
  keeper.keep(keep.windows)
  secondLook.isHeldBack = keep.isMoving
  try {
    const { pose, ...signs } = await find(frame, t)
    const found: FrameAnswer = pose ? { kind: 'pose', pose, ...signs } : { kind: 'nobody', t, ...signs }
    send(found, pose ? poseBuffers(pose) : [])
    void secondLook.work()
  } catch (thrown) {
    send({ kind: 'broken', detail: troubleDetail(thrown) })
  }
}

let engine: Promise<Engine | null> = Promise.resolve(null)

scope.addEventListener('message', ({ data }: MessageEvent<ToPoseWorker>) => {
  switch (data.kind) {
    case 'start':
      engine = start(data.base, data.wish)
      return
    case 'frame':
      void engine.then((ready) => (ready ? answer(ready, data) : data.frame.close()))
      return
    case 'look':
      void engine.then((ready) => {
        ready?.wakeLookers()
        if (ready) void ready.secondLook.request(data)
        else answerLook(data.id, [], null)
      })
      return
    case 'close':
      void engine.then((ready) => {
        ready?.keeper.close()
        ready?.secondLook.close()
        ready?.landmarker.close()
        send({ kind: 'closed' })
      })
  }
})
