import type { Equipment } from '../runner/records'
import type { ExerciseDone } from './records'
import { exerciseOf } from './registry'

/** What a loaded exercise is done with next, once it has become easy. */
export interface MoreLoad {
  /** Kilograms; null where there are none, as with a band. */
  readonly kg: number | null
  readonly say: string
}

/** Where dumbbells go on in larger steps: kilograms, usual in shops. */
const lightDumbbell = 10
/** More repetitions than these train something else; usual practice. */
const mostRepetitions = 20
/** Repetitions after which one repetition's load doubles: Epley's formula, 1RM = load × (1 + repetitions / 30), 1985. */
const epley = 30

/** Kilograms from one weight to the next of its kind, as they are sold; a barbell by two of its smallest usual plates. */
const stepsOf: Readonly<Partial<Record<Equipment, (kg: number) => number>>> = {
  dumbbell: (kg) => (kg < lightDumbbell ? 1 : 2),
  kettlebell: () => 4,
  barbell: () => 2.5,
  'medicine-ball': () => 1,
}

/** The next weight that a runner can lay hands on: the smallest step among what the exercise takes and the runner has. */
const nextWeight = (exerciseId: string, kg: number, has: readonly Equipment[]): number => {
  const things = exerciseOf(exerciseId)?.equipment.flat() ?? []
  const steps = things.flatMap((thing) => (has.includes(thing) ? (stepsOf[thing]?.(kg) ?? []) : []))
  return kg + (steps.length > 0 ? Math.min(...steps) : stepsOf.dumbbell!(kg))
}

const percent = (from: number, to: number): number => Math.round((to / from - 1) * 100)

/**
 * A step of 2.5 to 5 % (usual practice, clinical reference 4.7) is less than weights are apart: 8 kg ask for 0.2 to 0.4. So the
 * next weight comes when as many repetitions go with this one as make it no harder than the lowest number with that one.
 */
export const moreLoad = ({ exerciseId, sets, asked }: ExerciseDone, has: readonly Equipment[]): MoreLoad => {
  const kg = Math.max(0, ...sets.map((set) => set.kg ?? 0))
  if (kg === 0) return { kg: null, say: 'Take the next heavier band, or stand further away.' }
  const next = nextWeight(exerciseId, kg, has)
  const take = `2.5 to 5 % more is enough; the next weight there is comes to ${next} kg`
  if (exerciseOf(exerciseId)?.doses.learn.work.kind !== 'repetitions')
    return { kg: next, say: `${take}: take it, and begin with ${asked.low} again.` }
  const needed = Math.ceil(((epley + asked.low) * next) / kg - epley)
  if (Math.min(...sets.map(({ done }) => done)) >= needed)
    return { kg: next, say: `${take}: take it, and begin with ${asked.low} again.` }
  const jump = `${take}, ${percent(kg, next)} % at once: stay at ${kg} kg`
  return needed <= mostRepetitions
    ? { kg, say: `${jump} until every set has ${needed}, then take it.` }
    : { kg, say: `${jump}, and lower more slowly, with a stop where it is hardest.` }
}
