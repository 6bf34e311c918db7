import type { HistoryEntry } from '../runner/records'
import { runnerOptions, type Option } from './runner-text'

const word = <Value>(options: readonly Option<Value>[], value: Value | undefined): string =>
  options.find((option) => option.value === value)?.text ?? ''

/** An injury or operation in words: `Injury of the knee, left, longer ago`. */
export const historyText = ({ kind, part, side, since, isCurrent }: HistoryEntry): string =>
  [
    `${word(runnerOptions.kind, kind)} of the ${word(runnerOptions.part, part).toLowerCase()}`,
    word(runnerOptions.sides, side).toLowerCase(),
    word(runnerOptions.since, since).toLowerCase(),
    isCurrent ? 'still troubles' : '',
  ]
    .filter((said) => said !== '')
    .join(', ')
