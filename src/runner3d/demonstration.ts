import type { Side } from '../pose/side'
import type { PictureSize } from '../pose/pose'
import { drawnAngle, mirroredAngle, paintAngle, type AngleInk } from './angle-drawing'
import type { BodyLengths } from './body'
import { courseOf, type Course, type CourseInstant } from './course'
import { figureMesh } from './figure-mesh'
import { fittedView } from './framing'
import { plainLooks, plainShodLooks } from './looks'
import type { Motion } from './motion'
import { motions } from './motions'
import { moved } from './posture'
import type { Figure } from './scene/figure'
import { stageLender } from './scene/stage-lender'
import type { Stage } from './scene/stage'
import { laptopView, type ViewPoint } from './view-point'

/** One way to do a motion: right, or with one of its mistakes. */
export interface Way {
  /** Null: as it is to be done. */
  readonly mistake: string | null
  readonly title: string
}

export interface DemonstrationOptions {
  readonly motion: string
  readonly side: Side
  /** The tested leg's own line and the ink of everything else. */
  readonly ink: AngleInk
  /** Without soft edges and shadows: for a processor that has to draw. */
  readonly plain: boolean
}

/** Seconds of standing before the movement begins, so that the loop has a beginning. */
const before = 0.6

/** Of a repetition's time: instants that must all fit into the picture. */
const shares = Array.from({ length: 13 }, (_, index) => index / 12)

/** The camera goes with somebody who walks: in its picture he stays where he is. */
const filmed = ({ posture, ahead }: CourseInstant) => moved(posture, -ahead)

/** Of the coarser skin: in pictures of some 300 pixels nobody sees the difference, and it is there in a third of the time. */
const looksFor = (motion: Motion | undefined) => (motion?.barefoot ? plainLooks : plainShodLooks)

/** Where the laptop's camera would see it from. Side-on the leg that works is the near one. */
const viewFor = (motion: Motion, side: Side): ViewPoint => {
  if (motion.view === 'front') return laptopView
  const isLeftNear = (motion.near === 'left') === (side === 'left')
  return { ...laptopView, from: isLeftNear ? 90 : -90 }
}

/**
 * A motion shown as the runner will see himself: from the camera, mirrored, the measured angle on it. Draws onto
 * ordinary canvases; the one WebGL surface behind it is shared.
 */
export class Demonstration {
  readonly ways: readonly Way[]
  /** Milliseconds that the last picture kept the page: posing, furnishing, the calls to the chip, its copy, and the angle on it. */
  lastFrame = 0
  readonly #stage: Stage
  readonly #figure: Figure
  readonly #options: DemonstrationOptions
  readonly #motion: Motion
  readonly #courses: ReadonlyMap<string | null, Course>
  readonly #views = new Map<number, ViewPoint>()
  #isOpen = true

  /** Computes the runner's skin, once; no drawing surface is held meanwhile. */
  static async prepare(id: string): Promise<void> {
    await figureMesh(looksFor(motions[id]))
  }

  static async open(options: DemonstrationOptions): Promise<Demonstration> {
    const motion = motions[options.motion]
    if (!motion) throw new Error(`there is no motion "${options.motion}"`)
    const stage = stageLender.borrow(options.plain)
    try {
      const figure = await stage.invite(looksFor(motion))
      return new Demonstration(options, motion, stage, figure)
    } catch (thrown) {
      stageLender.giveBack(stage)
      throw thrown
    }
  }

  private constructor(options: DemonstrationOptions, motion: Motion, stage: Stage, figure: Figure) {
    this.#options = options
    this.#motion = motion
    this.#stage = stage
    this.#figure = figure
    const mistakes = Object.entries(motion.mistakes)
    this.ways = [
      { mistake: null, title: motion.title },
      ...mistakes.map(([mistake, { title }]) => ({ mistake, title })),
    ]
    this.#courses = new Map(this.ways.map(({ mistake }) => [mistake, this.#course(figure.body, mistake)]))
  }

  #course(body: BodyLengths, mistake: string | null): Course {
    const repetition = { range: this.#motion.range, ...(mistake === null ? {} : { mistake }) }
    const { side } = this.#options
    return courseOf(this.#motion, body, {
      side,
      repetitions: [repetition],
      // Who never rests, because he walks, does not begin with it either.
      before: this.#motion.tempo.rest === 0 ? 0 : before,
    })
  }

  /** Seconds after which it begins anew. */
  get duration(): number {
    return this.#courses.get(null)!.duration
  }

  /** Seconds at which the end of the movement is held: the instant of a still. */
  get heldAt(): number {
    const { top, topEnd } = this.#courses.get(null)!.repetitions[0]!
    return (top + topEnd) / 2
  }

  /** What is drawn is not seen any more: close this one and open another. */
  get isLost(): boolean {
    return this.#isOpen && this.#stage.isLost
  }

  /** The field that all ways fit into, so that they are seen alike. */
  #view(size: PictureSize): ViewPoint {
    const aspect = size.width / size.height
    const known = this.#views.get(aspect)
    if (known) return known
    const view = this.#fitted(size)
    this.#views.set(aspect, view)
    return view
  }

  #fitted(size: PictureSize): ViewPoint {
    const { body } = this.#figure
    const postures = [...this.#courses.values()].flatMap((course) => {
      const { start, end } = course.repetitions[0]!
      return shares.map((share) => filmed(course.at(start + share * (end - start))))
    })
    return fittedView(body, postures, viewFor(this.#motion, this.#options.side), size)
  }

  /** Draws the instant `t`, seconds, of one way onto a canvas at its own size. */
  draw(canvas: HTMLCanvasElement, mistake: string | null, t: number) {
    const course = this.#courses.get(mistake)
    const context = canvas.getContext('2d')
    if (!this.#isOpen || !course || !context || this.#stage.isLost) return
    const began = performance.now()
    const { side, ink } = this.#options
    const figure = this.#figure
    const size = { width: canvas.width, height: canvas.height }
    const view = this.#view(size)
    const posture = filmed(course.at(t))
    this.#stage.furnish(this.#motion.props(figure.body), side === 'right')
    this.#stage.draw(figure, posture, view, size)
    context.setTransform(-1, 0, 0, 1, size.width, 0)
    this.#stage.copyTo(context, size)
    context.setTransform(1, 0, 0, 1, 0, 0)
    const { measured } = this.#motion
    if (measured) {
      const angle = drawnAngle(measured, figure.body, posture, side, view, size)
      paintAngle(context, mirroredAngle(angle, size.width), ink, measured.told)
    }
    this.lastFrame = performance.now() - began
  }

  /** A still of the held end as a PNG, for the print of a plan. */
  async still(size: PictureSize, mistake: string | null = null): Promise<Blob> {
    const canvas = Object.assign(document.createElement('canvas'), size)
    this.draw(canvas, mistake, this.heldAt)
    return new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The still could not be written.'))),
        'image/png',
      ),
    )
  }

  /** Lets go of the shared surface. */
  close() {
    if (!this.#isOpen) return
    this.#isOpen = false
    stageLender.giveBack(this.#stage)
  }
}
