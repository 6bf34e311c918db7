import { PoseClient, type PoseClientNews } from '../../capture/pose-worker/client'
import type { PoseModel } from '../../capture/pose-worker/messages'
import { fromRadians, ms } from '../../math/units'
import { sidedLandmark } from '../../pose/landmark'
import { imagePoint, type Point, type Pose } from '../../pose/pose'
import { opposite, sides, type Side } from '../../pose/side'
import type { Course } from '../../runner3d/course'
import type { Figure } from '../../runner3d/scene/figure'
import type { Stage } from '../../runner3d/scene/stage'
import { legOf, truthFrames, type TruthFrame } from '../../runner3d/truth'
import type { ViewPoint } from '../../runner3d/view-point'

/** The picture that the rendered clips have too. */
export const clipSize = { width: 960, height: 540 }

const angleNames = ['shank', 'thigh', 'knee', 'trunk'] as const
export type AngleName = (typeof angleNames)[number]

export type AngleErrors = Readonly<Record<AngleName, readonly number[]>>

export const noErrors = (): Record<AngleName, number[]> => ({ shank: [], thigh: [], knee: [], trunk: [] })

/** What the pose model made of a course: errors are read minus true, degrees, of the leg nearer to the camera. */
export interface ModelReading {
  readonly frames: number
  readonly found: number
  /** Frames whose legs fit the truth clearly better with left and right exchanged. */
  readonly swapped: number
  readonly errors: AngleErrors
  /** The same of the frames in which the end is held: what a test's number comes from. */
  readonly held: AngleErrors
}

interface LegPoints {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
}

const legIn = (pose: Pose, side: Side): LegPoints => ({
  hip: imagePoint(pose, sidedLandmark(side, 'hip')),
  knee: imagePoint(pose, sidedLandmark(side, 'knee')),
  ankle: imagePoint(pose, sidedLandmark(side, 'ankle')),
})

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Degrees from the vertical of the line from `low` to `high`; `facing` is +1 where forward is to the right. */
const tilt = (low: Point, high: Point, facing: number): number =>
  fromRadians(Math.atan2(facing * (high.x - low.x), low.y - high.y))

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

const trueLeg = ({ j2 }: TruthFrame, side: Side): LegPoints => {
  const letter = side === 'left' ? 'L' : 'R'
  const at = (name: 'hip' | 'knee' | 'ankle'): Point => {
    const [x, y] = j2[`${name}.${letter}`]
    return { x, y }
  }
  return { hip: at('hip'), knee: at('knee'), ankle: at('ankle') }
}

/** How far the model's legs lie from the true ones, pixels, when its `left` is taken for `leftIs`. */
const misfit = (pose: Pose, truth: TruthFrame, leftIs: Side): number =>
  sides.reduce((sum, side) => {
    const [read, real] = [legIn(pose, side), trueLeg(truth, leftIs === 'left' ? side : opposite(side))]
    return sum + distance(read.knee, real.knee) + distance(read.ankle, real.ankle)
  }, 0)

const isSwapped = (pose: Pose, truth: TruthFrame) =>
  misfit(pose, truth, 'right') < 0.75 * misfit(pose, truth, 'left')

const errorsOf = (pose: Pose, truth: TruthFrame, near: Side, facing: number) => {
  const { hip, knee, ankle } = legIn(pose, isSwapped(pose, truth) ? opposite(near) : near)
  const shoulders = middle(imagePoint(pose, 'left-shoulder'), imagePoint(pose, 'right-shoulder'))
  const hips = middle(imagePoint(pose, 'left-hip'), imagePoint(pose, 'right-hip'))
  const shank = tilt(ankle, knee, facing)
  const thigh = -tilt(knee, hip, facing)
  const real = legOf(truth.a, near)
  return {
    shank: shank - real.tibia,
    thigh: thigh - real.thigh,
    knee: shank + thigh - real.knee,
    trunk: tilt(hips, shoulders, facing) - truth.a.trunkLean,
  }
}

/** One answer at a time from the pose worker. */
class Reader {
  readonly #client: PoseClient
  #answer: (pose: Pose | null) => void = () => undefined
  readonly ready: Promise<void>

  constructor(model: PoseModel) {
    let settle: { resolve(): void; reject(reason: Error): void } | null = null
    this.ready = new Promise((resolve, reject) => (settle = { resolve, reject }))
    this.#client = new PoseClient({ model, delegate: 'CPU' }, (news: PoseClientNews) => {
      if (news.kind === 'ready') settle?.resolve()
      if (news.kind === 'pose') this.#answer(news.pose)
      if (news.kind === 'nobody') this.#answer(null)
      if (news.kind === 'fault') settle?.reject(new Error(news.detail))
    })
  }

  async read(canvas: HTMLCanvasElement, t: number): Promise<Pose | null> {
    const answered = new Promise<Pose | null>((resolve) => (this.#answer = resolve))
    this.#client.offer(await createImageBitmap(canvas), ms(t))
    return answered
  }

  close(): Promise<void> {
    return this.#client.close()
  }
}

/** Plays a course into the pose model and compares what it reads with what is true. */
export const modelReading = async (
  stage: Stage,
  figure: Figure,
  course: Course,
  view: ViewPoint,
  { model = 'full', fps = 15 }: { readonly model?: PoseModel; readonly fps?: number } = {},
): Promise<ModelReading> => {
  const reader = new Reader(model)
  await reader.ready
  const { body } = figure
  stage.furnish(course.motion.props(body), course.side === 'right')
  const truth = truthFrames(course, body, view, clipSize, fps)
  const [errors, held] = [noErrors(), noErrors()]
  let [found, swapped] = [0, 0]
  for (const frame of truth) {
    stage.draw(figure, course.at(frame.t).posture, view, clipSize)
    const pose = await reader.read(stage.canvas, frame.t * 1000)
    if (!pose) continue
    found++
    if (isSwapped(pose, frame)) swapped++
    const read = errorsOf(pose, frame, view.from > 0 ? 'left' : 'right', view.from > 0 ? -1 : 1)
    for (const name of angleNames) {
      errors[name].push(read[name])
      if (frame.flags.phase === 'hold') held[name].push(read[name])
    }
  }
  await reader.close()
  return { frames: truth.length, found, swapped, errors, held }
}

export const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
