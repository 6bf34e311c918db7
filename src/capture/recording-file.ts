import { poseSequenceSchema, sequencePoses } from '../pose/pose-sequence'
import type { Pose } from '../pose/pose'
import type { PoseEngine } from '../session/ports'
import { CaptureTrouble } from './capture-trouble'

/** A recording of ten minutes at thirty poses a second, as text, is about 60 MB; larger is no recording of ours. */
const largest = 100 * 1024 * 1024

const unpacked = (file: File): ReadableStream<Uint8Array<ArrayBuffer>> =>
  file.name.endsWith('.gz') ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()

const limitedText = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > largest) {
      await reader.cancel()
      throw new Error(`More than ${largest} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** The poses of a recording, checked; throws `recording-invalid` for anything else. */
export const readRecording = async (
  file: File,
): Promise<{ readonly poses: readonly Pose[]; readonly engine: PoseEngine }> => {
  try {
    const sequence = poseSequenceSchema.parse(JSON.parse(await limitedText(unpacked(file))))
    const { sha256 } = sequence.model
    return {
      poses: sequencePoses(sequence),
      engine: { library: 'recording', model: 'recorded', modelHash: sha256, delegate: 'unknown' },
    }
  } catch (thrown) {
    throw new CaptureTrouble(
      'recording-invalid',
      thrown instanceof Error ? thrown.message.slice(0, 500) : 'unreadable',
    )
  }
}
