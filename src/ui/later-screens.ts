import type { Component } from 'svelte'
import { addressOf, type Route } from './state/router.svelte'

/** A screen that is fetched when it is gone to: its title, what is said meanwhile, and where it is. */
interface LaterScreen {
  readonly title: string
  readonly what: string
  /** Its properties are the fields of its route. */
  readonly load: () => Promise<{ readonly default: Component<never> }>
}

/** Every screen but home: that one stands at once. */
const screens: Readonly<Record<Exclude<Route['screen'], 'home'>, LaterScreen>> = {
  assessment: {
    title: 'Assessment',
    what: 'Opening the assessment',
    load: () => import('./screens/Assessment.svelte'),
  },
  check: {
    title: 'One test',
    what: 'Opening the test',
    load: () => import('./screens/Assessment.svelte'),
  },
  demonstration: {
    title: 'Demonstration',
    what: 'Opening the demonstration',
    // What begins and what ends it comes with it: half a demonstration is told nobody.
    load: () =>
      Promise.all([
        import('./screens/DemonstrationRun.svelte'),
        import('./state/demonstrations'),
        import('../runner3d/abilities'),
        import('./state/demonstrated-world'),
      ]).then(([screen]) => screen),
  },
  'about-you': {
    title: 'About you',
    what: 'Opening the page',
    load: () => import('./screens/AboutYou.svelte'),
  },
  'by-hand': {
    title: 'By tape and stopwatch',
    what: 'Opening the sheet',
    load: () => import('./screens/ByHand.svelte'),
  },
  constants: {
    title: 'Where the numbers are from',
    what: 'Opening the numbers',
    load: () => import('./screens/Constants.svelte'),
  },
  plan: { title: 'Plan', what: 'Opening the plan', load: () => import('./screens/Plan.svelte') },
  log: { title: 'Log', what: 'Opening the log', load: () => import('./screens/Log.svelte') },
  history: {
    title: 'History',
    what: 'Opening the history',
    load: () => import('./screens/History.svelte'),
  },
  runners: { title: 'Runners', what: 'Opening the page', load: () => import('./screens/Runners.svelte') },
  guide: { title: 'Good to know', what: 'Opening the page', load: () => import('./screens/Guide.svelte') },
  workout: { title: 'Workout', what: 'Opening the workout', load: () => import('./screens/Workout.svelte') },
  exercises: {
    title: 'Exercises',
    what: 'Opening the exercises',
    load: () => import('./screens/Exercises.svelte'),
  },
  'your-data': {
    title: 'Your data',
    what: 'Opening the page',
    load: () => import('./screens/YourData.svelte'),
  },
  report: { title: 'Report', what: 'Opening the report', load: () => import('./screens/Report.svelte') },
  clinic: {
    title: "Somebody's report",
    what: 'Opening the page',
    load: () => import('./screens/Clinic.svelte'),
  },
  result: { title: 'Result', what: 'Opening the result', load: () => import('./screens/Result.svelte') },
}

export const laterScreen = (route: Exclude<Route, { readonly screen: 'home' }>) => {
  const { title, what, load } = screens[route.screen]
  // Each takes the fields of its own route, which the table above cannot say.
  return { title, what, load: load as () => Promise<{ readonly default: Component<Route> }> }
}

/** Routes of one key are one screen that stays: what was typed into it does too. */
export const keyOf = (route: Route): string =>
  route.screen === 'exercises' ? route.screen : addressOf(route)
