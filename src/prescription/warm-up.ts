import type { PlanRequest } from './plan-request'
import type { SourceId } from './sources'

/** Before lifting and before runs: 5 to 10 minutes that move, nothing held still. */
export const warmUpExercises = [
  'ankle-circles',
  'leg-swings',
  'hip-opener',
  'bent-knee-leg-swings',
  'arm-circles',
  'worlds-greatest-stretch',
  'samson-stretch',
  'walking-lunge',
  'squat',
] as const

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

/** Other training that may take the place of core work or range; it is logged, and no workout of a plan is ticked off by it. */
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
      'Long holds, trunk and balance in all directions: in a full week a class is a good choice in place of a day for range. The plan does not count it as one of its workouts.',
    sources: ['article-plateaus', 'article-mirror'],
  },
  {
    id: 'pilates',
    name: 'Pilates',
    replaces:
      'Much of the trunk: in a full week a class is a good choice in place of core work. The plan does not count it as one of its workouts.',
    sources: ['article-plateaus', 'article-mirror'],
  },
]

/** Seconds of warm-up before a workout that loads: the articles' five minutes at the least. */
export const warmUpSeconds = 300
/** A workout below this many minutes carries no load, and its first slow set is its warm-up. */
export const shortMinutes = 15

export const isShort = ({ minutes }: Pick<PlanRequest, 'minutes'>): boolean => minutes < shortMinutes
