import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureRoll } from '../../../src/capture/pose-worker/picture-roll'
import {
  uprightEdges,
  type LumaPicture,
  type PictureBox,
} from '../../../src/capture/pose-worker/upright-edges'
import { seededNormals, seededNumbers } from '../../tools/synthetic-runner-trouble'

const width = 640
const height = 360

/** An edge of the room: where it crosses the middle row (pixels from the middle), how it leans, and the step across it. */
interface Step {
  readonly across: number
  readonly lean: number
  readonly luma: number
  /** Rows it can be seen in; all unless given. */
  readonly rows?: readonly [from: number, to: number]
}

interface Room {
  readonly steps: readonly Step[]
  /** Standard deviation of each pixel, luma steps. */
  readonly noise?: number
}

/** Brightness that rises or falls over one pixel at each edge, as a lens shows it. */
const picture = ({ steps, noise = 0 }: Room): LumaPicture => {
  const luma = new Float32Array(width * height).fill(110)
  const normal = seededNormals(7)
  for (let y = 0; y < height; y++) {
    for (const { across, lean, luma: step, rows = [0, height] } of steps) {
      if (y < rows[0] || y > rows[1]) continue
      const edge = width / 2 + across - (y - height / 2) * Math.tan((lean * Math.PI) / 180)
      for (let x = 0; x < width; x++) luma[y * width + x]! += step * Math.min(1, Math.max(0, x - edge + 0.5))
    }
  }
  if (noise > 0) for (let i = 0; i < luma.length; i++) luma[i]! += noise * normal()
  return { luma, width, height }
}

/** Both sides of a door, as seen by a camera that is rolled, and that looks up or down so that uprights fan out. */
const door = (at: number, roll: number, opening = 0, size = 70): readonly Step[] =>
  [at, at + size].map((across, i) => ({
    across,
    lean: roll + (opening * across) / width,
    luma: i === 0 ? 45 : -45,
  }))

const twoDoors = (roll: number, opening = 0): Room => ({
  steps: [...door(-220, roll, opening), ...door(130, roll, opening)],
})

const rollOf = (room: Room, body: PictureBox | null = null) => {
  const seen = picture(room)
  return pictureRoll(uprightEdges(seen, body), seen)
}

describe('the roll by the room', () => {
  it.each([-8, -5, -3, -1.2, 0, 0.7, 2, 4.6, 8])('is told by two doors, %f degrees', (roll) => {
    expect(Math.abs(rollOf(twoDoors(roll))! - roll)).toBeLessThan(0.3)
  })

  it.each([-14, -6, 6, 14])(
    'is told apart from a camera that looks up or down, fan of %i degrees',
    (opening) => {
      for (const roll of [-3, 0, 3]) {
        expect(Math.abs(rollOf(twoDoors(roll, opening))! - roll)).toBeLessThan(0.3)
      }
    },
  )

  it("is told through a camera's noise", () => {
    const found = rollOf({ ...twoDoors(3), noise: 2 })
    expect(Math.abs(found! - 3)).toBeLessThan(0.3)
  })

  it('is not led astray by a board that leans', () => {
    const board: Step = { across: 20, lean: 14, luma: 60 }
    const found = rollOf({ steps: [...twoDoors(2).steps, board] })
    expect(Math.abs(found! - 2)).toBeLessThan(0.3)
  })

  it('is exact for any roll, fan and place of the doors', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.integer({ min: -260, max: -160 }),
        fc.integer({ min: 90, max: 190 }),
        (roll, opening, left, right) => {
          const steps = [...door(left, roll, opening), ...door(right, roll, opening)]
          expect(Math.abs(rollOf({ steps })! - roll)).toBeLessThan(0.3)
        },
      ),
      { numRuns: 25, seed: 11 },
    )
  })
})

const texture = (size: number): LumaPicture => {
  const next = seededNumbers(size)
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)]
  const tiles = Array.from({ length: columns * rows }, () => 60 + 120 * next())
  const luma = Float32Array.from(
    { length: width * height },
    (_, i) => tiles[Math.floor(i / width / size) * columns + Math.floor((i % width) / size)]!,
  )
  return { luma, width, height }
}

describe('the roll stays unknown', () => {
  it.each<readonly [string, Room]>([
    ['where nothing is upright', { steps: [] }],
    ['of one door to the right, which a camera looking down shows just so', { steps: door(130, 3) }],
    ['of one door to the left', { steps: door(-260, -3) }],
    ['of a single edge, even in the middle', { steps: [{ across: 0, lean: 2, luma: 50 }] }],
    [
      'of edges that are too short together',
      { steps: twoDoors(2).steps.map((step) => ({ ...step, rows: [40, 95] as const })) },
    ],
    [
      'of edges too faint to be told from noise',
      { steps: twoDoors(2).steps.map((s) => ({ ...s, luma: s.luma / 6 })) },
    ],
    ['of edges that lean further than any camera stands', { steps: [...door(-220, 26), ...door(130, 26)] }],
    [
      'of edges that agree on nothing',
      {
        steps: [
          { across: -200, lean: -9, luma: 50 },
          { across: 10, lean: 11, luma: 50 },
          { across: 210, lean: -12, luma: 50 },
        ],
      },
    ],
    [
      'of two edges that a fan could be laid through, as through any two',
      {
        steps: [
          { across: -200, lean: 0, luma: 50 },
          { across: 200, lean: 9, luma: 50 },
        ],
      },
    ],
  ])('%s', (_, room) => {
    expect(rollOf(room)).toBeNull()
  })

  it.each([1, 2, 3])('of a texture with grains of %i pixels', (size) => {
    const seen = texture(size)
    expect(pictureRoll(uprightEdges(seen, null), seen)).toBeNull()
  })
})

describe('the runner', () => {
  const limbs: readonly Step[] = [-40, -25, -8, 10, 28, 45].map((across, i) => ({
    across,
    lean: 12,
    luma: i % 2 === 0 ? 70 : -70,
  }))
  const room: Room = { steps: [...twoDoors(1).steps, ...limbs] }
  const body: PictureBox = { left: 200, right: 440, top: -1, bottom: height + 1 }

  it('is left out: legs that lean are no doors', () => {
    expect(Math.abs(rollOf(room, body)! - 1)).toBeLessThan(0.3)
    expect(Math.abs(rollOf(room)! - 12)).toBeLessThan(0.5)
  })

  it('hides what stands behind', () => {
    expect(uprightEdges(picture({ steps: limbs }), body)).toEqual([])
    const seen = uprightEdges(picture({ steps: limbs }), null)
    expect(seen.length).toBeGreaterThanOrEqual(limbs.length)
    for (const { lean } of seen) expect(Math.abs(lean - 12)).toBeLessThan(1)
  })
})

describe('an upright edge', () => {
  it('is measured where it is, as long as it is', () => {
    const [edge, ...others] = uprightEdges(
      picture({ steps: [{ across: 90, lean: -4.3, luma: 50, rows: [60, 259] }] }),
      null,
    )
    expect(others).toEqual([])
    expect(edge!.lean).toBeCloseTo(-4.3, 1)
    expect(Math.abs(edge!.across - 90)).toBeLessThan(1)
    expect(Math.abs(edge!.length - 200)).toBeLessThan(6)
  })

  it('is no row of dots', () => {
    const dots = Array.from({ length: 30 }, (_, i): Step => {
      const from = i * 12
      return { across: 0, lean: 0, luma: 60, rows: [from, from + 2] }
    })
    expect(uprightEdges(picture({ steps: dots }), null)).toEqual([])
  })
})
