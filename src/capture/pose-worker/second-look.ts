import { ms } from '../../math/units'
import type { LookModel, LookPose } from '../../pose/look'
import { mirroredPose } from '../../pose/mirror'
import type { FaceOfKeyFrame, KeyFrame } from '../../session/device-ports'
import type { LookRequest } from '../../session/ports'
import { foundPose } from './found-pose'
import type { FrameKeeper, KeptFrame } from './frame-keeper'
import { keyFrame } from './key-frame'
import type { Landmarker } from './landmarker'

/** The networks that look again, the best first; those that could not be had are missing. */
export type Lookers = readonly { readonly model: LookModel; readonly landmarker: Landmarker }[]

interface Job {
  readonly id: string
  readonly frames: readonly KeptFrame[]
  /** What is left to do, one inference each; null before it was begun. */
  steps: (() => LookPose | null)[] | null
  readonly looks: LookPose[]
  /** Whether one of the pictures is to be kept, and how its face. */
  readonly face: FaceOfKeyFrame | null
}

type Answer = (id: string, looks: readonly LookPose[], kept: KeyFrame | null) => void

/** From the end: of the five pictures of a hold, which come last, the one in its middle. */
const middleOfHold = -3

/**
 * Looks wait while the runner moves, but not for ever: with more trials than this they go on. While the networks are on
 * their way no more than this wait at all, since each keeps its pictures: the oldest is answered with nothing.
 */
const mostWaiting = 4

/** Lets everything that has arrived meanwhile, a live frame above all, have its turn. */
const breath = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/**
 * Looks again at kept pictures, as they are and mirrored, one inference at a time between live frames, so that guidance
 * never freezes; while the runner moves it waits. Every request is answered once, in order.
 */
export class SecondLook {
  readonly #arriving: Promise<Lookers>
  #lookers: Lookers | null = null
  readonly #keeper: FrameKeeper
  readonly #answer: Answer
  readonly #canvas = new OffscreenCanvas(1, 1)
  #jobs: Job[] = []
  #isWorking = false
  /** Set from outside: the runner moves, the live picture has the processor. */
  isHeldBack = false

  constructor(lookers: Promise<Lookers>, keeper: FrameKeeper, answer: Answer) {
    this.#keeper = keeper
    this.#answer = answer
    this.#arriving = lookers
    void lookers.then((arrived) => {
      this.#lookers = arrived
      return this.work()
    })
  }

  async request({ id, times, keyFrame: face }: LookRequest): Promise<void> {
    // At once: the next frame may let go what this look wants.
    this.#jobs.push({
      id,
      frames: this.#keeper.handOver(times),
      steps: null,
      looks: [],
      face: face ?? null,
    })
    if (!this.#lookers && this.#jobs.length > mostWaiting) this.#finish(this.#jobs[0]!)
    await this.work()
  }

  /** Lets everything go; nothing is answered any more. */
  close(): void {
    for (const { frames } of this.#jobs.splice(0)) for (const { picture } of frames) picture.close()
    void this.#arriving.then((lookers) => {
      for (const { landmarker } of lookers) landmarker.close()
    })
  }

  /** Goes on with what waits, as far as it may. */
  async work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    try {
      for (let job = this.#next(); job; job = this.#next()) {
        job.steps ??= this.#steps(job)
        const step = job.steps.shift()
        if (step) {
          const look = step()
          if (look) job.looks.push(look)
          await breath()
        } else this.#finish(job, await this.#kept(job))
      }
    } finally {
      this.#isWorking = false
    }
  }

  #next(): Job | undefined {
    if (!this.#lookers) return undefined
    return this.isHeldBack && this.#jobs.length <= mostWaiting ? undefined : this.#jobs[0]
  }

  #steps({ frames }: Job): NonNullable<Job['steps']> {
    return frames.flatMap((frame) =>
      (this.#lookers ?? []).flatMap((looker) =>
        [false, true].map((mirrored) => () => this.#look(looker, frame, mirrored)),
      ),
    )
  }

  #finish(job: Job, kept: KeyFrame | null = null): void {
    for (const { picture } of job.frames) picture.close()
    this.#jobs = this.#jobs.filter((other) => other !== job)
    this.#answer(job.id, job.looks, kept)
  }

  /** Null where none is wanted, and where no body was found in it: without one no face could be hidden. */
  async #kept({ frames, looks, face }: Job): Promise<KeyFrame | null> {
    const frame = frames.at(middleOfHold) ?? frames.at(-1)
    const found = looks.find(({ mirrored, pose }) => !mirrored && pose.t === frame?.t)
    if (face === null || !frame || !found) return null
    // A picture that cannot be written is no reason to lose the looks.
    return keyFrame(frame, found.pose, face).catch(() => null)
  }

  /** Null where nobody was found, or the network gave up: the others still count. */
  #look({ model, landmarker }: Lookers[number], frame: KeptFrame, mirrored: boolean): LookPose | null {
    try {
      const found = landmarker.detect(this.#drawn(frame.picture, mirrored))
      const pose = foundPose(found, ms(frame.t), frame.size)
      return pose && { model, mirrored, pose: mirrored ? mirroredPose(pose) : pose }
    } catch {
      return null
    }
  }

  #drawn(picture: ImageBitmap, mirrored: boolean): OffscreenCanvas {
    const { width, height } = picture
    const canvas = this.#canvas
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('No 2D canvas for the second look')
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? width : 0, 0)
    context.drawImage(picture, 0, 0)
    return canvas
  }
}
