import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
  type Rotation,
} from 'mediabunny'

const finished = async (output: Output<Mp4OutputFormat | WebMOutputFormat, BufferTarget>): Promise<Blob> => {
  await output.finalize()
  return new Blob([output.target.buffer!])
}

/** The first frames of a clip, packed anew with what a phone writes when it was held upright. */
export const turned = async (clip: Blob, rotation: Rotation, frames: number): Promise<Blob> => {
  const input = new Input({ formats: [WEBM], source: new BlobSource(clip) })
  const track = (await input.getPrimaryVideoTrack())!
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const source = new EncodedVideoPacketSource('vp9')
  output.addVideoTrack(source, { rotation })
  await output.start()
  const decoderConfig = (await track.getDecoderConfig())!
  let count = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (count++ === frames) break
    await source.add(packet, { decoderConfig })
  }
  return finished(output)
}

/** Sound and nothing else, in a container that could hold pictures. */
export const soundOnly = async (): Promise<Blob> => {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const decoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 }
  await source.add(new EncodedPacket(new Uint8Array([252, 255, 254]), 'key', 0, 0.02), { decoderConfig })
  return finished(output)
}

/** A proper container around pictures that are none. */
export const garbled = async (): Promise<Blob> => {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
  const source = new EncodedVideoPacketSource('vp9')
  output.addVideoTrack(source)
  await output.start()
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 320, codedHeight: 180 }
  for (const time of [0, 0.033, 0.067]) {
    const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * 37 + 11) % 256)
    await source.add(new EncodedPacket(noise, time === 0 ? 'key' : 'delta', time, 0.033), { decoderConfig })
  }
  return finished(output)
}
