/** Student's t by its own density, integrated: slow, and nothing of the program's expansion is in it. */

const density = (x: number, freedom: number): number => (1 + x ** 2 / freedom) ** (-(freedom + 1) / 2)

/** Simpson's rule over `steps` pieces. */
const integral = (freedom: number, to: number, steps: number): number => {
  const width = to / steps
  const piece = (index: number) =>
    density(index * width, freedom) +
    4 * density((index + 0.5) * width, freedom) +
    density((index + 1) * width, freedom)
  return Array.from({ length: steps }, (_, index) => (piece(index) * width) / 6).reduce((a, b) => a + b, 0)
}

/** The value that 97.5 % of a t distribution with `freedom` degrees lie below, to five digits; from 8 degrees on. */
export const quantile975 = (freedom: number): number => {
  // Beyond 200 a density of eight degrees or more has nothing left.
  const half = integral(freedom, 200, 20_000)
  let [low, high] = [1.5, 3]
  while (high - low > 1e-7) {
    const middle = (low + high) / 2
    if (integral(freedom, middle, 400) / half < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}
