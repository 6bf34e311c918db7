import { readRecording } from '../../capture/recording-file'
import type { Pose } from '../../pose/pose'

/** The project's own recordings, by `<mobility test>/<side>-<what>`; fetched when they are asked for. */
const files = import.meta.glob<string>('../../../tests/fixtures/poses/*/*.pose.json.gz', {
  query: '?url',
  import: 'default',
})

const nameOf = (path: string): string => path.split('/').slice(-2).join('/').replace('.pose.json.gz', '')

const byName = new Map(Object.entries(files).map(([path, address]) => [nameOf(path), address]))

export const recordingNames: readonly string[] = [...byName.keys()].sort()

/** The test that a recording of ours shows; none of a file from elsewhere. */
export const shownBy = (name: string): string | null => (byName.has(name) ? name.split('/')[0]! : null)

/** The poses of one of ours; throws where there is none of that name. */
export const ownRecording = async (name: string): Promise<readonly Pose[]> => {
  const address = byName.get(name)
  if (!address) throw new Error(`There is no recording "${name}"`)
  const blob = await (await fetch(await address())).blob()
  // A server that sends it as a compressed page has it unpacked already.
  const isPacked = new Uint8Array(await blob.slice(0, 2).arrayBuffer())[0] === 0x1f
  return (await readRecording(new File([blob], isPacked ? 'own.json.gz' : 'own.json'))).poses
}

/** The poses of a file that somebody saved as evidence; throws where it is none. */
export const savedRecording = async (file: File): Promise<readonly Pose[]> =>
  (await readRecording(file)).poses
