import type { AppActions } from './app-actions'
import type { Route } from './router.svelte'
import type { SessionView } from './session-view.svelte'

/** A demonstration that has ended: what the screens see and can ask for while they are the virtual runner's. */
export interface Demonstrated {
  readonly assessmentId: string
  readonly view: SessionView
  readonly actions: AppActions
}

/** Screens that show a runner's own: in a demonstration the virtual runner's. */
const ofRunner: readonly Route['screen'][] = ['plan', 'log', 'workout', 'exercises']
/** Where the person in front of the page is meant; whoever goes there has left the demonstration. */
const ofPerson: readonly Route['screen'][] = [
  'home',
  'assessment',
  'check',
  'about-you',
  'by-hand',
  'history',
  'runners',
  'demonstration',
]

const isItsOwn = (route: Route, { assessmentId }: Demonstrated): boolean =>
  (route.screen === 'result' || route.screen === 'report') && route.assessmentId === assessmentId

/** Whether what is shown there is the virtual runner's; `isVisiting` is what `staysIn` said last. */
export const isInside = (route: Route, demonstrated: Demonstrated, isVisiting: boolean): boolean =>
  isItsOwn(route, demonstrated) || (isVisiting && ofRunner.includes(route.screen))

/** Whether the visitor is in the demonstration after this step: its result leads in, any place of one's own leads out. */
export const staysIn = (route: Route, demonstrated: Demonstrated, wasIn: boolean): boolean => {
  if (isItsOwn(route, demonstrated)) return true
  const isOwnPlace = ofPerson.includes(route.screen) || route.screen === 'result' || route.screen === 'report'
  return wasIn && !isOwnPlace
}
