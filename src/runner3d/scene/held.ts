import { BoxGeometry, CylinderGeometry, Group, Matrix4, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { alongY, rotationBetween, type Rotation } from '../../math/rotation'
import { between, distance, minus, plus, times, unit, type Vec3 } from '../../math/vector'
import { opposite, sides, type Side } from '../../pose/side'
import type { Held } from '../motion'
import type { Skeleton } from '../skeleton'

/** Metres from the wrist to where closed fingers hold, and from the palm's middle towards its inside. */
const grip = { along: 0.078, inside: 0.024 } as const

/** A band round the shins: the share from ankle to knee where it lies, half its width off the bone, its height; metres. */
const band = { at: 0.3, off: 0.054, high: 0.05 } as const

interface Wound {
  readonly place: Vec3
  readonly rotation: Rotation
}

const laid = (thing: Group | Mesh, origin: Vec3, { x, y, z }: Rotation, length = 1) => {
  const [a, b, c] = [x, y, z].map((v) => new Vector3(...v)) as [Vector3, Vector3, Vector3]
  thing.matrix = new Matrix4().makeBasis(a.multiplyScalar(length), b, c).setPosition(...origin)
  thing.matrixWorldNeedsUpdate = true
}

/** Weights and bands: they go with the body. Everything is there from the start and out of sight until a motion needs it. */
export class HeldThings {
  readonly group = new Group()
  readonly #iron = new MeshStandardMaterial({ color: '#4a5057', roughness: 0.55, metalness: 0.1 })
  readonly #rubber = new MeshStandardMaterial({ color: '#b8503c', roughness: 0.9, metalness: 0 })
  readonly #weights: Readonly<Record<Side, Group>> = { left: this.#dumbbell(), right: this.#dumbbell() }
  readonly #rings: Readonly<Record<Side, Mesh>>
  readonly #strips: readonly Mesh[]
  #held: readonly Held[] = []
  #isMirrored = false

  constructor() {
    const ring = new CylinderGeometry(band.off, band.off, band.high, 28, 1, true)
    const strip = new BoxGeometry(1, band.high, 0.004)
    this.#rings = { left: this.#mesh(ring, this.#rubber), right: this.#mesh(ring, this.#rubber) }
    this.#strips = [this.#mesh(strip, this.#rubber), this.#mesh(strip, this.#rubber)]
    this.group.add(this.#weights.left, this.#weights.right, this.#rings.left, this.#rings.right)
    this.group.add(...this.#strips)
  }

  #mesh(geometry: BoxGeometry | CylinderGeometry, material: MeshStandardMaterial): Mesh {
    const mesh = new Mesh(geometry, material)
    mesh.matrixAutoUpdate = false
    mesh.castShadow = true
    return mesh
  }

  /** A bar along z between two discs, 26 cm long in all. */
  #dumbbell(): Group {
    const group = new Group()
    group.matrixAutoUpdate = false
    const bar = new CylinderGeometry(0.0125, 0.0125, 0.15, 12).rotateX(Math.PI / 2)
    const disc = new CylinderGeometry(0.047, 0.047, 0.06, 28).rotateX(Math.PI / 2)
    group.add(new Mesh(bar, this.#iron))
    for (const end of [1, -1]) {
      const mesh = new Mesh(disc, this.#iron)
      mesh.position.z = end * 0.098
      mesh.castShadow = true
      group.add(mesh)
    }
    return group
  }

  /** What the next pictures show; `isMirrored`: held on the other side than it is written. */
  take(held: readonly Held[], isMirrored: boolean) {
    this.#held = held
    this.#isMirrored = isMirrored
  }

  /** Puts everything where this body has it. */
  follow({ arms, legs }: Skeleton, stature: number) {
    const size = stature / 1.75
    for (const thing of this.group.children) thing.visible = false
    for (const one of this.#held) {
      if (one.kind === 'dumbbell') {
        const side = this.#isMirrored ? opposite(one.hand) : one.hand
        const { wrist, hand } = arms[side]
        const inside = times(hand.x, (side === 'left' ? -1 : 1) * grip.inside * size)
        this.#weights[side].visible = true
        laid(this.#weights[side], plus(wrist, plus(times(hand.y, -grip.along * size), inside)), hand)
      } else this.#stretch(legs)
    }
  }

  #stretch(legs: Skeleton['legs']) {
    const [left, right] = sides.map((side) => {
      const { ankle, knee, hinge } = legs[side]
      const rotation = alongY(minus(knee, ankle), hinge)
      const place = between(ankle, knee, band.at)
      this.#rings[side].visible = true
      laid(this.#rings[side], place, rotation)
      return { place, rotation }
    }) as [Wound, Wound]
    const { y, z } = rotationBetween(left.rotation, right.rotation, 0.5)
    const across = unit(minus(left.place, right.place))
    this.#strips.forEach((strip, index) => {
      strip.visible = true
      const ahead = times(z, (index === 0 ? 1 : -1) * band.off)
      const origin = plus(between(left.place, right.place, 0.5), ahead)
      laid(strip, origin, { x: across, y, z }, distance(left.place, right.place))
    })
  }

  dispose() {
    this.group.traverse((thing) => {
      if (thing instanceof Mesh) (thing.geometry as BoxGeometry).dispose()
    })
    this.#iron.dispose()
    this.#rubber.dispose()
  }
}
