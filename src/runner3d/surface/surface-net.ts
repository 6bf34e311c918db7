import type { Shape } from './shape'

/** Triangles: three numbers a vertex, three vertices a triangle, seen from outside counter-clockwise. */
export interface Mesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Uint32Array
}

/** Blocks of this many cells a side are looked at only if the skin may pass through them. */
const block = 6

interface Grid {
  readonly size: readonly [number, number, number]
  readonly values: Float32Array
}

const gridOf = (
  shape: Shape,
  cell: number,
): Grid & { readonly origin: readonly [number, number, number] } => {
  const origin = shape.low.map((low) => low - 2.5 * cell) as unknown as [number, number, number]
  const size = shape.high.map((high, axis) => {
    const cells = Math.ceil((high + 2.5 * cell - origin[axis]!) / cell)
    return Math.ceil(cells / block) * block + 1
  }) as unknown as [number, number, number]
  const [nx, ny, nz] = size
  const values = new Float32Array(nx * ny * nz).fill(1)
  const reach = block * cell * 0.9 * 1.6
  const at = (i: number, j: number, k: number) =>
    shape.at(origin[0] + i * cell, origin[1] + j * cell, origin[2] + k * cell)
  for (let k = 0; k < nz - 1; k += block)
    for (let j = 0; j < ny - 1; j += block)
      for (let i = 0; i < nx - 1; i += block) {
        const middle = at(i + block / 2, j + block / 2, k + block / 2)
        const near = Math.abs(middle) < reach
        for (let c = k; c <= k + block; c++)
          for (let b = j; b <= j + block; b++)
            for (let a = i; a <= i + block; a++) {
              const index = (c * ny + b) * nx + a
              if (near) values[index] = at(a, b, c)
              else if (values[index] === 1) values[index] = middle < 0 ? -1 : 1
            }
      }
  return { size, values, origin }
}

/** Edges of a cell: pairs of its eight corners, corner bits x, y, z. */
const edges = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
)

/** The middle of the places where a cell's edges cross the skin, in cells; null where none does. */
const crossing = (corners: readonly number[]): readonly [number, number, number] | null => {
  let [x, y, z, count] = [0, 0, 0, 0]
  for (const [a, b] of edges) {
    const [va, vb] = [corners[a]!, corners[b]!]
    if (va < 0 === vb < 0) continue
    const share = va / (va - vb)
    const along = (bit: number) => ((a & bit) !== 0 ? 1 : (b & bit) !== 0 ? share : 0)
    x += along(1)
    y += along(2)
    z += along(4)
    count++
  }
  return count === 0 ? null : [x / count, y / count, z / count]
}

/** Pulls a vertex onto the skin along the slope, and gives the slope as its normal. */
const settle = (
  shape: Shape,
  p: [number, number, number],
  cell: number,
): readonly [number, number, number] => {
  const e = cell * 0.2
  let n: [number, number, number] = [0, 1, 0]
  for (let round = 0; round < 2; round++) {
    const [x, y, z] = p
    const value = shape.at(x, y, z)
    const g = [
      shape.at(x + e, y, z) - shape.at(x - e, y, z),
      shape.at(x, y + e, z) - shape.at(x, y - e, z),
      shape.at(x, y, z + e) - shape.at(x, y, z - e),
    ] as const
    const slope = Math.hypot(...g)
    if (slope < 1e-12) break
    n = [g[0] / slope, g[1] / slope, g[2] / slope]
    const step = Math.max(-cell, Math.min(cell, value / Math.max(0.3, slope / (2 * e))))
    if (round === 0) for (let axis = 0; axis < 3; axis++) p[axis] = p[axis]! - n[axis]! * step
  }
  return n
}

/**
 * The skin of a solid as a net: one vertex in each cell that it passes through, four of them round each edge that it
 * crosses (Gibson 1998). Evener triangles than marching cubes, and no table.
 */
export const surfaceNet = (shape: Shape, cell: number): Mesh => {
  const { size, values, origin } = gridOf(shape, cell)
  const [nx, ny, nz] = size
  const vertexOf = new Int32Array(values.length).fill(-1)
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const strides = [1, nx, nx * ny] as const
  const corners = new Array<number>(8)
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const index = (k * ny + j) * nx + i
        for (let c = 0; c < 8; c++)
          corners[c] = values[index + (c & 1) + ((c >> 1) & 1) * nx + ((c >> 2) & 1) * nx * ny]!
        const found = crossing(corners)
        if (!found) continue
        const p: [number, number, number] = [
          origin[0] + (i + found[0]) * cell,
          origin[1] + (j + found[1]) * cell,
          origin[2] + (k + found[2]) * cell,
        ]
        const n = settle(shape, p, cell)
        vertexOf[index] = positions.length / 3
        positions.push(...p)
        normals.push(...n)
        connect(values, vertexOf, index, [i, j, k], strides, indices)
      }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: new Uint32Array(indices),
  }
}

/** Squares round the three edges that leave a cell's first corner: their other cells all have their vertex by now. */
const connect = (
  values: Float32Array,
  vertexOf: Int32Array,
  index: number,
  place: readonly [number, number, number],
  strides: readonly [number, number, number],
  indices: number[],
) => {
  for (let axis = 0; axis < 3; axis++) {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as const
    if (place[u] === 0 || place[v] === 0) continue
    const here = values[index]! < 0
    if (here === values[index + strides[axis]!]! < 0) continue
    const [du, dv] = [strides[u]!, strides[v]!]
    const [a, b, c, d] = [
      vertexOf[index]!,
      vertexOf[index - du]!,
      vertexOf[index - du - dv]!,
      vertexOf[index - dv]!,
    ]
    if (here) indices.push(a, b, c, a, c, d)
    else indices.push(a, c, b, a, d, c)
  }
}
