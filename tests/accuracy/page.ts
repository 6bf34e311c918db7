import { VideoFile } from '../../src/capture/video-file'
import type { TrialSide } from '../../src/protocol/outcome'
import { ClipReader, type ClipReading } from './clip-reader'

declare global {
  interface Window {
    readClip: (address: string, mobilityTestId: string, side: TrialSide) => Promise<ClipReading>
  }
}

window.readClip = async (address, mobilityTestId, side) =>
  new ClipReader(
    new VideoFile(await (await fetch(address)).blob(), { secondLook: 'heavy' }),
    mobilityTestId,
    side,
  ).read()
