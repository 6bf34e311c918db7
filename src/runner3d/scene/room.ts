import {
  BoxGeometry,
  CanvasTexture,
  Color,
  DirectionalLight,
  Fog,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PlaneGeometry,
  Scene,
  type BufferGeometry,
} from 'three'
import { deg, toRadians } from '../../math/units'
import type { Vec3 } from '../../math/vector'
import type { Thing } from '../motion'

/** Floor and wall of a quiet room, as CSS writes colours. */
export interface RoomColours {
  readonly floor: string
  readonly wall: string
  readonly wood: string
}

export const daylight: RoomColours = { floor: '#cfc6b6', wall: '#e8e3d8', wood: '#a98c6b' }

/** A soft round spot, dark in the middle, for the shade under a foot. */
const spotTexture = (): CanvasTexture => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 64
  const context = canvas.getContext('2d')
  if (context) {
    const shade = context.createRadialGradient(32, 32, 2, 32, 32, 32)
    shade.addColorStop(0, 'rgba(40, 32, 24, 0.75)')
    shade.addColorStop(0.45, 'rgba(40, 32, 24, 0.36)')
    shade.addColorStop(1, 'rgba(40, 32, 24, 0)')
    context.fillStyle = shade
    context.fillRect(0, 0, 64, 64)
  }
  return new CanvasTexture(canvas)
}

const legsOf = (width: number, depth: number, height: number): readonly Vec3[] =>
  [-1, 1].flatMap((x) => [-1, 1].map((z): Vec3 => [(x * width) / 2, height / 2, (z * depth) / 2]))

/** Size and middle of the pieces that a prop is made of, metres about its own place on the floor. */
const piecesOf = (
  prop: Thing,
): readonly { readonly size: Vec3; readonly at: Vec3; readonly colour?: string }[] => {
  if (prop.kind === 'box')
    return [{ size: [0.5, prop.height, prop.deep ?? 0.4], at: [0, prop.height / 2, 0] }]
  if (prop.kind === 'mat') return [{ size: [0.7, 0.012, 1.9], at: [0, 0.006, 0], colour: '#8fa39a' }]
  if (prop.kind === 'wall') return [{ size: [1.6, 2.5, 0.06], at: [0, 1.25, 0.03], colour: '#d9d0c0' }]
  if (prop.kind === 'post') return [{ size: [0.07, 2.1, 0.07], at: [0, 1.05, 0] }]
  const seat = 0.45
  return [
    { size: [0.44, 0.035, 0.42], at: [0, seat, 0.22] },
    ...legsOf(0.4, 0.38, seat).map(([x, y, z]) => ({
      size: [0.032, seat, 0.032] as Vec3,
      at: [x, y, z + 0.22] as Vec3,
    })),
    ...[-1, 1].map((x) => ({
      size: [0.032, prop.height - seat, 0.032] as Vec3,
      at: [x * 0.2, (prop.height + seat) / 2, 0.03] as Vec3,
    })),
    { size: [0.44, 0.06, 0.026], at: [0, prop.height - 0.03, 0.03] },
    { size: [0.4, 0.045, 0.02], at: [0, prop.height - 0.2, 0.03] },
  ]
}

/** Light, floor, wall and the things that a motion needs. */
export class Room {
  readonly scene = new Scene()
  /** What was put up once stays, out of sight. */
  readonly #things = new Map<string, Group>()
  readonly #spots: readonly Mesh[]
  readonly #window = new Group()
  readonly #owned: { dispose(): void }[] = []

  constructor(colours: RoomColours = daylight) {
    const floor = this.#mesh(new PlaneGeometry(40, 40).rotateX(-Math.PI / 2), colours.floor)
    floor.receiveShadow = true
    const spot = spotTexture()
    this.#owned.push(spot)
    this.#spots = [0, 1, 2].map(() => {
      const material = new MeshBasicMaterial({ map: spot, transparent: true, depthWrite: false })
      const mesh = new Mesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material)
      this.#owned.push(material, mesh.geometry)
      return mesh
    })
    this.scene.background = new Color(colours.wall)
    this.scene.fog = new Fog(colours.wall, 3, 8)
    const lights = this.#lights()
    this.#window.add(...lights, ...lights.flatMap((light) => ('target' in light ? [light.target] : [])))
    this.scene.add(floor, ...this.#spots, this.#window)
    this.#wood = colours.wood
  }
  readonly #wood: string

  #mesh(geometry: BufferGeometry, colour: string): Mesh {
    const material = new MeshStandardMaterial({ color: colour, roughness: 0.95, metalness: 0 })
    this.#owned.push(geometry, material)
    return new Mesh(geometry, material)
  }

  /** The runner turns round, camera and window stay: `from` is where he is seen from, degrees, as in `ViewPoint`. */
  lightFrom(from: number) {
    this.#window.rotation.y = toRadians(deg(from))
  }

  /** A window high over the camera, a little to its left, so that both sides of a body are lit alike; and the bright room. */
  #lights() {
    const key = new DirectionalLight('#fff3e4', 1.55)
    key.position.set(-0.6, 4.2, 3.6)
    key.castShadow = true
    key.shadow.mapSize.set(1024, 1024)
    key.shadow.radius = 5
    key.shadow.intensity = 0.55
    key.shadow.bias = -0.0006
    key.shadow.normalBias = 0.012
    Object.assign(key.shadow.camera, { left: -1.4, right: 1.4, top: 1.6, bottom: -1.6, near: 1, far: 9 })
    this.#owned.push(key)
    const fill = new DirectionalLight('#eaf1ff', 0.7)
    fill.position.set(1.8, 2, 1.5)
    return [key, fill, new HemisphereLight('#ffffff', '#d8cbb9', 1.85)]
  }

  /** Puts the things of a motion there; `mirrored` for the other side of the body. */
  furnish(props: readonly Thing[], mirrored: boolean) {
    const name = JSON.stringify([props, mirrored])
    for (const group of this.#things.values()) group.visible = false
    let group = this.#things.get(name)
    if (!group) {
      group = this.#furniture(props, mirrored)
      this.#things.set(name, group)
      this.scene.add(group)
    }
    group.visible = true
  }

  #furniture(props: readonly Thing[], mirrored: boolean): Group {
    const group = new Group()
    for (const prop of props) {
      const left = 'left' in prop ? (prop.left ?? 0) : 0
      const ahead = prop.kind === 'mat' ? 0 : prop.ahead
      for (const { size, at, colour = this.#wood } of piecesOf(prop)) {
        const piece = this.#mesh(new BoxGeometry(...size), colour)
        piece.position.set(at[0] + (mirrored ? -left : left), at[1], at[2] + ahead)
        piece.castShadow = true
        piece.receiveShadow = true
        if (prop.kind === 'mat' && prop.lies === 'across') piece.rotation.y = Math.PI / 2
        group.add(piece)
      }
    }
    return group
  }

  /** Shades the floor under what touches it: places, and how wide each is. */
  shade(
    places: readonly {
      readonly at: Vec3
      readonly width: number
      readonly length: number
      readonly strength: number
    }[],
  ) {
    this.#spots.forEach((spot, index) => {
      const place = places[index]
      spot.visible = place !== undefined
      if (!place) return
      spot.position.set(place.at[0], 0.004 + index * 0.001, place.at[2])
      spot.scale.set(place.width, 1, place.length)
      ;(spot.material as MeshBasicMaterial).opacity = place.strength
    })
  }

  dispose() {
    for (const owned of this.#owned) owned.dispose()
  }
}
