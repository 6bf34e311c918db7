import { mobilityTest } from '../protocol/registry'
import type { CueId } from './cues'
import { triedInOrder } from './last-done'
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

/**
 * The side that was near the camera at what was done last; null where the runner faced it, or nobody can tell. What was left out
 * turned nobody round.
 */
const nearBefore = (draft: Draft) => {
  const sides = triedInOrder(draft).flatMap((station) => {
    if (isFront(station)) return [null]
    return station.side === 'both' ? [] : [station.side]
  })
  return sides.at(-1) ?? null
}

/** What to do to get from what was done last to the present station, which is the same test's other leg, or another test. */
export const nextCueId = (draft: Draft, why: 'next-side' | 'next-test'): CueId => {
  const station = stationOf(draft)
  const { side } = station
  if (isFront(station)) {
    if (why === 'next-side' && side !== 'both') return `${side}-leg-next`
    const last = triedInOrder(draft).at(-1)
    return last && isFront(last) ? 'stay-facing' : 'face-camera'
  }
  if (side === 'both') return placeCueId(draft)
  const near = nearBefore(draft)
  return near !== null && near !== side ? `turn-${side}-near` : `${side}-near`
}
