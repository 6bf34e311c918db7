import { zipSync, type Zippable } from 'fflate'

/** The names by which the runtime finds the two networks in a bundle. */
export const detectorEntry = 'pose_detector.tflite'
export const landmarksEntry = 'pose_landmarks_detector.tflite'

/** Networks are read in place, so they have to lie as they would in a file of their own (see tflite-metadata.ts). */
const alignment = 16
const localHeaderBytes = 30
const extraHeaderBytes = 4
/** The zip extra field that zipalign uses to move a file's data to a boundary. */
const alignmentExtraId = 0xd935
/** A zip stores local time without a zone: built from local parts it is the same bytes in every zone. */
const fixedTime = () => new Date(1980, 0, 1, 12)

const paddingTo = (boundary: number, position: number) => (boundary - (position % boundary)) % boundary

/** A .task file: a zip that is not compressed, because the runtime refuses one that is; same input, same bytes. */
export const taskBundle = (detector: Uint8Array, landmarks: Uint8Array): Uint8Array => {
  const entries = [
    [detectorEntry, detector],
    [landmarksEntry, landmarks],
  ] as const
  const zippable: Zippable = {}
  let end = 0
  for (const [name, bytes] of entries) {
    const beforePadding = end + localHeaderBytes + name.length + extraHeaderBytes
    const padding = paddingTo(alignment, beforePadding)
    end = beforePadding + padding + bytes.length
    zippable[name] = [
      bytes,
      { level: 0, mtime: fixedTime(), extra: { [alignmentExtraId]: new Uint8Array(padding) } },
    ]
  }
  return zipSync(zippable)
}
