/** The share of the way at the share `u` of the time: the smoothest of all movements from rest to rest (Flash and Hogan 1985). */
export const minimumJerk = (u: number): number => {
  const x = Math.min(1, Math.max(0, u))
  return x ** 3 * (10 - 15 * x + 6 * x * x)
}
