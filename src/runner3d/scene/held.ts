import { BoxGeometry, CylinderGeometry, Group, Matrix4, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { alongY, rotationBetween, type Rotation } from '../../math/rotation'
import { between, distance, minus, plus, times, unit, type Vec3 } from '../../math/vector'
import { opposite, sides, type Side } from '../../pose/side'
import type { Held } from '../motion'
import type { Skeleton } from '../skeleton'

/** Metres from the wrist to where closed fingers hold, and from the palm's middle towards its inside. */
const grip = { along: 0.078, inside: 0.024 } as const

/** The middle of a weight whose upper disc lies on both palms, from the middle between the wrists, metres. */
const cupped = { ahead: 0.03, below: 0.05 } as const

/**
 * A band round the shins or round the thighs just over the knee: the share of the bone from its lower end where it lies, half its
 * width off the bone, metres; and its height.
 */
const bands = { shins: { at: 0.3, off: 0.054 }, thighs: { at: 0.2, off: 0.07 } } as const
const bandHigh = 0.05

interface Wound {
  readonly place: Vec3
  readonly rotation: Rotation
}

/** `wide` and `deep`: how much larger than it was made, along its x and its z. */
const laid = (thing: Group | Mesh, origin: Vec3, { x, y, z }: Rotation, wide = 1, deep = 1) => {
  const [a, b, c] = [x, y, z].map((v) => new Vector3(...v)) as [Vector3, Vector3, Vector3]
  const basis = new Matrix4().makeBasis(a.multiplyScalar(wide), b, c.multiplyScalar(deep))
  thing.matrix = basis.setPosition(...origin)
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
    const ring = new CylinderGeometry(1, 1, bandHigh, 28, 1, true)
    const strip = new BoxGeometry(1, bandHigh, 0.004)
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
  follow({ arms, legs, chest }: Skeleton, stature: number) {
    const size = stature / 1.75
    for (const thing of this.group.children) thing.visible = false
    for (const one of this.#held) {
      if (one.kind === 'dumbbell') {
        const side = this.#isMirrored ? opposite(one.hand) : one.hand
        const { wrist, hand } = arms[side]
        const inside = times(hand.x, (side === 'left' ? -1 : 1) * grip.inside * size)
        this.#weights[side].visible = true
        laid(this.#weights[side], plus(wrist, plus(times(hand.y, -grip.along * size), inside)), hand)
      } else if (one.kind === 'goblet') this.#cup(arms, chest, size)
      else this.#stretch(legs, one.round)
    }
  }

  /** One weight upright, as long as the chest is: its upper disc rests on the heels of both hands. */
  #cup(arms: Skeleton['arms'], { x, y, z }: Rotation, size: number) {
    this.#weights.left.visible = true
    const wrists = between(arms.left.wrist, arms.right.wrist, 0.5)
    const upright = { x, y: times(z, -1), z: y }
    const middle = plus(times(z, cupped.ahead * size), times(y, -cupped.below * size))
    laid(this.#weights.left, plus(wrists, middle), upright)
  }

  #stretch(legs: Skeleton['legs'], round: keyof typeof bands) {
    const { at, off } = bands[round]
    const [left, right] = sides.map((side) => {
      const { ankle, knee, hip, hinge } = legs[side]
      const [low, high] = round === 'shins' ? [ankle, knee] : [knee, hip]
      const rotation = alongY(minus(high, low), hinge)
      const place = between(low, high, at)
      this.#rings[side].visible = true
      laid(this.#rings[side], place, rotation, off, off)
      return { place, rotation }
    }) as [Wound, Wound]
    const { y, z } = rotationBetween(left.rotation, right.rotation, 0.5)
    const across = unit(minus(left.place, right.place))
    this.#strips.forEach((strip, index) => {
      strip.visible = true
      const ahead = times(z, (index === 0 ? 1 : -1) * off)
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
