import { wayWith } from '../prescription/equipment'
import type { Exercise } from '../prescription/define-exercise'
import { exerciseTime } from '../prescription/exercise-time'
import { equipments, type Equipment } from '../runner/records'

/** `none`: needs nothing; `mine`: what the runner named; or a thing that it can be done with. */
export type EquipmentChoice = '' | 'none' | 'mine' | Equipment

/** What the library is searched by; an empty string, or 0 minutes, asks for nothing. */
export interface Search {
  readonly words: string
  readonly muscle: string
  readonly finding: string
  readonly equipment: EquipmentChoice
  /** It takes at most so many minutes. */
  readonly minutes: number
}

export const noSearch: Search = { words: '', muscle: '', finding: '', equipment: '', minutes: 0 }

/** Minutes to choose from; each finds more of the library than the one before (tests/unit/ui/exercise-search.test.ts). */
export const minuteChoices = [3, 5, 8] as const

const hasEquipment = (exercise: Exercise, choice: EquipmentChoice, mine: readonly Equipment[]): boolean => {
  if (choice === '') return true
  if (choice === 'none') return wayWith(exercise.equipment, []) !== null
  if (choice === 'mine') return wayWith(exercise.equipment, mine) !== null
  return exercise.equipment.some((way) => way.includes(choice))
}

/** Whether every word is somewhere in what is told of an exercise. */
const hasWords = ({ name, purpose, kind, muscles }: Exercise, words: string): boolean => {
  const text = [name, purpose, kind, ...muscles.main, ...muscles.also].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export const isFound = (exercise: Exercise, search: Search, mine: readonly Equipment[]): boolean =>
  hasWords(exercise, search.words) &&
  (search.muscle === '' ||
    [...exercise.muscles.main, ...exercise.muscles.also].some((each) => each === search.muscle)) &&
  (search.finding === '' || search.finding in exercise.serves) &&
  hasEquipment(exercise, search.equipment, mine) &&
  (search.minutes === 0 || exerciseTime(exercise) <= search.minutes * 60)

/** Things that some exercise of these can be done with, in the order of the records. */
export const thingsOf = (exercises: readonly Exercise[]): readonly Equipment[] =>
  equipments.filter((thing) => exercises.some(({ equipment }) => equipment.flat().includes(thing)))
