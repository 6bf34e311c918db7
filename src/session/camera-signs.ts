import type { MovementStage } from '../biomechanics/movement'
import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import type { PictureLight } from './ports'

/** The camera stands still, and its roll is told at most twice a second: the newest say how it stands now. */
const remembered = 10
/** One picture is no evidence. */
const fewest = 3
/** Pictures that tell the roll this differently were not telling the room's uprights; degrees between the quartiles. */
const agreeing = 1

/** The camera's roll, as the room's upright edges tell it over several pictures. */
export class CameraLevel {
  #rolls: Degrees[] = []

  push(roll: Degrees): void {
    this.#rolls = [...this.#rolls, roll].slice(-remembered)
  }

  /** How far the picture's upright leans, positive to its right; null while nothing trustworthy is known. */
  get roll(): Degrees | null {
    if (this.#rolls.length < fewest) return null
    const sorted = this.#rolls.toSorted((a, b) => a - b)
    const quartile = Math.floor(sorted.length / 4)
    if (sorted[sorted.length - 1 - quartile]! - sorted[quartile]! > agreeing) return null
    return deg(median(sorted) ?? 0)
  }
}

/** What the camera's own noise is told from: some thirty pictures of the newest quiet stand. */
const noisePictures = 30

/** Change between pictures while nobody moves is the camera's own noise. */
export class PictureNoise {
  #changes: number[] = []

  push(stage: MovementStage, light: PictureLight | null): void {
    if (stage === 'quiet' && light?.change != null)
      this.#changes = [...this.#changes, light.change].slice(-noisePictures)
  }

  /** Root mean square change between two pictures, in luma steps (0 to 255); null when not measured. */
  get level(): number | null {
    return median(this.#changes)
  }
}
