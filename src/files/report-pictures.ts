import type { Pose } from '../pose/pose'
import type { KeptTrial } from '../protocol/recomputed-outcome'
import { poseInPicture, type HeldPicture } from '../report/key-frames'
import type { TrialKeyFrame } from '../session/device-ports'

/** The same picture with the face blurred. */
export type HideFace = (bytes: Uint8Array<ArrayBuffer>, pose: Pose) => Promise<Uint8Array<ArrayBuffer>>

/** Bytes that go into one call: more arguments than this overflow a stack. */
const atOnce = 8192

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += atOnce)
    text += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  return btoa(text)
}

/** Null where it cannot be told where the face is, or the picture cannot be read. */
const blurred = async ({ bytes, t }: TrialKeyFrame, kept: KeptTrial | undefined, hideFace: HideFace) => {
  const pose = kept ? poseInPicture(kept, t) : null
  if (!pose) return null
  try {
    return base64(await hideFace(bytes, pose))
  } catch {
    return null
  }
}

/** Kept pictures as a report takes them; of one that shows a face also the one that does not. */
export const heldPictures = (
  keyFrames: readonly TrialKeyFrame[],
  kept: ReadonlyMap<string, KeptTrial>,
  hideFace: HideFace,
): Promise<readonly HeldPicture[]> =>
  Promise.all(
    keyFrames.map(async (keyFrame) => ({
      trialId: keyFrame.trialId,
      t: keyFrame.t,
      width: keyFrame.width,
      height: keyFrame.height,
      face: keyFrame.face,
      jpeg: base64(keyFrame.bytes),
      blurred:
        keyFrame.face === 'shown' ? await blurred(keyFrame, kept.get(keyFrame.trialId), hideFace) : null,
    })),
  )
