import { demonstrated } from '../../src/runner3d/abilities'
import { bodyLengths, middleBody } from '../../src/runner3d/body'
import { ObedientRunner, type Bidding } from '../../src/runner3d/obedient-runner'
import { laptopView } from '../../src/runner3d/view-point'
import { truePose } from './virtual-runner-poses'

/** A pose as it goes into a page. */
export interface PlainPose {
  readonly t: number
  readonly image: readonly number[]
  readonly metric: readonly number[]
  /** Of each point; left out where nothing hides any. */
  readonly visibility?: readonly number[]
}

export const toldPicture = { width: 640, height: 360 } as const
/** Poses at a time: what is shown meanwhile is seen a third of a second later, as people do. */
const batch = 5
const step = 1000 / 15

/** The demonstration's runner, seen by a model without errors, in a time of his own. */
export class ToldRunnerPoses {
  readonly #body = bodyLengths(middleBody)
  readonly #runner = new ObedientRunner(this.#body, demonstrated)
  #t = 0

  next(bidding: Bidding): readonly PlainPose[] {
    return Array.from({ length: batch }, () => {
      const t = this.#t
      const { posture, from } = this.#runner.at(t / 1000, bidding)
      const { image, metric } = truePose(this.#body, posture, { ...laptopView, from }, toldPicture, t)
      this.#t += step
      return { t, image: [...image], metric: [...(metric ?? [])] }
    })
  }
}
