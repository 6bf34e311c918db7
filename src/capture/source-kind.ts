import type { PoseSource, PoseSourceKind } from '../session/ports'
import type { Camera } from './camera'

/** Whether a chosen file is a recording of poses, by its name, and not a video. */
export const isRecording = ({ name }: { readonly name: string }): boolean => /\.json(\.gz)?$/.test(name)

/** What a record says it was measured from. */
export const sourceKind = (
  wish: { readonly kind: 'camera' | 'virtual' } | { readonly file: File },
): PoseSourceKind => ('file' in wish ? (isRecording(wish.file) ? 'replay' : 'video-file') : wish.kind)

/** Told by its kind, so that nobody has to load what a camera is made of. */
export const isCamera = (from: PoseSource): from is Camera => from.kind === 'camera'
