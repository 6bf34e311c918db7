import { onward } from './course'
import { leftOut } from './left-out'
import { keptPain, withPain } from './pain-kept'
import type { Draft, SessionEvent, SessionState, Stage } from './state'
import { stationOf, step, type Step } from './step'

/** What a pause has to offer once it was said in it that something hurt. */
const told = (stage: Stage): Stage =>
  stage.kind === 'paused' ? { kind: 'paused', because: stage.because } : stage

/**
 * Keeps whether a test hurt. One that did is left out from here on: the stations of it that were still to come are gone, and
 * where the runner is at one of them or on the way to it, the way leads past it.
 */
export const painAnswered = (
  state: SessionState,
  draft: Draft,
  { test, side, hurt, at }: Extract<SessionEvent, { kind: 'pain-answered' }>,
): Step => {
  const answered = withPain(draft, { mobilityTestId: test, side }, hurt)
  const ended = leftOut(answered.assessment)
  const stations = draft.stations.filter(
    ({ mobilityTestId }, index) => index <= draft.at || !ended.has(mobilityTestId),
  )
  // A pause need not ask again what was answered, or what nobody answered to the end.
  const { interval } = draft
  const known: Draft = {
    ...answered,
    stations,
    ...(interval && { interval: { ...interval, asks: null } }),
  }
  const save = keptPain(draft, known)
  const next: SessionState = { ...state, stage: told(state.stage), draft: known }
  const isOnTheWay = state.stage.kind === 'between' || state.stage.kind === 'paused'
  if (!isOnTheWay || !ended.has(stationOf(known).mobilityTestId)) return step(next, ...save)
  const { state: past, effects } = onward(next, known, known.at + 1, at)
  return step(past, ...save, ...effects)
}
