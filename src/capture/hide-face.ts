import type { Pose } from '../pose/pose'

/** A picture that was kept with its face, without it; fetched when somebody makes a report of such pictures. */
export const hideFace = async (
  bytes: Uint8Array<ArrayBuffer>,
  pose: Pose,
): Promise<Uint8Array<ArrayBuffer>> => (await import('./pose-worker/key-frame')).faceHidden(bytes, pose)
