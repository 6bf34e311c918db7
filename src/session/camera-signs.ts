import type { MovementStage } from '../biomechanics/movement'
import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import type { PictureLight } from './ports'

/** From how many pictures roll and noise of the camera are told. */
export const cameraSignLimits = {
  rollReadingsRemembered: constant(
    10,
    'count',
    'provisional',
    'The camera stands still, and its roll is told at most twice a second: the newest say how it stands now.',
  ),
  fewestRollReadings: constant(3, 'count', 'provisional', 'One picture is no evidence.'),
  rollReadingsAgree: constant(
    1,
    'deg',
    'provisional',
    'Between their quartiles: pictures that tell the roll this differently were not telling the room’s uprights.',
  ),
  noisePictures: constant(
    30,
    'count',
    'provisional',
    'Pictures of the newest quiet stand that the camera’s own noise is told from.',
  ),
} as const

/** The camera's roll, as the room's upright edges tell it over several pictures. */
export class CameraLevel {
  #rolls: Degrees[] = []

  push(roll: Degrees): void {
    this.#rolls = [...this.#rolls, roll].slice(-cameraSignLimits.rollReadingsRemembered.value)
  }

  /** How far the picture's upright leans, positive to its right; null while nothing trustworthy is known. */
  get roll(): Degrees | null {
    if (this.#rolls.length < cameraSignLimits.fewestRollReadings.value) return null
    const sorted = this.#rolls.toSorted((a, b) => a - b)
    const quartile = Math.floor(sorted.length / 4)
    if (sorted[sorted.length - 1 - quartile]! - sorted[quartile]! > cameraSignLimits.rollReadingsAgree.value)
      return null
    return deg(median(sorted) ?? 0)
  }
}

/** Change between pictures while nobody moves is the camera's own noise. */
export class PictureNoise {
  #changes: number[] = []

  push(stage: MovementStage, light: PictureLight | null): void {
    if (stage === 'quiet' && light?.change != null)
      this.#changes = [...this.#changes, light.change].slice(-cameraSignLimits.noisePictures.value)
  }

  /** Root mean square change between two pictures, in luma steps (0 to 255); null when not measured. */
  get level(): number | null {
    return median(this.#changes)
  }
}
