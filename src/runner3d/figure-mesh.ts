import type { Vec3 } from '../math/vector'
import { boneNames, type BoneName } from './bones'
import type { Colours, Looks } from './looks'
import { armParts } from './parts/arm'
import { clothesParts } from './parts/clothes'
import { footParts } from './parts/foot'
import { headParts } from './parts/head'
import { legParts } from './parts/leg'
import { modelOf, type Model, type Part } from './parts/model'
import { surfaceNet, type Mesh } from './surface/surface-net'
import { weightField, type Weights } from './surface/weights'

/** One runner's skin and clothes at rest, meshed once: what a graphics chip needs to pose it. */
export interface FigureMesh extends Mesh {
  /** Red, green and blue of each vertex, 0 to 1, as CSS means them (not linear). */
  readonly colours: Float32Array
  /** The four bones that each vertex follows most, and their shares. */
  readonly boneIndices: Uint16Array
  readonly boneShares: Float32Array
}

const bonesPerVertex = 4

const rgb = (colour: string): Vec3 => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

const colourOf = (colours: Colours, colour: Part['colour']): Vec3 =>
  rgb(colour.startsWith('#') ? colour : colours[colour as keyof Colours])

/** The other side's copy: x flipped, and the triangles turned so that they still face outward. */
const mirroredMesh = ({ positions, normals, indices }: Mesh): Mesh => ({
  positions: positions.map((value, i) => (i % 3 === 0 ? -value : value)),
  normals: normals.map((value, i) => (i % 3 === 0 ? -value : value)),
  indices: indices.map((_, i) => indices[i % 3 === 0 ? i : i % 3 === 1 ? i + 1 : i - 1]!),
})

const meshesOf = (part: Part, grain: number): readonly Mesh[] => {
  const mesh = surfaceNet(part.shape, part.cell * grain)
  return part.sides === 'both' ? [mesh, mirroredMesh(mesh)] : [mesh]
}

const boneIndex = new Map(boneNames.map((name, index) => [name, index]))

const fourOf = (weights: Weights): readonly (readonly [number, number])[] => {
  const entries = Object.entries(weights) as [BoneName, number][]
  const most = entries.sort((a, b) => b[1] - a[1]).slice(0, bonesPerVertex)
  const sum = most.reduce((total, [, share]) => total + share, 0)
  return most.map(([name, share]) => [boneIndex.get(name)!, share / sum])
}

/** Lets the page live between two parts. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Writes meshes one behind the other. */
const gathered = async (model: Model, parts: readonly Part[]): Promise<FigureMesh> => {
  const meshes: { readonly mesh: Mesh; readonly colour: Vec3 }[] = []
  for (const part of parts) {
    const colour = colourOf(model.looks.colours, part.colour)
    meshes.push(...meshesOf(part, model.looks.grain ?? 1).map((mesh) => ({ mesh, colour })))
    await breath()
  }
  const count = meshes.reduce((sum, { mesh }) => sum + mesh.positions.length / 3, 0)
  const triangles = meshes.reduce((sum, { mesh }) => sum + mesh.indices.length, 0)
  const out = {
    positions: new Float32Array(count * 3),
    normals: new Float32Array(count * 3),
    colours: new Float32Array(count * 3),
    indices: new Uint32Array(triangles),
    boneIndices: new Uint16Array(count * bonesPerVertex),
    boneShares: new Float32Array(count * bonesPerVertex),
  }
  let [vertex, corner] = [0, 0]
  for (const { mesh, colour } of meshes) {
    out.positions.set(mesh.positions, vertex * 3)
    out.normals.set(mesh.normals, vertex * 3)
    const size = mesh.positions.length / 3
    for (let i = 0; i < size; i++) out.colours.set(colour, (vertex + i) * 3)
    out.indices.set(
      mesh.indices.map((index) => index + vertex),
      corner,
    )
    vertex += size
    corner += mesh.indices.length
  }
  hang(out, model)
  return out
}

const hang = ({ positions, boneIndices, boneShares }: FigureMesh, { body, rest }: Model) => {
  const weightsAt = weightField(body, rest)
  for (let i = 0; i < positions.length / 3; i++) {
    const place: Vec3 = [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!]
    fourOf(weightsAt(place)).forEach(([bone, share], slot) => {
      boneIndices[i * bonesPerVertex + slot] = bone
      boneShares[i * bonesPerVertex + slot] = share
    })
  }
}

/** Meshes a runner. Takes about a second of a slow processor, in pieces: once a figure, not once a frame. */
const meshed = (looks: Looks): Promise<FigureMesh> => {
  const model = modelOf(looks)
  return gathered(model, [
    ...legParts(model),
    ...footParts(model),
    ...armParts(model),
    ...clothesParts(model),
    ...headParts(model),
  ])
}

/** Some megabytes of plain numbers for each of the few looks: the next demonstration does not wait for them again. */
const known = new WeakMap<Looks, Promise<FigureMesh>>()

export const figureMesh = (looks: Looks): Promise<FigureMesh> => {
  const mesh = known.get(looks) ?? meshed(looks)
  known.set(looks, mesh)
  return mesh
}
