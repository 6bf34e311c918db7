/** The two-sided 97.5 % quantile of the normal distribution, to as many digits as are used. */
const z975 = 1.959964

/**
 * The 97.5 % quantile of Student's t with `freedom` degrees: half the width of a 95 % interval, in standard errors. The
 * Cornish-Fisher expansion about the normal quantile (Abramowitz & Stegun 26.7.5), exact to 0.001 from 8 degrees on.
 */
export const t975 = (freedom: number): number => {
  if (freedom < 8) throw new RangeError('the expansion needs eight degrees of freedom')
  const z = z975
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}
