import {
  Bone,
  BufferAttribute,
  BufferGeometry,
  Color,
  Matrix4,
  MeshStandardMaterial,
  Skeleton as BoneSet,
  SkinnedMesh,
} from 'three'
import { boneNames, bonesOf, type Bone as BonePlace, type BoneName } from '../bones'
import { bodyLengths, type BodyLengths } from '../body'
import { figureMesh, type FigureMesh } from '../figure-mesh'
import type { Looks } from '../looks'
import { modelOf } from '../parts/model'
import type { Skeleton } from '../skeleton'

const matrixOf = ({ origin, rotation: { x, y, z } }: BonePlace, into: Matrix4): Matrix4 =>
  into.set(
    ...([x[0], y[0], z[0], origin[0]] as const),
    ...([x[1], y[1], z[1], origin[1]] as const),
    ...([x[2], y[2], z[2], origin[2]] as const),
    ...([0, 0, 0, 1] as const),
  )

const geometryOf = (mesh: FigureMesh): BufferGeometry => {
  const geometry = new BufferGeometry()
  const colour = new Color()
  const linear = new Float32Array(mesh.colours.length)
  for (let i = 0; i < linear.length; i += 3) {
    colour.setRGB(mesh.colours[i]!, mesh.colours[i + 1]!, mesh.colours[i + 2]!, 'srgb')
    colour.toArray(linear, i)
  }
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('color', new BufferAttribute(linear, 3))
  geometry.setAttribute('skinIndex', new BufferAttribute(mesh.boneIndices, 4))
  geometry.setAttribute('skinWeight', new BufferAttribute(mesh.boneShares, 4))
  geometry.setIndex(new BufferAttribute(mesh.indices, 1))
  return geometry
}

/** A runner for the graphics chip: meshed once, then posed by some thirty matrices a frame. */
export class Figure {
  readonly body: BodyLengths
  readonly mesh: SkinnedMesh<BufferGeometry, MeshStandardMaterial>
  readonly #bones: readonly (readonly [BoneName, Bone])[]

  static async open(looks: Looks): Promise<Figure> {
    return new Figure(looks, await figureMesh(looks))
  }

  private constructor(looks: Looks, mesh: FigureMesh) {
    this.body = bodyLengths(looks.shape)
    const { bones: rest } = modelOf(looks)
    const inverses = boneNames.map((name) => matrixOf(rest[name], new Matrix4()).invert())
    this.#bones = boneNames.map((name) => {
      const bone = new Bone()
      bone.matrixAutoUpdate = false
      return [name, bone]
    })
    const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.82, metalness: 0 })
    this.mesh = new SkinnedMesh(geometryOf(mesh), material)
    this.mesh.frustumCulled = false
    this.mesh.castShadow = true
    const bones = this.#bones.map(([, bone]) => bone)
    this.mesh.add(...bones)
    this.mesh.bind(new BoneSet(bones, inverses), new Matrix4())
  }

  pose(skeleton: Skeleton) {
    const places = bonesOf(this.body, skeleton)
    for (const [name, bone] of this.#bones) {
      matrixOf(places[name], bone.matrix)
      bone.matrixWorldNeedsUpdate = true
    }
  }

  dispose() {
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
    this.mesh.skeleton.dispose()
  }
}
