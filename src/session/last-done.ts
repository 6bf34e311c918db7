import { isManual } from '../assessment/records'
import { leftOut } from './left-out'
import { isSameStation } from './progress'
import type { Draft, Station } from './state'

/** The newest attempt of a sitting that can be done again, and the station it was made at. */
export interface LastDone {
  readonly kind: 'practice' | 'trial'
  readonly at: number
}

/**
 * What was done last in this sitting and still stands: null before the first attempt, and where the test of it is not done
 * any more because it hurt.
 */
export const lastDone = (draft: Draft): LastDone | null => {
  const trial = draft.trials.findLastIndex(
    (each, index) => index >= draft.before && !isManual(each) && !each.withdrawn,
  )
  const practice = draft.practised.findLast(({ isLeftOut, isRedone }) => !isLeftOut && !isRedone)
  const isPractice = practice !== undefined && practice.after > trial
  const done = isPractice ? practice : draft.trials[trial]
  if (!done || leftOut(draft.assessment).has(done.mobilityTestId)) return null
  const at = draft.stations.findIndex((station) => isSameStation(station, done))
  return at < 0 ? null : { kind: isPractice ? 'practice' : 'trial', at }
}

/** Every attempt of a sitting in order, at the station where it was made; whether it stands or was taken back. */
export const triedInOrder = ({ trials, before, practised }: Draft): readonly Station[] => {
  const made = [
    ...practised
      .filter(({ isLeftOut }) => !isLeftOut)
      .map(({ mobilityTestId, side, after }) => ({ mobilityTestId, side, nth: after - 0.5 })),
    ...trials.flatMap((each, nth) =>
      nth < before || isManual(each) ? [] : [{ mobilityTestId: each.mobilityTestId, side: each.side, nth }],
    ),
  ]
  return made.sort((a, b) => a.nth - b.nth).map(({ mobilityTestId, side }) => ({ mobilityTestId, side }))
}

/** Where the newest attempt of a sitting was made, whether it stands or was taken back: that is what hurt. Null as above. */
export const lastTriedAt = (draft: Draft): Station | null => {
  const tried = triedInOrder(draft).at(-1)
  return tried && !leftOut(draft.assessment).has(tried.mobilityTestId) ? tried : null
}
