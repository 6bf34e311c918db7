import type { PoseSourceKind } from '../session/ports'

/** Whether a chosen file is a recording of poses, by its name, and not a video. */
export const isRecording = ({ name }: { readonly name: string }): boolean => /\.json(\.gz)?$/.test(name)

/** What a record says it was measured from. */
export const sourceKind = (
  wish: { readonly kind: 'camera' | 'virtual' } | { readonly file: File },
): PoseSourceKind => ('file' in wish ? (isRecording(wish.file) ? 'replay' : 'video-file') : wish.kind)
