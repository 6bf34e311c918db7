import './network-guard'
import { PoseLandmarker } from '@mediapipe/tasks-vision'
import { troubleCode, troubleDetail } from '../capture-trouble'
import { delegateChoice } from './delegate-choice'
import { engineFiles } from './engine-files'
import { poseBuffers } from './found-pose'
import { landmarkerMaker, type Landmarker } from './landmarker'
import type { Delegate, EngineWish, FrameAnswer, FromPoseWorker, ToPoseWorker } from './messages'
import { poseFinder, type PoseFinder } from './pose-finder'
import { webglProbe } from './webgl-probe'

/** What this worker is once it is ready; it never becomes another: a broken one is replaced by the client. */
interface Engine {
  readonly landmarker: Landmarker
  readonly find: PoseFinder
}

const scope = self as unknown as DedicatedWorkerGlobalScope
const send = (message: FromPoseWorker, transfer: Transferable[] = []) => scope.postMessage(message, transfer)

type MakeLandmarker = ReturnType<typeof landmarkerMaker>

/** A new landmarker even after a trial, since tracking has to start clean; a remembered GPU may be gone today. */
const createOrFallBack = async (make: MakeLandmarker, delegate: Delegate) => {
  const onLost = () => send({ kind: 'broken', detail: 'WebGL context lost' })
  try {
    return { landmarker: await make(delegate, onLost), delegate }
  } catch (thrown) {
    if (delegate === 'CPU') throw thrown
    return { landmarker: await make('CPU', onLost), delegate: 'CPU' as const }
  }
}

const start = async (base: string, wish: EngineWish): Promise<Engine | null> => {
  const webgl = webglProbe()
  if (!webgl.isThere) {
    send({ kind: 'fault', code: 'webgl-absent', detail: 'No webgl2 context in a worker' })
    return null
  }
  try {
    const files = await engineFiles(base, wish.model, (done) => send({ kind: 'loading', done }))
    const make = landmarkerMaker({
      ...files,
      create: (set, options) => PoseLandmarker.createFromOptions(set, options),
    })
    const best = async () => (webgl.isSoftware ? 'CPU' : delegateChoice(make, () => performance.now()))
    const chosen = wish.delegate === 'best' ? await best() : wish.delegate
    const { landmarker, delegate } = await createOrFallBack(make, chosen)
    const { library, modelHash } = files
    send({ kind: 'ready', engine: { library, model: wish.model, modelHash, delegate } })
    return { landmarker, find: poseFinder(landmarker, delegate) }
  } catch (thrown) {
    send({ kind: 'fault', code: troubleCode(thrown, 'engine-failed'), detail: troubleDetail(thrown) })
    return null
  }
}

const answer = async (engine: Engine, { t, frame }: Extract<ToPoseWorker, { kind: 'frame' }>) => {
  try {
    const { pose, light } = await engine.find(frame, t)
    const found: FrameAnswer = pose ? { kind: 'pose', pose, light } : { kind: 'nobody', t, light }
    send(found, pose ? poseBuffers(pose) : [])
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
    case 'close':
      void engine.then((ready) => {
        ready?.landmarker.close()
        send({ kind: 'closed' })
      })
  }
})
