import { painStopsAt } from '../runner/pain'
import { dayNumber, type IsoDay } from './iso-day'
import { easierRules, harderRules } from './move-rules'
import type { ExerciseDone, WorkoutDone } from './records'
import { exerciseOf } from './registry'
import type { SourceId } from './sources'

/** What to do with an exercise next time, and why. `pause` sends to a professional. */
export interface Decision {
  readonly do: 'progress' | 'hold' | 'regress' | 'pause'
  readonly say: string
  /** The exercise to take instead, where the library has one for this direction. */
  readonly swapTo: string | null
  readonly source: SourceId
}

/** Repetitions below which a set is not a good one, unless fewer were asked for (article: under five). */
const goodRepetitions = 5
/** Repetitions above the range that show that it has become easy; usual practice (clinical reference 4.7). */
const extraRepetitions = 2
/** Days without this exercise after which it begins again more gently; usual practice. */
const daysToEaseIn = 14
const daysToBeginAgain = 28

interface Done {
  readonly day: IsoDay
  readonly settled: boolean | null
  readonly exercise: ExerciseDone
}

/** The last first. */
const historyOf = (exerciseId: string, log: readonly WorkoutDone[]): readonly Done[] =>
  log
    .flatMap(({ day, settled, exercises }) =>
      exercises
        .filter((exercise) => exercise.exerciseId === exerciseId && exercise.sets.length > 0)
        .map((exercise) => ({ day, settled, exercise })),
    )
    .sort((a, b) => dayNumber(b.day) - dayNumber(a.day))

const isBad = ({ exercise, settled }: Done): boolean =>
  (exercise.pain ?? 0) >= painStopsAt || ((exercise.pain ?? 0) > 0 && settled === false)

const wasEasy = ({ exercise: { sets, asked, feel } }: Done): boolean =>
  sets.every(({ done }) => done >= asked.high + extraRepetitions) ||
  (feel === 'too-easy' && sets.every(({ done }) => done >= asked.high))

const isTimed = (exerciseId: string): boolean => {
  const kind = exerciseOf(exerciseId)?.doses.learn.work.kind
  return kind === 'hold' || kind === 'time'
}

const fellShort = ({ exercise: { exerciseId, sets, asked } }: Done): boolean => {
  const least = isTimed(exerciseId) ? asked.low / 2 : Math.min(goodRepetitions, asked.low)
  return sets.some(({ done }) => done < least)
}

const regress = (exerciseId: string, say: string, source: SourceId): Decision => ({
  do: 'regress',
  say,
  swapTo: exerciseOf(exerciseId)?.easier.to ?? null,
  source,
})

const hold = (say: string): Decision => ({ do: 'hold', say, swapTo: null, source: 'article-performance' })

const afterPain = (exerciseId: string, [last, before]: readonly Done[]): Decision | null => {
  if (!last || !isBad(last)) return null
  return before && isBad(before)
    ? {
        do: 'pause',
        say: 'It hurt too much twice in a row: leave it out and have a professional look.',
        swapTo: null,
        source: 'silbernagel-2007',
      }
    : regress(exerciseId, easierRules.pain.say, easierRules.pain.source)
}

const afterBreak = (exerciseId: string, last: Done, today: IsoDay): Decision | null => {
  const days = dayNumber(today) - dayNumber(last.day)
  if (days >= daysToBeginAgain)
    return regress(exerciseId, 'Four weeks without it: begin again with the first block.', 'house')
  return days >= daysToEaseIn
    ? { ...hold('Two weeks without it: one set less, and no more weight than last time.'), source: 'house' }
    : null
}

/** What the log says of an exercise. Pain speaks first, then a long break, then what was too much, then what was easy. */
export const nextStep = (exerciseId: string, log: readonly WorkoutDone[], today: IsoDay): Decision => {
  const history = historyOf(exerciseId, log)
  const [last, before] = history
  if (!last) return hold('The first time: learn the movement.')
  const earlier = afterPain(exerciseId, history) ?? afterBreak(exerciseId, last, today)
  if (earlier) return earlier
  if (fellShort(last)) {
    const rule = isTimed(exerciseId) ? easierRules['short-hold'] : easierRules['few-good-repetitions']
    return regress(exerciseId, rule.say, rule.source)
  }
  if (last.exercise.feel === 'too-hard')
    return before?.exercise.feel === 'too-hard'
      ? regress(exerciseId, 'Too hard twice in a row: take the easier one.', 'article-mirror')
      : hold('It was too hard once: the same again.')
  if (!before || !wasEasy(last) || !wasEasy(before)) return hold('Right as it is: the same again.')
  const isLoaded = last.exercise.sets.some(({ kg }) => kg !== null && kg > 0)
  return {
    do: 'progress',
    say: isLoaded
      ? `${harderRules['two-extra-twice'].say} Add 2.5 to 5 % of the weight.`
      : harderRules[isTimed(exerciseId) ? 'longest-hold-twice' : 'two-extra-twice'].say,
    swapTo: isLoaded ? null : (exerciseOf(exerciseId)?.harder.to ?? null),
    source: 'house',
  }
}

/** What a retest says of a finding's value against the last one; changes are judged against the measuring error. */
export type ChangeVerdict = 'better' | 'no-change' | 'worse' | 'not-comparable'

/** What a retest does to the exercises of a finding. `kept` is the share of its workouts that were done. */
export const afterRetest = (verdict: ChangeVerdict, kept: number): Decision => {
  const source = 'article-performance'
  if (verdict === 'better')
    return {
      do: 'progress',
      say: 'More than the measuring error: keep the strength exercise, and let go of the stretch.',
      swapTo: null,
      source,
    }
  if (verdict === 'worse')
    return {
      do: 'pause',
      say: 'Less than last time, by more than the measuring error: do less, and show it to a professional if it stays.',
      swapTo: null,
      source,
    }
  if (verdict === 'not-comparable')
    return { do: 'hold', say: 'The set-up differed: nothing is concluded from it.', swapTo: null, source }
  return kept < enoughKept
    ? {
        do: 'hold',
        say: 'No change that we can measure, and many workouts did not happen: first more of the same, or fewer and shorter ones.',
        swapTo: null,
        source,
      }
    : {
        do: 'progress',
        say: 'No change that we can measure, although you trained: more often, harder, or another exercise.',
        swapTo: null,
        source,
      }
}

/** Share of workouts from which a cycle says something of its exercises; usual practice. */
const enoughKept = 2 / 3
