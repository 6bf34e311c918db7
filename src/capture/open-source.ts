import type { Asked, PoseSource } from '../session/ports'
import { Camera } from './camera'
import { fetchedPart } from './fetched-part'
import type { EngineWish } from './pose-worker/messages'
import { readRecording } from './recording-file'
import { Replay } from './replay'
import { isRecording } from './source-kind'
import { VideoFile } from './video-file'

/** What a source shows itself on. */
export type SourcePicture = HTMLVideoElement | HTMLCanvasElement

/** What the runner chose to be measured from. */
export type SourceWish =
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  | { readonly kind: 'video-file'; readonly file: File }
  | { readonly kind: 'virtual' }

/** What is known of this device and of the session when a source is opened. */
export interface SourceMeans {
  /** The camera of last time, and what found poses fastest with it. */
  readonly cameraId: string | null
  readonly poseDelegate: 'auto' | Exclude<EngineWish['delegate'], 'best'>
  /** What the virtual runner is to do just now. */
  readonly asked: () => Asked | null
  /** The processor draws, and finds the poses besides. */
  readonly software: boolean
}

/**
 * As a laptop's camera sees it, where a graphics chip draws. Where the processor draws, the least that is measured well: the
 * network looks at no more, ten pictures a second are enough for a hold, and the larger networks of the second look would
 * take as long as all the rest.
 */
const virtualPictures = {
  real: { picture: { width: 1280, height: 720 }, plain: false, rate: 15, secondLook: 'heavy' },
  software: { picture: { width: 640, height: 360 }, plain: true, rate: 10, secondLook: 'none' },
} as const

/** The source for a wish; throws `CaptureTrouble` for a recording that is none. */
export const openSource = async (
  wish: SourceWish,
  { cameraId, poseDelegate, asked, software }: SourceMeans,
): Promise<PoseSource<SourcePicture>> => {
  if (wish.kind === 'camera') {
    const deviceId = wish.deviceId ?? cameraId
    const delegate = poseDelegate === 'auto' ? 'best' : poseDelegate
    return new Camera({ ...(deviceId === null ? {} : { deviceId }), delegate, secondLook: 'heavy' })
  }
  if (wish.kind === 'virtual') {
    // Loaded with the first demonstration: most runners come to be measured themselves.
    const { Virtual } = await fetchedPart(import('./virtual'))
    return new Virtual({ asked, ...virtualPictures[software ? 'software' : 'real'] })
  }
  if (!isRecording(wish.file)) return new VideoFile(wish.file, { secondLook: 'heavy' })
  const { poses, engine } = await readRecording(wish.file)
  return new Replay(poses, engine)
}
