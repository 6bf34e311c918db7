/**
 * A drawn runner standing in front view, for warming up a delegate and checking that it finds a body where one is.
 * Drawn, because the product carries no photo of a person. Shares of the picture height, middle of the body at x = 0.
 */
interface Limb {
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly width: number
  readonly colour: string
}

export const trialFigureSize = { width: 640, height: 360 } as const

const skin = '#c68e6f'
const shirt = '#2f5d8a'
const shorts = '#2b2b33'
const shoe = '#e8e8e8'

const bothSides = (limb: Limb): readonly Limb[] => [
  limb,
  { ...limb, points: limb.points.map(([x, y]) => [-x, y] as const) },
]

const limbs: readonly Limb[] = [
  ...bothSides({
    points: [
      [0.055, 0.52],
      [0.06, 0.7],
      [0.06, 0.88],
    ],
    width: 0.06,
    colour: skin,
  }),
  ...bothSides({
    points: [
      [0.06, 0.9],
      [0.075, 0.915],
    ],
    width: 0.05,
    colour: shoe,
  }),
  ...bothSides({
    points: [
      [0.052, 0.5],
      [0.058, 0.63],
    ],
    width: 0.09,
    colour: shorts,
  }),
  ...bothSides({
    points: [
      [0.105, 0.27],
      [0.135, 0.4],
      [0.14, 0.53],
    ],
    width: 0.042,
    colour: skin,
  }),
  ...bothSides({
    points: [
      [0.1, 0.265],
      [0.125, 0.36],
    ],
    width: 0.055,
    colour: shirt,
  }),
  {
    points: [
      [0, 0.2],
      [0, 0.26],
    ],
    width: 0.05,
    colour: skin,
  },
  {
    points: [
      [-0.06, 0.29],
      [0.06, 0.29],
      [0.045, 0.48],
      [-0.045, 0.48],
      [-0.06, 0.29],
    ],
    width: 0.1,
    colour: shirt,
  },
]

const drawHead = (context: OffscreenCanvasRenderingContext2D, middle: number, height: number) => {
  const spot = (x: number, y: number, rx: number, ry: number, colour: string) => {
    context.fillStyle = colour
    context.beginPath()
    context.ellipse(middle + x * height, y * height, rx * height, ry * height, 0, 0, 2 * Math.PI)
    context.fill()
  }
  spot(0, 0.14, 0.043, 0.06, '#3b2a20')
  spot(0, 0.15, 0.04, 0.055, skin)
  spot(-0.015, 0.14, 0.006, 0.004, '#1a1a1a')
  spot(0.015, 0.14, 0.006, 0.004, '#1a1a1a')
  spot(0, 0.157, 0.005, 0.009, '#a87155')
  spot(0, 0.178, 0.013, 0.004, '#8a3b35')
}

export const trialFigure = (): OffscreenCanvas => {
  const { width, height } = trialFigureSize
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('No 2D canvas for the trial figure')
  context.fillStyle = '#b9b4aa'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#8d8577'
  context.fillRect(0, 0.88 * height, width, height)
  context.lineCap = context.lineJoin = 'round'
  for (const limb of limbs) {
    context.strokeStyle = limb.colour
    context.lineWidth = limb.width * height
    context.beginPath()
    for (const [x, y] of limb.points) context.lineTo(width / 2 + x * height, y * height)
    context.stroke()
  }
  drawHead(context, width / 2, height)
  return canvas
}
