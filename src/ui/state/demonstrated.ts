import type { AppActions } from './app-actions'
import type { Route } from './router.svelte'
import type { SessionView } from './session-view.svelte'

/** A demonstration that has ended: what the screens see and can ask for while they are the virtual runner's. */
export interface Demonstrated {
  readonly assessmentId: string
  readonly view: SessionView
  readonly actions: AppActions
}

/**
 * Whose a screen is: that of whichever runner is looked at, in a demonstration the virtual one; that of the person in front of
 * the page, who has left the demonstration by going there; or the same for everybody.
 */
const whose: Readonly<Record<Route['screen'], 'runner' | 'person' | 'everybody'>> = {
  plan: 'runner',
  log: 'runner',
  workout: 'runner',
  exercises: 'runner',
  home: 'person',
  assessment: 'person',
  'about-you': 'person',
  'by-hand': 'person',
  history: 'person',
  runners: 'person',
  check: 'person',
  demonstration: 'person',
  // Of another assessment than the demonstration's own.
  result: 'person',
  report: 'person',
  constants: 'everybody',
  guide: 'everybody',
  'your-data': 'everybody',
  clinic: 'everybody',
}

const isItsOwn = (route: Route, { assessmentId }: Demonstrated): boolean =>
  (route.screen === 'result' || route.screen === 'report') && route.assessmentId === assessmentId

/** Whether what is shown there is the virtual runner's; `isVisiting` is what `staysIn` said last. */
export const isInside = (route: Route, demonstrated: Demonstrated, isVisiting: boolean): boolean =>
  isItsOwn(route, demonstrated) || (isVisiting && whose[route.screen] === 'runner')

/** Whether the visitor is in the demonstration after this step: its result leads in, any place of one's own leads out. */
export const staysIn = (route: Route, demonstrated: Demonstrated, wasIn: boolean): boolean =>
  isItsOwn(route, demonstrated) || (wasIn && whose[route.screen] !== 'person')
