import { Stage } from './stage'

/**
 * One stage for every demonstration on a page: browsers keep only a few WebGL contexts, and the pose model needs one.
 * It is made for the first that asks and gone with the last that lets go.
 */
class StageLender {
  #users = 0
  #stage: Stage | null = null

  /** Throws where the browser has no WebGL to give; the next one may try again. The first one says how plain it is. */
  borrow(plain = false): Stage {
    this.#stage ??= new Stage(plain)
    this.#users++
    return this.#stage
  }

  giveBack() {
    this.#users--
    if (this.#users > 0) return
    this.#stage?.dispose()
    this.#stage = null
  }
}

export const stageLender = new StageLender()
