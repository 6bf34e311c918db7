import { sequencePoses } from '../../src/pose/pose-sequence'
import type { Pose } from '../../src/pose/pose'
import type { Bidding } from '../../src/runner3d/obedient-runner'
import { ms } from '../../src/math/units'
import { withHandUp } from './hand-up'
import { fixtureFolder, readFixture } from './pose-fixture'
import type { PlainPose } from './told-runner-poses'

/** The picture of every recording. */
export const recordedPicture = { width: 960, height: 540 } as const
/** Of the thirty poses a second of a recording every second one. */
const every = 2
const step = (1000 * every) / 30
/** Poses at a time, as of `ToldRunnerPoses`. */
const batch = 5

/** From standing to standing: which recording, and for how long it stands at first, seconds. */
interface Reel {
  readonly of: string
  readonly standsFor: number
}

const reels: Readonly<Record<string, Reel>> = {
  'single-leg-balance left': { of: 'single-leg-balance/left-clean', standsFor: 1.8 },
  'single-leg-balance right': { of: 'single-leg-balance/right-clean', standsFor: 1.8 },
  'squat-depth-front both': { of: 'squat-depth-front/both-clean', standsFor: 1.2 },
  'ankle-dorsiflexion left': { of: 'ankle-dorsiflexion/left-clean', standsFor: 0.8 },
  'ankle-dorsiflexion right': { of: 'ankle-dorsiflexion/right-clean', standsFor: 0.5 },
  'squat-depth both': { of: 'squat-depth/both-clean', standsFor: 1.2 },
  'hip-extension left': { of: 'hip-extension/left-clean', standsFor: 1.2 },
  'hip-extension right': { of: 'hip-extension/right-clean', standsFor: 1.2 },
}

const read = ({ of }: Reel): readonly Pose[] =>
  sequencePoses(readFixture(new URL(`${of}.pose.json.gz`, fixtureFolder()))).filter((_, i) => i % every === 0)

/**
 * Rendered runners as the real model read them, played as the page asks: standing is their first moment to and fro, doing it is
 * the recording from there on, from the beginning again at its end. The hand alone is put up by computation.
 */
export class RecordedRunnerPoses {
  #t = 0
  #station = ''
  #poses: readonly Pose[] = []
  #stands = 1
  /** Which pose of the recording is next; of the stand it counts there and back. */
  #at = 0
  #isGoing = false

  next(bidding: Bidding, raisesHand: boolean): readonly PlainPose[] {
    return Array.from({ length: batch }, () => {
      const { t, image, metric, visibility } = this.#one(bidding, raisesHand)
      return { t, image: [...image], metric: [...(metric ?? [])], visibility: [...visibility] }
    })
  }

  #one({ motion, side, phase }: Bidding, raisesHand: boolean): Pose {
    this.#to(`${motion} ${side}`)
    const isGoing = phase === 'go'
    if (isGoing !== this.#isGoing) this.#at = isGoing ? this.#stands : 0
    this.#isGoing = isGoing
    const index = isGoing ? this.#at % this.#poses.length : this.#toAndFro()
    const pose = { ...this.#poses[index]!, t: ms(this.#t) }
    this.#at += 1
    this.#t += step
    return raisesHand ? withHandUp(pose, 'left') : pose
  }

  #toAndFro(): number {
    const way = this.#at % (2 * this.#stands)
    return Math.min(way, 2 * this.#stands - 1 - way)
  }

  #to(station: string): void {
    if (station === this.#station) return
    const reel = reels[station]
    if (!reel) throw new RangeError(`no recording of ${station}`)
    this.#station = station
    this.#poses = read(reel)
    this.#stands = Math.round((reel.standsFor * 1000) / step)
    this.#at = 0
    this.#isGoing = false
  }
}
