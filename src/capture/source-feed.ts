import type { CaptureFaultCode, PoseEngine, PoseSourceEvent } from '../session/ports'
import type { PictureSize } from '../pose/pose'
import { troubleCode, troubleDetail } from './capture-trouble'
import type { PoseClientNews } from './pose-worker/client'

/** The fault says what to do, and the source goes on by itself once it is done. Every other fault ends the source. */
const isHint = (code: CaptureFaultCode) => code === 'camera-unanswered' || code === 'camera-muted'

/** What every source does with events: nothing after the end, and `ready` when picture and engine are both known. */
export class SourceFeed {
  #listener: ((event: PoseSourceEvent) => void) | null = null
  #picture: PictureSize | null = null
  #engine: PoseEngine | null = null
  /** Which camera it is, as the browser names it; null of every other source. */
  camera: string | null = null

  /** `onEnd` releases what the source holds; it is called once, before the last event. */
  constructor(private readonly onEnd: () => void) {}

  get isOpen(): boolean {
    return this.#listener !== null
  }

  open(listener: (event: PoseSourceEvent) => void) {
    this.#listener = listener
  }

  emit(event: PoseSourceEvent) {
    this.#listener?.(event)
  }

  fault(code: CaptureFaultCode, detail: string) {
    const event: PoseSourceEvent = { kind: 'fault', fault: { kind: 'capture', code, detail } }
    if (isHint(code)) this.emit(event)
    else this.#endWith(event)
  }

  /** For a `catch`: the code that the thrower chose, or this one. */
  thrown(thrown: unknown, otherwise: CaptureFaultCode) {
    this.fault(troubleCode(thrown, otherwise), troubleDetail(thrown))
  }

  /** The source came to its end by itself. */
  end() {
    this.#endWith({ kind: 'ended' })
  }

  /** Silence from here on. */
  shut() {
    if (!this.#listener) return
    this.#listener = null
    this.onEnd()
  }

  /** The size of the pictures that come; a new one later says `picture-resized`. */
  see(picture: PictureSize) {
    const before = this.#picture
    if (before?.width === picture.width && before.height === picture.height) return
    this.#picture = picture
    if (before) this.emit({ kind: 'interrupted', reason: 'picture-resized' })
    this.#emitReady()
  }

  /** After a hint was followed the source goes on: said once more, so that whoever gave up waiting hears it. */
  readyAgain() {
    this.#emitReady()
  }

  /** What the pose client says, in the words of the port. After a restart the engine may be another: `ready` again. */
  hear(news: PoseClientNews) {
    switch (news.kind) {
      case 'ready':
        this.#engine = news.engine
        {
          this.#emitReady()
          return
        }
      case 'restarted': {
        this.emit({ kind: 'interrupted', reason: 'engine-restarted' })
        return
      }
      case 'fault': {
        this.fault(news.code, news.detail)
        return
      }
      case 'loading':
      case 'pose':
      case 'look-loading':
      case 'looked':
      case 'nobody': {
        this.emit(news)
        return
      }
    }
  }

  #emitReady() {
    if (this.#picture && this.#engine) {
      const { camera } = this
      const [picture, engine] = [this.#picture, this.#engine]
      this.emit({ kind: 'ready', picture, engine, ...(camera !== null && { camera }) })
    }
  }

  #endWith(event: PoseSourceEvent) {
    const listener = this.#listener
    this.shut()
    listener?.(event)
  }
}
