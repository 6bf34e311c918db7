import { ms, type Milliseconds } from '../math/units'
import type { PictureSize } from '../pose/pose'
import { demonstrated } from '../runner3d/abilities'
import { barefootLooks, plainLooks } from '../runner3d/looks'
import { ObedientRunner } from '../runner3d/obedient-runner'
import type { Figure } from '../runner3d/scene/figure'
import type { Stage } from '../runner3d/scene/stage'
import { stageLender } from '../runner3d/scene/stage-lender'
import { laptopView } from '../runner3d/view-point'
import type { Asked, KeepOrder, LookRequest, PoseSource } from '../session/ports'
import { CaptureTrouble, troubleDetail } from './capture-trouble'
import { PoseClient, type PoseClientOptions } from './pose-worker/client'
import { SourceFeed } from './source-feed'

export interface VirtualOptions extends PoseClientOptions {
  /** What the runner is asked to do just now; null while nobody looks, and then nothing is drawn. */
  readonly asked: () => Asked | null
  /** What is drawn and looked at: a laptop's camera where a graphics chip draws, the least that measures where none does. */
  readonly picture: PictureSize
  /** Drawn without what the pose model does not need, for a processor that has to draw. */
  readonly plain: boolean
  /** Pictures a second of the runner's own time. */
  readonly rate: number
}

/** A surface that is taken away shows nothing any more: an empty picture is not measured, and the fault says what happened. */
const stillThere = (stage: Stage) => {
  if (stage.isLost)
    throw new CaptureTrouble('webgl-lost', 'The graphics context of the virtual runner was lost')
}

/** While nobody measures, four pictures a second show enough. */
const restRate = 4
/** Times real time that a fast machine may run: who watches still sees a runner, not a puppet. */
const fastest = 4
/** Nobody looks: so often it is asked whether somebody does again. */
const idle = ms(100)

/** A stage that cannot be had is the browser's graphics switched off; whatever fails on it later is not. */
const borrowedStage = (plain: boolean): Stage => {
  try {
    return stageLender.borrow(plain)
  } catch (thrown) {
    throw new CaptureTrouble('webgl-absent', troubleDetail(thrown))
  }
}

const wait = (time: Milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, time))

/**
 * The virtual runner, drawn and looked at by the real model, who does what the session asks. His time is that of the poses:
 * each picture is one step later than the one before, however long the machine takes for it.
 */
export class Virtual implements PoseSource<HTMLCanvasElement> {
  readonly kind = 'virtual'
  /** Shown as a camera in front of him would be. */
  readonly mirrored = true
  readonly picture = document.createElement('canvas')
  readonly #feed = new SourceFeed(() => this.#release())
  #client: PoseClient | null = null
  #stage: Stage | null = null

  constructor(private readonly options: VirtualOptions) {}

  start(listener: Parameters<PoseSource['start']>[0]) {
    this.#feed.open(listener)
    void this.#run().catch((thrown: unknown) => this.#feed.thrown(thrown, 'demonstration-failed'))
  }

  stop() {
    this.#feed.shut()
  }

  /** The runner waits for the machine, not the other way round: looks go on while he moves. */
  keep(order: KeepOrder) {
    this.#client?.keep({ ...order, isMoving: false })
  }

  lookAgain(request: LookRequest) {
    this.#client?.lookAgain(request)
  }

  async #run() {
    // Even the first event comes after `start` has returned, as from every other source.
    await Promise.resolve()
    const isLeft = () => !this.#feed.isOpen
    if (isLeft()) return
    const { picture, plain } = this.options
    Object.assign(this.picture, picture)
    this.#client = new PoseClient(this.options, (news) => this.#feed.hear(news))
    this.#stage = borrowedStage(plain)
    const figure = await this.#stage.invite(plain ? plainLooks : barefootLooks)
    if (isLeft()) return
    this.#feed.see(picture)
    await this.#act(figure, this.#stage, this.#client)
  }

  async #act(figure: Figure, stage: Stage, client: PoseClient) {
    const runner = new ObedientRunner(figure.body, demonstrated)
    const { asked, picture, rate } = this.options
    for (let t = 0; this.#feed.isOpen;) {
      const now = asked()
      if (!now) {
        await wait(idle)
        continue
      }
      const began = performance.now()
      const { mobilityTestId, side, phase } = now
      const { posture, from, motion, isMirrored } = runner.at(t / 1000, {
        motion: mobilityTestId,
        side,
        phase,
      })
      stage.furnish(motion.props(figure.body), isMirrored)
      stage.draw(figure, posture, { ...laptopView, from }, picture)
      stillThere(stage)
      client.offer(await this.#photographed(stage), ms(t))
      await client.whenIdle()
      const step = 1000 / (phase === 'rest' ? restRate : rate)
      t += step
      await wait(ms(Math.max(0, step / fastest - (performance.now() - began))))
    }
  }

  /** The stage is shared: what was drawn is taken off it at once. */
  #photographed(stage: Stage): Promise<ImageBitmap> {
    const context = this.picture.getContext('2d', { alpha: false, willReadFrequently: this.options.plain })
    if (!context) throw new Error('No 2D canvas for the picture')
    stage.copyTo(context, this.options.picture)
    return createImageBitmap(this.picture)
  }

  #release() {
    if (this.#stage) stageLender.giveBack(this.#stage)
    this.#stage = null
    void this.#client?.close()
  }
}
