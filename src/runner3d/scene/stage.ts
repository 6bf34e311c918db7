import { Matrix4, NoToneMapping, PCFShadowMap, PerspectiveCamera, WebGLRenderer } from 'three'
import { sides } from '../../pose/side'
import type { PictureSize } from '../../pose/pose'
import type { BodyLengths } from '../body'
import { skeletonOf } from '../skeleton'
import { jointsOf, letterOf } from '../joints'
import type { Looks } from '../looks'
import { isHeld, type Prop, type Thing } from '../motion'
import type { Posture } from '../posture'
import { cameraPlace, halfField, type ViewPoint } from '../view-point'
import { Figure } from './figure'
import { HeldThings } from './held'
import { Room } from './room'

/** One drawing surface of the graphics chip with a room in it, and the runner who is drawn there, each in his looks. */
export class Stage {
  readonly canvas = document.createElement('canvas')
  readonly #figures = new Map<Looks, Promise<Figure>>()
  readonly #room = new Room()
  readonly #held = new HeldThings()
  readonly #camera = new PerspectiveCamera()
  readonly #renderer: WebGLRenderer
  #isSized = false

  /**
   * Throws where the browser has no WebGL to give. `plain`: hard edges and no shadows, which the pose model does not need;
   * a processor that has to draw takes a third of the time or less for it.
   */
  constructor(plain = false) {
    this.#renderer = new WebGLRenderer({
      canvas: this.canvas,
      antialias: !plain,
      powerPreference: 'low-power',
    })
    this.#renderer.shadowMap.enabled = !plain
    this.#renderer.shadowMap.type = PCFShadowMap
    this.#renderer.toneMapping = NoToneMapping
    this.#camera.matrixAutoUpdate = false
    this.#room.scene.add(this.#held.group)
  }

  /** A runner for this room; he comes in once and waits out of sight. */
  invite(looks: Looks): Promise<Figure> {
    const known = this.#figures.get(looks)
    if (known) return known
    const figure = Figure.open(looks)
    this.#figures.set(looks, figure)
    return figure
  }

  /** The browser took the graphics surface away, as when the chip starts anew: nothing that is drawn here is seen any more. */
  get isLost(): boolean {
    return this.#renderer.getContext().isContextLost()
  }

  furnish(props: readonly Prop[], mirrored: boolean) {
    const held = props.filter(isHeld)
    this.#held.take(held, mirrored)
    this.#room.furnish(
      props.filter((prop): prop is Thing => !isHeld(prop)),
      mirrored,
    )
  }

  /**
   * Draws one instant into the lower left of `canvas`, at `size` pixels: it only grows, so that two who share it at different
   * sizes do not have the chip make room anew for every picture. For the picture itself: `copyTo`.
   */
  draw(figure: Figure, posture: Posture, view: ViewPoint, size: PictureSize) {
    const skeleton = skeletonOf(figure.body, posture)
    figure.pose(skeleton)
    this.#held.follow(skeleton, figure.body.stature)
    this.#shadeFeet(figure.body, skeleton)
    this.#room.lightFrom(view.from)
    this.#look(view, size)
    this.#makeRoom(size)
    this.#room.scene.add(figure.mesh)
    this.#renderer.render(this.#room.scene, this.#camera)
    this.#room.scene.remove(figure.mesh)
  }

  #makeRoom({ width, height }: PictureSize) {
    const { canvas } = this
    if (!this.#isSized || canvas.width < width || canvas.height < height) {
      const grown = (now: number, wanted: number) => (this.#isSized ? Math.max(now, wanted) : wanted)
      this.#renderer.setSize(grown(canvas.width, width), grown(canvas.height, height), false)
      this.#isSized = true
    }
    this.#renderer.setViewport(0, 0, width, height)
  }

  /** Lays the picture of `size` that was drawn last onto a canvas, from its upper left corner. */
  copyTo(context: CanvasRenderingContext2D, { width, height }: PictureSize) {
    context.drawImage(this.canvas, 0, this.canvas.height - height, width, height, 0, 0, width, height)
  }

  #shadeFeet(body: BodyLengths, skeleton: ReturnType<typeof skeletonOf>) {
    const joints = jointsOf(body, skeleton)
    const feet = sides.map((side) => {
      const [heel, toe] = [joints[`heel.${letterOf(side)}`], joints[`toe.${letterOf(side)}`]]
      const height = Math.min(heel[1], toe[1])
      const at = [(heel[0] + toe[0]) / 2, 0, (heel[2] + toe[2]) / 2] as const
      return { at, width: 0.24, length: 0.44, strength: Math.max(0, 0.9 - height * 5) }
    })
    const [x, y, z] = skeleton.midHips
    this.#room.shade([
      ...feet,
      { at: [x, 0, z], width: 1, length: 0.9, strength: Math.max(0, 0.75 - y * 1.6) },
    ])
  }

  #look(view: ViewPoint, size: PictureSize) {
    const { origin, rotation } = cameraPlace(view)
    const { x, y, z } = rotation
    this.#camera.matrix.set(
      ...([x[0], y[0], z[0], origin[0]] as const),
      ...([x[1], y[1], z[1], origin[1]] as const),
      ...([x[2], y[2], z[2], origin[2]] as const),
      ...([0, 0, 0, 1] as const),
    )
    this.#camera.matrixWorldNeedsUpdate = true
    const half = halfField(view, size)
    const near = 0.1
    this.#camera.projectionMatrix = new Matrix4().makePerspective(
      -half.width * near,
      half.width * near,
      half.height * near,
      -half.height * near,
      near,
      30,
    )
    this.#camera.projectionMatrixInverse.copy(this.#camera.projectionMatrix).invert()
  }

  dispose() {
    for (const figure of this.#figures.values()) void figure.then((one) => one.dispose())
    this.#held.dispose()
    this.#room.dispose()
    this.#renderer.dispose()
    this.#renderer.forceContextLoss()
  }
}
