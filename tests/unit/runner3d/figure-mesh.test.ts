import { describe, expect, it } from 'vitest'
import { minus, plus, times, type Vec3 } from '../../../src/math/vector'
import { turned, turnedBack } from '../../../src/math/rotation'
import { boneNames, bonesOf } from '../../../src/runner3d/bones'
import { bodyLengths } from '../../../src/runner3d/body'
import { courseOf } from '../../../src/runner3d/course'
import { figureMesh, type FigureMesh } from '../../../src/runner3d/figure-mesh'
import { barefootLooks, middleLooks, plainLooks, seededLooks, type Looks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import { modelOf } from '../../../src/runner3d/parts/model'
import type { Posture } from '../../../src/runner3d/posture'
import { skeletonOf } from '../../../src/runner3d/skeleton'
import { ellipsoid, joined, rod } from '../../../src/runner3d/surface/shape'
import { surfaceNet } from '../../../src/runner3d/surface/surface-net'

const mesh = await figureMesh(middleLooks)
const barefoot = await figureMesh(barefootLooks)
const coarse = await figureMesh(plainLooks)
const inTights = await figureMesh({ ...seededLooks(8), legs: 'tights' })
const inLooseShorts = await figureMesh({ ...seededLooks(3), legs: 'loose-shorts' })

/** The mesh as the graphics chip would pose it: heights of all vertices, metres. */
const posedHeights = (looks: Looks, posture: Posture, mesh: FigureMesh): Float32Array => {
  const body = bodyLengths(looks.shape)
  const rest = modelOf(looks).bones
  const now = bonesOf(body, skeletonOf(body, posture))
  const heights = new Float32Array(mesh.positions.length / 3)
  for (let i = 0; i < heights.length; i++) {
    const place: Vec3 = [mesh.positions[i * 3]!, mesh.positions[i * 3 + 1]!, mesh.positions[i * 3 + 2]!]
    let sum: Vec3 = [0, 0, 0]
    for (let slot = 0; slot < 4; slot++) {
      const share = mesh.boneShares[i * 4 + slot]!
      if (share === 0) continue
      const name = boneNames[mesh.boneIndices[i * 4 + slot]!]!
      const inBone = turnedBack(rest[name].rotation, minus(place, rest[name].origin))
      sum = plus(sum, times(plus(turned(now[name].rotation, inBone), now[name].origin), share))
    }
    heights[i] = sum[1]
  }
  return heights
}

/**
 * Edges with a hole beside them: passed more often in one direction than in the other. Where two sheets touch, as between the
 * fingers, an edge has four triangles.
 */
const openEdges = (indices: ArrayLike<number>): number => {
  const seen = new Map<string, number>()
  for (let i = 0; i < indices.length; i += 3)
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const key = `${indices[i + a]!} ${indices[i + b]!}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  return [...seen].filter(([key, count]) => seen.get(key.split(' ').reverse().join(' ')) !== count).length
}

describe('a net over a solid', () => {
  const ball = surfaceNet(
    joined(0.02, [ellipsoid([0, 0, 0], [0.1, 0.08, 0.06]), rod([0, 0, 0], [0, 0.15, 0], 0.03)]),
    0.01,
  )

  it('has no hole: every edge belongs to two triangles, once in each direction', () => {
    expect(ball.indices.length).toBeGreaterThan(1000)
    expect(openEdges(ball.indices)).toBe(0)
  })

  it('is seen to have one where a triangle is missing', () => {
    expect(openEdges(ball.indices.slice(3))).toBe(3)
  })

  it('lies on the skin and faces outward', () => {
    const shape = ellipsoid([0, 0, 0], [0.1, 0.08, 0.06])
    const { positions, normals } = surfaceNet(shape, 0.01)
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!]
      expect(Math.abs(shape.at(x, y, z))).toBeLessThan(0.0005)
      expect(x * normals[i]! + y * normals[i + 1]! + z * normals[i + 2]!).toBeGreaterThan(0)
    }
  })
})

describe('the figure', () => {
  it.each([
    ['in shoes', mesh],
    ['barefoot', barefoot],
    ['coarse', coarse],
    ['in tights, of another build', inTights],
    ['in loose shorts, of another build', inLooseShorts],
  ] as const)('has no hole in any of its parts: %s', (_looks, { indices }) => {
    expect(openEdges(indices)).toBe(0)
  })

  it('is small enough for any graphics chip, and whole', () => {
    expect(mesh.positions.length / 3).toBeLessThan(80_000)
    expect(mesh.positions.every(Number.isFinite)).toBe(true)
    expect(mesh.normals.every(Number.isFinite)).toBe(true)
  })

  it('has nothing but skin below the knee where a test asks for bare feet', () => {
    const coloursBelow = ({ positions, colours }: FigureMesh) => {
      const seen = new Set<string>()
      for (let i = 0; i < positions.length; i += 3)
        if (positions[i + 1]! < 0.3) seen.add([...colours.slice(i, i + 3)].map((c) => c.toFixed(2)).join())
      return seen.size
    }
    expect(coloursBelow(barefoot)).toBe(1)
    expect(coloursBelow(mesh)).toBe(4)
    expect(barefoot.positions.length / 3).toBeLessThan(80_000)
  })

  it('hangs on its bones with shares that sum to one', () => {
    for (let i = 0; i < mesh.boneShares.length; i += 4) {
      const sum = mesh.boneShares.slice(i, i + 4).reduce((total, share) => total + share, 0)
      expect(sum).toBeCloseTo(1, 4)
    }
  })

  it.each(['ankle-dorsiflexion', 'hip-extension', 'single-leg-balance', 'squat-depth'])(
    'stands on its soles all through %s: neither above the floor nor through it',
    (id) => {
      const body = bodyLengths(middleLooks.shape)
      const motion = motions[id]!
      const course = courseOf(motion, body, {
        side: 'left',
        repetitions: [{ range: motion.range }],
        before: 0,
      })
      for (const t of [0, motion.tempo.out / 2, motion.tempo.out + 0.1]) {
        for (const [looks, worn] of [
          [middleLooks, mesh],
          [barefootLooks, barefoot],
        ] as const) {
          const lowest = posedHeights(looks, course.at(t).posture, worn).reduce((a, b) => Math.min(a, b))
          expect(lowest).toBeGreaterThan(-0.008)
          expect(lowest).toBeLessThan(0.006)
        }
      }
    },
  )

  it('comes in other bodies and clothes, the same ones for the same seed', () => {
    expect(seededLooks(7)).toEqual(seededLooks(7))
    const looks = Array.from({ length: 24 }, (_, seed) => seededLooks(seed))
    expect(new Set(looks.map(({ legs }) => legs)).size).toBe(3)
    expect(new Set(looks.map(({ hair }) => hair)).size).toBe(3)
    for (const { shape } of looks) {
      expect(shape.stature).toBeGreaterThan(1.5)
      expect(shape.stature).toBeLessThan(1.95)
    }
  })
})
