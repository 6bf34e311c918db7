import { conditionsThen, type ConditionsThen } from '../../assessment/conditions-then'
import type { History } from './session-view.svelte'

/** What a retest has to match; null before there was a first test in front of a camera. Apart from the view: the home screen needs none of it. */
export const lastConditions = (history: History): ConditionsThen | null =>
  history.kind === 'read' ? conditionsThen(history.recent) : null
