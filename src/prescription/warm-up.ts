import type { Trains } from './define-exercise'
import type { PlanRequest } from './plan-request'
import { exerciseOf } from './registry'
import type { SourceId } from './sources'
import { repetitionSeconds } from './timeline'
import type { Workout } from './workout'

/**
 * Before lifting and before runs: 5 to 10 minutes that move, nothing held still. `before`: what each prepares for. From the
 * gentle to what is like the work itself.
 */
const warmUpMoves = [
  { id: 'ankle-circles', before: ['lower'] },
  { id: 'leg-swings', before: ['lower'] },
  { id: 'hip-opener', before: ['lower', 'core'] },
  { id: 'bent-knee-leg-swings', before: ['lower'] },
  { id: 'arm-circles', before: ['upper', 'whole'] },
  { id: 'worlds-greatest-stretch', before: ['core', 'upper', 'whole'] },
  { id: 'samson-stretch', before: ['core', 'upper'] },
  { id: 'walking-lunge', before: ['lower', 'whole'] },
  { id: 'squat', before: ['lower', 'whole'] },
] as const satisfies readonly { readonly id: string; readonly before: readonly Trains[] }[]

export const warmUpExercises: readonly string[] = warmUpMoves.map(({ id }) => id)

/** To change from one move to the next, seconds; nothing has to be set up. Usual practice. */
const toNextMove = 10

/** The fewest of a move, on both sides where it has two, and the change to it. */
const moveSeconds = (id: string): number => {
  const exercise = exerciseOf(id)
  if (!exercise) return 0
  const { work } = exercise.doses.learn
  const sides = exercise.sides === 'each' ? 2 : 1
  return toNextMove + work.low * sides * repetitionSeconds({ exerciseId: id })
}

/** What is nearest to the work comes into a warm-up first: of moves for the same, the last of the list. */
const byNearness = (parts: readonly Trains[]): readonly string[] => {
  const fitting = warmUpMoves.filter(({ before }) => before.some((part) => parts.includes(part)))
  const others = warmUpMoves.filter((move) => !fitting.includes(move))
  return [...fitting.toReversed(), ...others.toReversed()].map(({ id }) => id)
}

/**
 * The moves of a warm-up of so many seconds before work of these parts of the body: what prepares it first, as many as are
 * done without hurry, in the order from gentle to like the work. `mayDo`: those that nothing speaks against.
 */
export const warmUpBefore = (
  parts: readonly Trains[],
  limit: number,
  mayDo: (id: string) => boolean,
): readonly string[] => {
  const chosen = byNearness(parts)
    .filter(mayDo)
    .reduce<readonly string[]>(
      (some, id) => (movesSeconds([...some, id]) <= limit ? [...some, id] : some),
      [],
    )
  return warmUpExercises.filter((id) => chosen.includes(id))
}

/** How long some moves take one after the other, at the fewest of each. */
export const movesSeconds = (ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + moveSeconds(id), 0)

/** Moves below which a warm-up before lifting is thin, and one before stretches: the articles name several, no number. */
const leastMoves = { lifting: 3, stretching: 1 } as const

/** What fills a warm-up for which few moves are allowed; null where there are enough, or no warm-up. */
export const walkingWords = ({
  kind,
  warmUp,
  warmUpSeconds: long,
}: Pick<Workout, 'kind' | 'warmUp' | 'warmUpSeconds'>): string | null => {
  const least = kind === 'range' ? leastMoves.stretching : leastMoves.lifting
  if (long === 0 || warmUp.length >= least) return null
  return warmUp.length === 0
    ? 'Walk on the spot for all of it: no move of the list is for you at the moment.'
    : 'Repeat these, and walk on the spot for the rest of the time: no other move is for you at the moment.'
}

/** The same without a workout, for runners who do not know what they need before a run. */
export const runWarmUp = [
  'ankle-circles',
  'bent-knee-leg-swings',
  'leg-swings',
  'walking-lunge',
  'worlds-greatest-stretch',
] as const

/** A minute or two beside the television, a book or a talk; no count is kept. */
export const downtimeDrills = [
  'ankle-circles',
  'short-foot',
  'ninety-ninety',
  'calf-raise',
  'single-leg-stance',
  'big-toe-mobilisation',
] as const

/** A few minutes when warm, after a run: legs, back and hips. Held still, so never before. */
export const afterRunStretches = [
  'straight-knee-wall-stretch',
  'hamstring-stretch',
  'half-kneeling-hip-flexor-stretch',
  'figure-four-stretch',
  'child-pose',
] as const

/** What winds down where the tools are at hand. */
export const coolDownTools = ['foam-rolling', 'massage-ball'] as const

/**
 * Other training that may take the place of core work or range. It is logged. Days for range are counted neither way; a strength
 * workout left out for it stays open, because a retest concludes from what findings asked for.
 */
export interface CrossTraining {
  readonly id: string
  readonly name: string
  readonly replaces: string
  readonly sources: readonly SourceId[]
}

export const crossTrainings: readonly CrossTraining[] = [
  {
    id: 'yoga',
    name: 'Yoga',
    replaces:
      'Long holds, trunk and balance in all directions: a class may take the place of a day for range, which the plan counts neither way. A strength workout stays open.',
    sources: ['article-plateaus', 'article-mirror'],
  },
  {
    id: 'pilates',
    name: 'Pilates',
    replaces:
      'Much of the trunk: in a full week a class may take the place of core work. The strength workout stays open, because the next test asks what its exercises did.',
    sources: ['article-plateaus', 'article-mirror'],
  },
]

/** Seconds of moving before a workout that loads: the articles' five minutes at the least. */
export const warmUpSeconds = 300
/** Seconds of moving before held stretches on a day without a run: warm enough to stretch; usual practice. */
export const rangeWarmUpSeconds = 120
/** A workout below this many minutes carries no load, and its first slow set is its warm-up. */
export const shortMinutes = 15

export const isShort = ({ minutes }: Pick<PlanRequest, 'minutes'>): boolean => minutes < shortMinutes
