/**
 * Keeps the screen on while a runner stands in front of it. A hidden page loses its lock and asks again when it is
 * back; a battery saver may refuse, and that is all right.
 */
export class WakeLock {
  #isWanted = false
  #held: Promise<WakeLockSentinel | null> = Promise.resolve(null)

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (this.#isWanted && !document.hidden) this.#request()
    })
  }

  hold(): void {
    this.#isWanted = true
    this.#request()
  }

  release(): void {
    this.#isWanted = false
    void this.#held.then((lock) => lock?.release())
    this.#held = Promise.resolve(null)
  }

  #request(): void {
    if ('wakeLock' in navigator) this.#held = navigator.wakeLock.request('screen').catch(() => null)
  }
}

/** One that holds already. */
export const heldLock = (): WakeLock => {
  const lock = new WakeLock()
  lock.hold()
  return lock
}
