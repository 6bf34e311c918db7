import { expect, vi } from 'vitest'
import type { PoseSource, PoseSourceEvent } from '../../../src/session/ports'
import type { WorkerScript } from './scripted-worker'

export interface Heard {
  readonly events: PoseSourceEvent[]
  /** Resolves with the first event, past or future, that is of this kind and looks like this. */
  readonly until: (wanted: Partial<PoseSourceEvent>, timeout?: number) => Promise<PoseSourceEvent>
}

export const listenTo = (source: PoseSource): Heard => {
  const events: PoseSourceEvent[] = []
  source.start((event) => events.push(event))
  const isLike = (wanted: object) => (event: PoseSourceEvent) =>
    Object.entries(wanted).every(([key, value]) => Reflect.get(event, key) === value)
  return {
    events,
    until: (wanted, timeout = 10_000) =>
      vi.waitFor(
        () => {
          const found = events.find(isLike(wanted))
          expect(
            found,
            `${JSON.stringify(wanted)} among ${events.map(({ kind }) => kind).join()}`,
          ).toBeDefined()
          return found!
        },
        { timeout, interval: 10 },
      ),
  }
}

export const faultsIn = (events: readonly PoseSourceEvent[]) =>
  events.flatMap((event) => (event.kind === 'fault' ? [event.fault.code] : []))

export const timesIn = (events: readonly PoseSourceEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'pose' ? [event.pose.t] : event.kind === 'nobody' ? [event.t] : [],
  )

export const isRising = (times: readonly number[]) =>
  times.every((t, index) => index === 0 || t > times[index - 1]!)

/** Makes workers that do as scripted, each in turn the next script and the last one again and again. */
export const scripted = (...scripts: readonly Omit<WorkerScript, 'kind'>[]) => {
  const workers: Worker[] = []
  const createWorker = () => {
    const worker = new Worker(new URL('./scripted-worker.ts', import.meta.url), { type: 'module' })
    worker.postMessage({
      kind: 'script',
      ...(scripts[workers.length] ?? scripts.at(-1)),
    } satisfies WorkerScript)
    workers.push(worker)
    return worker
  }
  return { workers, createWorker }
}

export interface PaintedCamera {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  readonly canvas: HTMLCanvasElement
  /** No picture comes any more, and nobody says so. */
  freeze(isFrozen: boolean): void
  stop(): void
}

/** A camera that sees what `paint` draws, some 15 times a second; in memory, to spare a machine without a graphics chip. */
export const paintedCamera = (
  size = { width: 320, height: 180 },
  paint = (context: CanvasRenderingContext2D, tick: number) => {
    context.fillStyle = `hsl(${tick * 10} 50% 50%)`
    context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  },
): PaintedCamera => {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  let tick = 0
  paint(context, tick)
  let isFrozen = false
  const timer = setInterval(() => isFrozen || paint(context, ++tick), 66)
  const stream = canvas.captureStream(15)
  const track = stream.getVideoTracks()[0]!
  return {
    stream,
    track,
    canvas,
    freeze: (is) => (isFrozen = is),
    stop: () => {
      clearInterval(timer)
      track.stop()
    },
  }
}

export const answerCameraWith = (answer: () => Promise<MediaStream>) =>
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer)

export const clipBlob = async (url: string): Promise<Blob> => (await fetch(url)).blob()
