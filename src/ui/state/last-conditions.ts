import { conditionsThen, type ConditionsThen } from '../../assessment/conditions-then'
import type { Route } from './router.svelte'
import type { SessionView } from './session-view.svelte'

/**
 * What a retest has to match: the last time that one of the tests was measured which are led through here; null before there was one
 * in front of a camera. Apart from the view: the home screen needs none of it.
 */
export const lastConditions = (
  { history, ledTests }: Pick<SessionView, 'history' | 'ledTests'>,
  route: Route,
): ConditionsThen | null => {
  if (history.kind !== 'read') return null
  const wanted = route.screen === 'check' ? [route.mobilityTestId] : ledTests.map(({ id }) => id)
  return conditionsThen(history.recent, wanted)
}
