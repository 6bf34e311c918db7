import { CameraLevel } from './camera-signs'
import { levelOf, lightOf, speedOf } from './camera-checks'
import type { Seen, Sighting } from './lookout'
import type { SetUpCheck } from './state'

/** Over so long the camera is judged, and not before: its first pictures come late and too dark; milliseconds (provisional). */
const judgedOver = 2000
/** Checks are looked at this often, milliseconds. */
const checkEvery = 500

/**
 * What can be told of a camera before anybody stands in its picture: light, speed, and level where the room's edges tell it. By the
 * same limits as the checks before a trial, so that a dark room is named while the runner is still at the laptop.
 */
export class SelfTest {
  #recent: Seen[] = []
  #level = new CameraLevel()
  #since: number | null = null
  #checkedAt = -Infinity
  #checks: readonly SetUpCheck[] = []

  /** Takes what the source showed next; `t` must rise. Says what the checks came to whenever that changed. */
  push(seen: Seen): readonly Sighting[] {
    this.#since ??= seen.t
    this.#recent.push(seen)
    while (this.#recent[0]!.t < seen.t - judgedOver) this.#recent.shift()
    if (seen.roll !== undefined) this.#level.push(seen.roll)
    if (seen.t - this.#since < judgedOver || seen.t - this.#checkedAt < checkEvery) return []
    this.#checkedAt = seen.t
    const before = JSON.stringify(this.#checks)
    this.#checks = this.#judged(seen)
    return before === JSON.stringify(this.#checks) ? [] : [{ kind: 'checked', checks: this.#checks }]
  }

  /** The line of pictures broke: the camera may have been moved. */
  reset(): void {
    this.#recent = []
    this.#level = new CameraLevel()
    this.#since = null
  }

  #judged({ t, light }: Seen): readonly SetUpCheck[] {
    const changes = this.#recent.flatMap((seen) => seen.light?.change ?? [])
    const noise = changes.length > 0 ? Math.min(...changes) : null
    const wasRefused = this.#checks.some(({ id, met }) => id === 'light' && !met)
    const { roll } = this.#level
    const rate = ((this.#recent.length - 1) * 1000) / Math.max(1, t - this.#recent[0]!.t)
    return [lightOf({ light, noise }, wasRefused), speedOf(rate), ...(roll === null ? [] : [levelOf(roll)])]
  }
}
