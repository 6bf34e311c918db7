import type { Milliseconds } from '../../math/units'
import type { Frame } from './messages'

export interface TimedFrame {
  readonly frame: Frame
  readonly t: Milliseconds
}

/**
 * Back-pressure: at most one frame is out, at most one waits, and the newest waiting one replaces the older. A queue
 * would grow without bound on a slow machine, and late guidance is worse than less of it.
 */
export class FrameSlot {
  #out = false
  #waiting: TimedFrame | null = null
  #open = 0
  #idle: (() => void)[] = []

  /** Frames taken in and not closed yet, here or at the other end; 0 whenever nothing is going on. */
  get framesOpen(): number {
    return this.#open
  }

  /** Takes the duty to close the frame. */
  put(next: TimedFrame) {
    this.#open++
    this.#closeWaiting()
    this.#waiting = next
  }

  /** The frame to send now, if one waits and none is out. Whoever takes it reports `returned`. */
  take(): TimedFrame | null {
    if (this.#out || !this.#waiting) return null
    const next = this.#waiting
    this.#waiting = null
    this.#out = true
    return next
  }

  /** The frame that was out has been closed: answered, or gone with its worker. */
  returned() {
    if (!this.#out) return
    this.#out = false
    this.#open--
    this.#settle()
  }

  /** Closes what waits and counts what is out as gone. */
  empty() {
    this.#closeWaiting()
    this.returned()
    this.#settle()
  }

  /** Resolves when nothing waits and nothing is out. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve)
      this.#settle()
    })
  }

  #closeWaiting() {
    if (!this.#waiting) return
    this.#waiting.frame.close()
    this.#waiting = null
    this.#open--
  }

  #settle() {
    if (this.#out || this.#waiting) return
    for (const resolve of this.#idle.splice(0)) resolve()
  }
}
