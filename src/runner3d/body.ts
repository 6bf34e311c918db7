/** What makes one runner different from another. */
export interface BodyShape {
  /** Metres, barefoot. */
  readonly stature: number
  /** Girth of limbs and trunk as a share of the middle build: 0.85 slight to 1.2 stout. */
  readonly build: number
  /** Metres between the hip joint centres as a share of the middle width. */
  readonly hipWidth: number
  /** Metres between the shoulder joint centres as a share of the middle width. */
  readonly shoulderWidth: number
}

export const middleBody: BodyShape = { stature: 1.75, build: 1, hipWidth: 1, shoulderWidth: 1 }

/**
 * Shares of stature. Segments: Winter, Biomechanics and Motor Control of Human Movement, table 4.1 after Drillis and
 * Contini. Widths are those of the joint centres: hips 17 cm and shoulders 36 cm apart at 1.75 m. The foot's parts are
 * those of the rendered runners (fixtures), 0.158 in all, a thin shoe included.
 */
const shares = {
  shank: 0.246,
  thigh: 0.245,
  ankleHeight: 0.039,
  trunk: 0.288,
  neck: 0.092,
  hipHalf: 0.0486,
  shoulderHalf: 0.103,
  upperArm: 0.186,
  foreArm: 0.146,
  hand: 0.108,
  heelBehindAnkle: 0.038,
  ballBeforeAnkle: 0.078,
  toeBeforeBall: 0.042,
  ballHeight: 0.015,
} as const

/** Lengths of one runner's segments in metres. */
export type BodyLengths = Readonly<Record<keyof typeof shares | 'stature', number>>

export const bodyLengths = (shape: BodyShape): BodyLengths => {
  const { stature, hipWidth, shoulderWidth } = shape
  const lengths = Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share * stature]))
  return {
    ...(lengths as Record<keyof typeof shares, number>),
    hipHalf: shares.hipHalf * stature * hipWidth,
    shoulderHalf: shares.shoulderHalf * stature * shoulderWidth,
    stature,
  }
}
