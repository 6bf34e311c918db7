import { VideoFile } from '../../src/capture/video-file'
import type { TrialSide } from '../../src/protocol/outcome'
import { ClipReader, type ClipReading } from './clip-reader'
import { dimPoses, type DimPoses } from './dim-poses'
import { dimmed } from './dimmed'

declare global {
  interface Window {
    readClip: (
      address: string,
      mobilityTestId: string,
      side: TrialSide,
      isDim: boolean,
    ) => Promise<ClipReading>
    dimPoses: (address: string) => Promise<DimPoses>
  }
}

const filmAt = async (address: string): Promise<Blob> => (await fetch(address)).blob()

window.readClip = async (address, mobilityTestId, side, isDim) => {
  const film = await filmAt(address)
  const source = new VideoFile(isDim ? await dimmed(film) : film, { secondLook: 'heavy' })
  return new ClipReader(source, mobilityTestId, side).read()
}

window.dimPoses = async (address) => dimPoses(await filmAt(address))
