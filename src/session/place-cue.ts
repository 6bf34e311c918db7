import { mobilityTest } from '../protocol/registry'
import type { CueId } from './cues'
import type { Draft, Station } from './state'
import { stationOf } from './step'

const isFront = ({ mobilityTestId }: Station): boolean =>
  mobilityTest(mobilityTestId)?.view.plane === 'frontal'

/** Where to stand for the present station. */
export const placeCueId = (draft: Draft): CueId => {
  const station = stationOf(draft)
  if (isFront(station)) return 'face-camera'
  return station.side === 'both' ? 'either-near' : `${station.side}-near`
}

/** The side that was near the camera at the station before; null where the runner faced it, or nobody can tell. */
const nearBefore = ({ stations, at }: Draft) => {
  const sides = stations.slice(0, at).flatMap((station) => {
    if (isFront(station)) return [null]
    return station.side === 'both' ? [] : [station.side]
  })
  return sides.at(-1) ?? null
}

/** What to do to get from the station before to the present one. */
export const nextCueId = (draft: Draft): CueId => {
  const station = stationOf(draft)
  const { side } = station
  if (isFront(station)) {
    const before = draft.stations[draft.at - 1]
    if (!before || !isFront(before)) return 'face-camera'
    const isOtherLeg = side !== 'both' && before.mobilityTestId === station.mobilityTestId
    return isOtherLeg ? `${side}-leg-next` : 'stay-facing'
  }
  if (side === 'both') return placeCueId(draft)
  const near = nearBefore(draft)
  return near !== null && near !== side ? `turn-${side}-near` : `${side}-near`
}
