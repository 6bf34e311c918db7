import { deg, fromRadians, toRadians, type Degrees } from '../../math/units'
import { roomEdgeLimits } from '../../pose/room-roll'

/** A picture's brightness, row by row, one value (0 to 255) a pixel. */
export interface LumaPicture {
  readonly luma: Float32Array
  readonly width: number
  readonly height: number
}

/** A part of the picture, in its pixels, that is not looked at: where the runner is. */
export interface PictureBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One long edge that stands nearly upright: of a door, a frame, a corner of the room. */
export interface UprightEdge {
  /** How far its upper end leans to the right of the picture's vertical. */
  readonly lean: Degrees
  /** Where it crosses the picture's middle row, pixels from the middle column. */
  readonly across: number
  /** Rows in which it was seen. */
  readonly length: number
}

/** Plain numbers, for the loops over pixels. */
const widestLean = roomEdgeLimits.widestLean.value
const leanStep = roomEdgeLimits.leanStep.value
const acrossStep = roomEdgeLimits.acrossStep.value
const ownDoubt = roomEdgeLimits.ownDoubt.value
const weakest = roomEdgeLimits.weakest.value
const { shortest, densest, mostEdges } = roomEdgeLimits

interface EdgePixel {
  /** From the picture's middle. */
  readonly x: number
  readonly y: number
  readonly lean: number
}

const edgePixels = ({ luma, width, height }: LumaPicture, body: PictureBox | null): readonly EdgePixel[] => {
  const steepest = Math.tan(toRadians(deg(widestLean)))
  const found: EdgePixel[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (body && x > body.left && x < body.right && y > body.top && y < body.bottom) continue
      const at = y * width + x
      const [above, below] = [at - width, at + width]
      const across =
        luma[above + 1]! +
        2 * luma[at + 1]! +
        luma[below + 1]! -
        luma[above - 1]! -
        2 * luma[at - 1]! -
        luma[below - 1]!
      if (Math.abs(across) < weakest) continue
      const down =
        luma[below - 1]! +
        2 * luma[below]! +
        luma[below + 1]! -
        luma[above - 1]! -
        2 * luma[above]! -
        luma[above + 1]!
      if (Math.abs(down) > Math.abs(across) * steepest) continue
      found.push({ x: x - width / 2, y: y - height / 2, lean: fromRadians(Math.atan(down / across)) })
    }
  }
  return found
}

/** The column in which a line of this lean through the point crosses the middle row. */
const acrossAt = ({ x, y }: EdgePixel, tangent: number) => x + y * tangent

const leans = Array.from({ length: (2 * widestLean) / leanStep + 1 }, (_, i) => i * leanStep - widestLean)
const tangents = leans.map((lean) => Math.tan(toRadians(deg(lean))))

/** Votes for each lean and crossing, in one array: `columns` crossings a lean. */
const votes = (pixels: readonly EdgePixel[], columns: number): Uint16Array => {
  const counted = new Uint16Array(leans.length * columns)
  const reach = ownDoubt / leanStep
  for (const pixel of pixels) {
    const own = Math.round((pixel.lean + widestLean) / leanStep)
    for (let i = Math.max(0, own - reach); i <= Math.min(leans.length - 1, own + reach); i++) {
      const column = Math.round(acrossAt(pixel, tangents[i]!) / acrossStep + columns / 2)
      if (column >= 0 && column < columns) counted[i * columns + column]!++
    }
  }
  return counted
}

/** Least squares of the pixels along a candidate: null where they are too few or too scattered to be one edge. */
const measuredEdge = (near: readonly EdgePixel[], height: number): UprightEdge | null => {
  const rows = new Set(near.map(({ y }) => y))
  const extent = Math.max(...rows) - Math.min(...rows) + 1
  if (rows.size < shortest.value * height || rows.size < densest.value * extent) return null
  const n = near.length
  const [mx, my] = [near.reduce((sum, { x }) => sum + x, 0) / n, near.reduce((sum, { y }) => sum + y, 0) / n]
  const along = near.reduce((sum, { y }) => sum + (y - my) ** 2, 0)
  const slope = near.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / along
  return { lean: fromRadians(Math.atan(-slope)), across: mx - slope * my, length: rows.size }
}

/** Pixels that lie on a candidate line and point its way. */
const onLine = (pixels: readonly EdgePixel[], lean: number, across: number): readonly EdgePixel[] => {
  const tangent = Math.tan(toRadians(deg(lean)))
  return pixels.filter(
    (pixel) =>
      Math.abs(pixel.lean - lean) <= ownDoubt && Math.abs(acrossAt(pixel, tangent) - across) <= acrossStep,
  )
}

/** The long upright edges of a picture, the runner's own outline left out, the one with most votes first. */
export const uprightEdges = (picture: LumaPicture, body: PictureBox | null): readonly UprightEdge[] => {
  let pixels = edgePixels(picture, body)
  const columns = Math.ceil((picture.width * 1.5) / acrossStep)
  const counted = votes(pixels, columns)
  const enough = shortest.value * picture.height
  const candidates = [...counted.keys()].filter((i) => counted[i]! >= enough)
  candidates.sort((a, b) => counted[b]! - counted[a]!)
  const edges: UprightEdge[] = []
  for (const index of candidates) {
    if (edges.length >= mostEdges.value) break
    const lean = leans[Math.floor(index / columns)]!
    const across = ((index % columns) - columns / 2) * acrossStep
    const near = onLine(pixels, lean, across)
    if (near.length < enough) continue
    const edge = measuredEdge(near, picture.height)
    if (edge) edges.push(edge)
    // Each pixel belongs to one edge: the next candidates beside this one find nothing left.
    const taken = new Set(near)
    pixels = pixels.filter((pixel) => !taken.has(pixel))
  }
  return edges
}
