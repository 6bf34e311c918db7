import type { PoseSource, PoseSourceKind } from '../session/ports'
import { Camera } from './camera'
import type { EngineWish } from './pose-worker/messages'
import { isRecording, readRecording } from './recording-file'
import { Replay } from './replay'
import { VideoFile } from './video-file'

/** What a source shows itself on. */
export type SourcePicture = HTMLVideoElement | HTMLCanvasElement

/** What the runner chose to be measured from. */
export type SourceWish =
  | { readonly kind: 'camera'; readonly deviceId: string | null; readonly delegate: EngineWish['delegate'] }
  | { readonly kind: 'file'; readonly file: File }

/** What a record says it was measured from. */
export const sourceKind = (wish: { readonly kind: 'camera' } | { readonly file: File }): PoseSourceKind =>
  'file' in wish ? (isRecording(wish.file) ? 'replay' : 'video-file') : 'camera'

/** The source for a wish; throws `CaptureTrouble` for a recording that is none. */
export const openSource = async (wish: SourceWish): Promise<PoseSource<SourcePicture>> => {
  if (wish.kind === 'camera') {
    const { deviceId, delegate } = wish
    return new Camera({ ...(deviceId === null ? {} : { deviceId }), delegate, secondLook: 'heavy' })
  }
  if (!isRecording(wish.file)) return new VideoFile(wish.file, { secondLook: 'heavy' })
  const { poses, engine } = await readRecording(wish.file)
  return new Replay(poses, engine)
}
