import { ms, ratio } from '../../../src/math/units'
import type { FromPoseWorker, ToPoseWorker } from '../../../src/capture/pose-worker/messages'

/** What a worker without a model does, so that the page's end can be tested quickly and exactly. */
export interface WorkerScript {
  readonly kind: 'script'
  /** How long each look takes, milliseconds. */
  readonly look?: number
  /** How many frames it answers well; then it does what `then` says. */
  readonly answers?: number
  readonly then?: 'silence' | 'throw' | 'broken'
  /** Whether it answers second looks; it does unless told otherwise. */
  readonly looks?: 'never'
  /** Tells what came with a frame by its light: how many windows as luma, a runner who moves as a change of 1. */
  readonly tellsKeep?: true
  /** Breaks at once instead of starting. */
  readonly isStillborn?: boolean
}

const scope = self as unknown as DedicatedWorkerGlobalScope
const send = (message: FromPoseWorker) => scope.postMessage(message)
let script: WorkerScript = { kind: 'script' }
let answered = 0

const misbehave = () => {
  if (script.then === 'broken') send({ kind: 'broken', detail: 'as scripted' })
  if (script.then === 'throw') {
    setTimeout(() => {
      throw new Error('as scripted')
    })
  }
}

const look = ({ frame, t, keep }: Extract<ToPoseWorker, { kind: 'frame' }>) => {
  frame.close()
  const kept = { luma: keep.windows.length, change: keep.isMoving ? 1 : 0 }
  const light = script.tellsKeep ? kept : { luma: 100, change: null }
  if (answered++ >= (script.answers ?? Infinity)) misbehave()
  else setTimeout(() => send({ kind: 'nobody', t: ms(t), light }), script.look ?? 0)
}

const answerLook = (id: string) => {
  if (script.looks !== 'never') setTimeout(() => send({ kind: 'looked', id, looks: [] }), script.look ?? 0)
}

scope.addEventListener('message', ({ data }: MessageEvent<ToPoseWorker | WorkerScript>) => {
  if (data.kind === 'script') script = data
  else if (data.kind === 'frame') look(data)
  else if (data.kind === 'close') send({ kind: 'closed' })
  else if (data.kind === 'look') answerLook(data.id)
  else if (script.isStillborn) send({ kind: 'broken', detail: 'stillborn, as scripted' })
  else {
    send({ kind: 'loading', done: ratio(1) })
    const { model, delegate } = data.wish
    const named = delegate === 'best' ? 'GPU' : delegate
    send({ kind: 'ready', engine: { library: 'script', model, modelHash: '', delegate: named } })
  }
})
