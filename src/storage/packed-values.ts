/**
 * Rows of 32-bit values, each told by how it differs from the same place of the row before: bodies move little between
 * two pictures, so that most differences need one or two bytes. Nothing is lost. For each value two bits say how many
 * bytes its difference takes; the differences follow, their lowest byte first.
 */

/** How many bytes each of the four codes stands for. */
export type Lengths = readonly [number, number, number, number]

/** Of values that scatter with every picture: the pixels of a float32. */
export const scattered: Lengths = [1, 2, 3, 4]
/** Of values that often stay as they are. */
export const steady: Lengths = [0, 1, 2, 4]

/** Small either way becomes small: 0, -1, 1, -2, 2 are told as 0, 1, 2, 3, 4. */
const folded = (difference: number) => ((difference << 1) ^ (difference >> 31)) >>> 0
const unfolded = (told: number) => (told >>> 1) ^ -(told & 1)

const bytesOf = (told: number): number => {
  if (told === 0) return 0
  return told < 1 << 8 ? 1 : told < 1 << 16 ? 2 : told < 1 << 24 ? 3 : 4
}

const codeBytes = (count: number) => Math.ceil(count / 4)

/** `width` values make a row. */
export const packedValues = (
  values: Int32Array,
  width: number,
  lengths: Lengths,
): Uint8Array<ArrayBuffer> => {
  const codes = new Uint8Array(codeBytes(values.length))
  const data = new Uint8Array(values.length * 4)
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const told = folded((values[i]! - (i < width ? 0 : values[i - width]!)) | 0)
    const code = lengths.findIndex((length) => length >= bytesOf(told))
    codes[i >> 2]! |= code << (2 * (i & 3))
    for (let byte = 0; byte < lengths[code]!; byte++) data[end++] = told >>> (8 * byte)
  }
  const packed = new Uint8Array(codes.length + end)
  packed.set(codes)
  packed.set(data.subarray(0, end), codes.length)
  return packed
}

/** So many values; null of bytes that hold fewer or more. */
export const unpackedValues = (
  packed: Uint8Array,
  count: number,
  width: number,
  lengths: Lengths,
): Int32Array<ArrayBuffer> | null => {
  // Before anything is allocated: a hostile row may claim any count.
  if (codeBytes(count) > packed.length) return null
  const values = new Int32Array(count)
  let at = codeBytes(count)
  for (let i = 0; i < count; i++) {
    const length = lengths[((packed[i >> 2] ?? 0) >> (2 * (i & 3))) & 3]!
    if (at + length > packed.length) return null
    let told = 0
    for (let byte = 0; byte < length; byte++) told |= packed[at++]! << (8 * byte)
    values[i] = (unfolded(told >>> 0) + (i < width ? 0 : values[i - width]!)) | 0
  }
  return at === packed.length ? values : null
}
