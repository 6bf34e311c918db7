/** Screens that are one and the same for everybody. */
const plainScreens = [
  'about-you',
  'constants',
  'plan',
  'log',
  'history',
  'runners',
  'guide',
  'your-data',
  'clinic',
] as const
type PlainScreen = (typeof plainScreens)[number]

/** Where the runner is in the interface, kept in the address after the `#`: any static host can serve it. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly [Screen in PlainScreen]: { readonly screen: Screen } }[PlainScreen]
  /** Camera set-up and capture; with an id, the open assessment to go on with. */
  | { readonly screen: 'assessment'; readonly resume: string | null }
  /** One mobility test by itself, in front of the camera. */
  | { readonly screen: 'check'; readonly mobilityTestId: string }
  | { readonly screen: 'result'; readonly assessmentId: string }
  /** What is handed to a physio or a coach. */
  | { readonly screen: 'report'; readonly assessmentId: string }
  /** The virtual runner is led through all tests, or through one. */
  | { readonly screen: 'demonstration'; readonly mobilityTestId: string | null }
  /** Values by tape and stopwatch; with an id, those of an assessment that is there. */
  | { readonly screen: 'by-hand'; readonly assessmentId: string | null }
  /** A workout of the plan, by its week and weekday: `2-mon`. */
  | { readonly screen: 'workout'; readonly which: string }
  /** The library, or one exercise of it. */
  | { readonly screen: 'exercises'; readonly exerciseId: string | null }

/** Asked before a screen is left; false keeps it. */
export type Guard = () => Promise<boolean>

const isPlain = (screen: string | undefined): screen is PlainScreen =>
  plainScreens.some((plain) => plain === screen)

const isAlone = (route: Route): route is Extract<Route, { readonly screen: PlainScreen }> =>
  isPlain(route.screen)

const idIn = (route: Exclude<Route, { readonly screen: 'home' | PlainScreen }>): string | null => {
  if (route.screen === 'assessment') return route.resume
  if (route.screen === 'demonstration' || route.screen === 'check') return route.mobilityTestId
  if (route.screen === 'workout') return route.which
  return route.screen === 'exercises' ? route.exerciseId : route.assessmentId
}

export const addressOf = (route: Route): string => {
  if (route.screen === 'home') return '#/'
  const id = isAlone(route) ? null : idIn(route)
  return id === null ? `#/${route.screen}` : `#/${route.screen}/${encodeURIComponent(id)}`
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** An address nobody wrote leads home. */
export const routeOf = (hash: string): Route => {
  const [screen, part] = hash.replace(/^#\/?/, '').split('/')
  const id = part ? decoded(part) : null
  if (isPlain(screen)) return { screen }
  if (screen === 'assessment') return { screen, resume: id }
  if (screen === 'by-hand') return { screen, assessmentId: id }
  if (screen === 'demonstration') return { screen, mobilityTestId: id }
  if (screen === 'check' && id !== null) return { screen, mobilityTestId: id }
  if (screen === 'workout' && id !== null) return { screen, which: id }
  if (screen === 'exercises') return { screen, exerciseId: id }
  if ((screen === 'result' || screen === 'report') && id !== null) return { screen, assessmentId: id }
  return { screen: 'home' }
}

export class Router {
  route = $state.raw<Route>(routeOf(location.hash))
  #guard: Guard | null = null
  #asking = false

  /** Follows the address; returns the way to stop. */
  follow(): () => void {
    const follow = () => void this.#arrive(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }

  go(route: Route): void {
    location.hash = addressOf(route)
  }

  /** Puts a guard before leaving this screen; returns the way to lift it. */
  guard(guard: Guard): () => void {
    this.#guard = guard
    return () => {
      if (this.#guard === guard) this.#guard = null
    }
  }

  async #arrive(next: Route): Promise<void> {
    if (addressOf(next) === addressOf(this.route) || this.#asking) return
    if (this.#guard && !(await this.#mayLeave(this.#guard))) return
    this.route = routeOf(location.hash)
    scrollTo(0, 0)
  }

  /** The address has changed already when the browser tells: the old one is put back while the answer is awaited. */
  async #mayLeave(guard: Guard): Promise<boolean> {
    // Written out: the bare address of the site is home, and an empty one would change nothing.
    const wanted = addressOf(routeOf(location.hash))
    history.pushState(null, '', addressOf(this.route))
    this.#asking = true
    const leave = await guard()
    this.#asking = false
    if (leave) history.replaceState(null, '', wanted)
    return leave
  }
}
