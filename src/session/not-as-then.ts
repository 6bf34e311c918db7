import { modelOf } from '../assessment/likeness'
import { unlikeSetUp, type SetUpNow } from '../assessment/set-up-then'
import type { UnlikeThen } from '../assessment/unlike-then'
import { cues } from './cues'
import { isEasier } from './easier'
import { cue, type Said } from './said'
import type { Draft, SessionState, SetUpCheck } from './state'
import { stationOf } from './step'

/** What is not as last time, said once at each station as soon as all the rest is right: before the test, and it stops nobody. */

interface Placed {
  readonly checks: readonly SetUpCheck[]
  /** Whether they rest on the hips, of a test that asks for it. */
  readonly hands?: boolean | null
}

const setUpNow = (draft: Draft, { source }: SessionState, { checks, hands = null }: Placed): SetUpNow => {
  const read = (id: SetUpCheck['id']) => checks.find((check) => check.id === id)?.read ?? null
  const station = stationOf(draft)
  return {
    bodySpan: read('distance'),
    yaw: read('view'),
    roll: read('camera-level'),
    luma: read('light'),
    handsOnHips: hands,
    model: source?.engine ? modelOf(source.engine) : null,
    side: station.side,
    isEasier: isEasier(draft, station),
  }
}

/** What of the present station's set-up is not as last time, as far as these checks tell; nothing of a first time. */
export const notAsThen = (state: SessionState, placed: Placed): readonly UnlikeThen[] => {
  const { draft } = state
  if (!draft) return []
  return unlikeSetUp(draft.then?.[stationOf(draft).mobilityTestId], setUpNow(draft, state, placed))
}

const isPlaced = ({ checks }: Placed): boolean => checks.every(({ met }) => met)

const keyOf = ({ at }: Draft, unlike: UnlikeThen): string => `${at} ${unlike}`

/** What was not said at this station before. */
const unnamed = (state: SessionState, placed: Placed): readonly UnlikeThen[] => {
  const { draft } = state
  if (!draft || !isPlaced(placed)) return []
  return notAsThen(state, placed).filter((each) => !draft.named.includes(keyOf(draft, each)))
}

/** The draft once all that is not as last time was said. */
export const withNamed = (state: SessionState, draft: Draft, placed: Placed): Draft => {
  const now = unnamed(state, placed)
  return now.length === 0
    ? draft
    : { ...draft, named: [...draft.named, ...now.map((each) => keyOf(draft, each))] }
}

/** What is to be said of it; null where nothing is, or all was. The caption has room for one of them, the words for all. */
export const thenCue = (before: SessionState, placed: Placed): Said | null => {
  const [first, ...others] = unnamed(before, placed).map((each) => `then-${each}` as const)
  if (!first) return null
  const said = cue(first)
  return { ...said, speech: [said.speech, ...others.map((id) => cues[id].speech)].join(' ') }
}

/** Whether something that was said not to be as last time is still so: then nobody is told that all is well. */
export const isStillUnlike = (state: SessionState, placed: Placed): boolean =>
  notAsThen(state, placed).length > 0
