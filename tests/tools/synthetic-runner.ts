import type { Span } from '../../src/biomechanics/phase.ts'
import { ms } from '../../src/math/units.ts'
import { landmarkCount, landmarkIndex, landmarkNames } from '../../src/pose/landmark.ts'
import {
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type PictureSize,
  type Pose,
} from '../../src/pose/pose.ts'
import { bodyPoints, type BodyPoint, type Posture } from './synthetic-runner-body.ts'
import { noisy, withLegsSwapped } from './synthetic-runner-trouble.ts'

/** Milliseconds to posture: the exact truth of everything that is measured on the poses. */
export type Motion = (t: number) => Posture

export interface Scene {
  readonly motion: Motion
  /** Milliseconds. */
  readonly duration: number
  /** Where the runner faces: 0 the right edge of the picture, 90 the camera, 180 the left edge; degrees. */
  readonly heading: number
}

export interface Camera {
  readonly kind: 'pinhole' | 'orthographic'
  /** From the lens to the runner's place, and of the lens above the floor; metres. */
  readonly distance: number
  readonly height: number
  /** Across the picture, degrees. */
  readonly fieldOfView: number
  /** How far a vertical thing leans to the right in the picture, degrees. */
  readonly roll: number
}

export interface Filming {
  readonly picture: PictureSize
  readonly camera: Camera
  /** Metres. */
  readonly stature: number
  /** Metres to the right of the middle of the picture. */
  readonly aside: number
  /** Degrees that the runner, or the camera, is turned away from the scene's heading. */
  readonly yaw: number
  /** Poses a second. */
  readonly rate: number
  /** Standard deviation of each coordinate, pixels. */
  readonly noise: number
  /** Share of the poses in which the two legs have each other's labels. */
  readonly swapped: number
  readonly seed: number
  /** Stretches without a pose, milliseconds. */
  readonly dropOuts: readonly Span[]
}

const usual: Filming = {
  picture: { width: 960, height: 540 },
  camera: { kind: 'pinhole', distance: 3.5, height: 0.85, fieldOfView: 60, roll: 0 },
  stature: 1.75,
  aside: 0,
  yaw: 0,
  rate: 30,
  noise: 0,
  swapped: 0,
  seed: 1,
  dropOuts: [],
}

export type FilmingOptions = Partial<Omit<Filming, 'camera'>> & { readonly camera?: Partial<Camera> }

interface Placed {
  readonly x: number
  readonly y: number
  /** Metres from the lens along its axis. */
  readonly depth: number
}

/** Metres of the room: x to the right of the lens, y up from the floor. */
const placed = ({ ahead, up, left }: BodyPoint, heading: number, { camera, aside }: Filming): Placed => {
  const angle = (heading * Math.PI) / 180
  return {
    x: aside + ahead * Math.cos(angle) + left * Math.sin(angle),
    y: up,
    depth: camera.distance - ahead * Math.sin(angle) + left * Math.cos(angle),
  }
}

const rolled = (x: number, y: number, roll: number): readonly [number, number] => {
  const angle = (roll * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}

/** Pixels from the middle of the picture, y down. */
const projected = ({ x, y, depth }: Placed, { camera, picture }: Filming): readonly [number, number] => {
  const focal = picture.width / 2 / Math.tan((camera.fieldOfView * Math.PI) / 360)
  const scale = focal / (camera.kind === 'pinhole' ? depth : camera.distance)
  return rolled(x * scale, (camera.height - y) * scale, camera.roll)
}

const poseAt = (t: number, scene: Scene, filming: Filming): Pose => {
  const { picture, camera } = filming
  const points = bodyPoints(scene.motion(t), filming.stature)
  const all = landmarkNames.map((name) => placed(points[name], scene.heading + filming.yaw, filming))
  const [left, right] = [all[landmarkIndex('left-hip')]!, all[landmarkIndex('right-hip')]!]
  const image = new Float32Array(imagePointsLength)
  const metric = new Float32Array(metricPointsLength)
  all.forEach((point, i) => {
    const [x, y] = projected(point, filming)
    image.set([picture.width / 2 + x, picture.height / 2 + y], i * 2)
    const across = point.x - (left.x + right.x) / 2
    const down = (left.y + right.y) / 2 - point.y
    const deep = point.depth - (left.depth + right.depth) / 2
    metric.set([...rolled(across, down, camera.roll), deep], i * 3)
  })
  return {
    t: ms(t),
    picture,
    image: imagePoints(image),
    metric: metricPoints(metric),
    visibility: new Float32Array(landmarkCount).fill(0.95),
  }
}

/** The poses that a perfect model would find in a film of the scene, made worse as the filming says. */
export const filmed = (scene: Scene, options: FilmingOptions = {}): readonly Pose[] => {
  const filming: Filming = { ...usual, ...options, camera: { ...usual.camera, ...options.camera } }
  const count = Math.floor((scene.duration * filming.rate) / 1000 + 1e-6) + 1
  const times = Array.from({ length: count }, (_, i) => (i * 1000) / filming.rate)
  const seen = times.filter((t) => !filming.dropOuts.some(({ from, to }) => t >= from && t <= to))
  const exact = seen.map((t) => poseAt(t, scene, filming))
  const { noise, swapped, seed } = filming
  return noisy(withLegsSwapped(exact, { share: swapped, seed }), { pixels: noise, seed })
}

/** One scene after the other, each in its own time; the heading is the first one's. */
export const inTurn = (...scenes: readonly Scene[]): Scene => {
  const starts = scenes.map((_, i) => scenes.slice(0, i).reduce((sum, { duration }) => sum + duration, 0))
  const motion: Motion = (t) => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => t >= start),
    )
    return scenes[at]!.motion(t - starts[at]!)
  }
  return {
    motion,
    duration: scenes.reduce((sum, { duration }) => sum + duration, 0),
    heading: scenes[0]!.heading,
  }
}

/** A scene that stops for so long (milliseconds) at a moment of its own time, and then goes on. */
export const frozen = (scene: Scene, at: number, lasting: number): Scene => ({
  ...scene,
  motion: (t) => scene.motion(t < at ? t : Math.max(at, t - lasting)),
  duration: scene.duration + lasting,
})
