import { painStopsAt } from '../runner/pain'
import { dayNumber } from '../math/instant'
import type { IsoDay } from './iso-day'
import { easierRules, harderRules } from './move-rules'
import type { ExerciseDone, WorkoutDone } from './records'
import { exerciseOf, exercises } from './registry'
import type { SourceId } from './sources'

/** What to do with an exercise next time, and why. `pause` sends to a professional. */
export interface Decision {
  readonly do: 'progress' | 'hold' | 'regress' | 'pause'
  readonly say: string
  /** The exercise to take instead, where the library has one for this direction. */
  readonly swapTo: string | null
  /** What it does to the sets of the plan: as they are, one less, or those of the first block. What that comes to is said where it is done. */
  readonly sets: 'same' | 'one-less' | 'first-block'
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

/** What hurt before its first set was over has no sets, and is remembered all the same. */
const says = ({ sets, pain }: ExerciseDone): boolean => sets.length > 0 || (pain ?? 0) > 0

/** The last first. */
const historyOf = (exerciseId: string, log: readonly WorkoutDone[]): readonly Done[] =>
  log
    .flatMap(({ day, settled, exercises }) =>
      exercises
        .filter((exercise) => exercise.exerciseId === exerciseId && says(exercise))
        .map((exercise) => ({ day, settled, exercise })),
    )
    .sort((a, b) => dayNumber(b.day) - dayNumber(a.day))

/** Whether an exercise hurt too much, or for too long, and nobody has looked at it since. */
export const isBad = ({ exercise, settled }: Pick<Done, 'exercise' | 'settled'>): boolean =>
  exercise.lookedAt === undefined &&
  ((exercise.pain ?? 0) >= painStopsAt || ((exercise.pain ?? 0) > 0 && settled === false))

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

const regress = (exerciseId: string, say: string, source: SourceId): Decision => {
  const easier = exerciseOf(exerciseId)?.easier
  // Where the library has no easier one, the change is told in words, and a set is left out.
  return easier && easier.to === undefined
    ? { do: 'regress', say: `${say} ${easier.how}`, swapTo: null, sets: 'one-less', source }
    : { do: 'regress', say, swapTo: easier?.to ?? null, sets: 'same', source }
}

const hold = (say: string): Decision => ({
  do: 'hold',
  say,
  swapTo: null,
  sets: 'same',
  source: 'article-performance',
})

/**
 * The days before the last one, of all that may have stood in this place: where an exercise took over from one that hurt, the
 * days of both count, because what hurts has not become better by doing it more gently. What went well in a third one since,
 * or in this one on the very day, does not undo them.
 */
const daysBefore = (exerciseId: string, log: readonly WorkoutDone[]): readonly Done[] => {
  const [last, before] = historyOf(exerciseId, log)
  const taken = exercises
    .filter(({ id, easier }) => id !== exerciseId && easier.to === exerciseId)
    .flatMap(({ id }) => historyOf(id, log).find(({ day }) => last !== undefined && day < last.day) ?? [])
    .filter(({ day }) => before === undefined || day >= before.day)
  return before ? [before, ...taken] : taken
}

const afterPain = (exerciseId: string, log: readonly WorkoutDone[]): Decision | null => {
  const [last] = historyOf(exerciseId, log)
  if (last?.exercise.lookedAt !== undefined)
    return {
      do: 'regress',
      say: 'A professional has looked at it, you said: begin again with the first block, and light.',
      swapTo: null,
      sets: 'first-block',
      source: 'house',
    }
  if (!last || !isBad(last)) return null
  return daysBefore(exerciseId, log).some(isBad)
    ? {
        do: 'pause',
        say: 'It hurt too much twice in a row: leave it out and have a professional look.',
        swapTo: null,
        sets: 'same',
        source: 'silbernagel-2007',
      }
    : regress(exerciseId, easierRules.pain.say, easierRules.pain.source)
}

const afterBreak = (last: Done, today: IsoDay): Decision | null => {
  const days = dayNumber(today) - dayNumber(last.day)
  if (days >= daysToBeginAgain)
    return {
      do: 'regress',
      say: 'Four weeks without it: begin again with the first block.',
      swapTo: null,
      sets: 'first-block',
      source: 'house',
    }
  if (days < daysToEaseIn) return null
  const say = 'Two weeks without it: no more weight than last time.'
  return { ...hold(say), sets: 'one-less', source: 'house' }
}

/** The day on which it hurt too much the last time that it was done; null where it did not, or somebody has looked since. */
export const hurtOn = (exerciseId: string, log: readonly WorkoutDone[]): IsoDay | null => {
  const [last] = historyOf(exerciseId, log)
  return last && isBad(last) ? last.day : null
}

/** The day of the last workout that had it, or in which it hurt at once; null where there is none. */
export const lastDone = (exerciseId: string, log: readonly WorkoutDone[]): IsoDay | null =>
  historyOf(exerciseId, log)[0]?.day ?? null

/** How it was done last, in sets; null where it never was. */
export const lastTime = (exerciseId: string, log: readonly WorkoutDone[]): ExerciseDone | null =>
  historyOf(exerciseId, log).find(({ exercise }) => exercise.sets.length > 0)?.exercise ?? null

export const isLoaded = ({ sets }: ExerciseDone): boolean =>
  sets.some(({ kg, band }) => (kg ?? 0) > 0 || band !== null)

/** What the log says of an exercise. Pain speaks first, then a long break, then what was too much, then what was easy. */
export const nextStep = (exerciseId: string, log: readonly WorkoutDone[], today: IsoDay): Decision => {
  const history = historyOf(exerciseId, log)
  const pain = afterPain(exerciseId, log)
  if (pain) return pain
  const [last, before] = history.filter(({ exercise }) => exercise.sets.length > 0)
  if (!last) return hold('The first time: learn the movement.')
  const pause = afterBreak(last, today)
  if (pause) return pause
  if (fellShort(last)) {
    const rule = isTimed(exerciseId) ? easierRules['short-hold'] : easierRules['few-good-repetitions']
    return regress(exerciseId, rule.say, rule.source)
  }
  if (last.exercise.feel === 'too-hard')
    return before?.exercise.feel === 'too-hard'
      ? regress(exerciseId, 'Too hard twice in a row: take the easier one.', 'article-mirror')
      : hold('It was too hard once: the same again.')
  if (!before || !wasEasy(last) || !wasEasy(before)) return hold('Right as it is: the same again.')
  return {
    do: 'progress',
    say: harderRules[isTimed(exerciseId) ? 'longest-hold-twice' : 'two-extra-twice'].say,
    swapTo: isLoaded(last.exercise) ? null : (exerciseOf(exerciseId)?.harder.to ?? null),
    sets: 'same',
    source: 'house',
  }
}
