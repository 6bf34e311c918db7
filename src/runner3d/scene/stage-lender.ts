import { Stage } from './stage'

/**
 * One stage for every demonstration on a page: browsers keep only a few WebGL contexts, and the pose model needs one.
 * It is made for the first that asks and gone with the last that lets go.
 */
class StageLender {
  readonly #users = new Map<Stage, number>()
  #stage: Stage | null = null

  /**
   * Throws where the browser has no WebGL to give; the next one may try again, as after a stage was lost. The first one says
   * how plain it is.
   */
  borrow(plain: boolean): Stage {
    if (this.#stage?.isLost) this.#stage = null
    this.#stage ??= new Stage(plain)
    this.#users.set(this.#stage, (this.#users.get(this.#stage) ?? 0) + 1)
    return this.#stage
  }

  giveBack(stage: Stage) {
    const left = (this.#users.get(stage) ?? 1) - 1
    this.#users.set(stage, left)
    if (left > 0) return
    this.#users.delete(stage)
    stage.dispose()
    if (this.#stage === stage) this.#stage = null
  }
}

export const stageLender = new StageLender()
