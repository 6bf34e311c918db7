import { middleLooks } from '../looks'
import { Stage } from './stage'

/**
 * One stage for every demonstration on a page: browsers keep only a few WebGL contexts, and the pose model needs one.
 * It is made for the first that asks and gone with the last that lets go.
 */
class StageLender {
  #users = 0
  #stage: Promise<Stage> | null = null

  async borrow(): Promise<Stage> {
    this.#users++
    this.#stage ??= Stage.open(middleLooks)
    try {
      return await this.#stage
    } catch (thrown) {
      // The next one may try again: a context may be free by then.
      this.#users--
      this.#stage = null
      throw thrown
    }
  }

  async giveBack(): Promise<void> {
    this.#users--
    if (this.#users > 0 || !this.#stage) return
    const stage = this.#stage
    this.#stage = null
    ;(await stage).dispose()
  }
}

export const stageLender = new StageLender()
