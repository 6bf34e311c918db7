/** Where the runner is in the interface, kept in the address after the `#`: any static host can serve it. */
export type Route =
  | { readonly screen: 'home' }
  /** Camera set-up and capture; with an id, the open assessment to go on with. */
  | { readonly screen: 'assessment'; readonly resume: string | null }
  | { readonly screen: 'result'; readonly assessmentId: string }
  /** The virtual runner is led through all tests, or through one. */
  | { readonly screen: 'demonstration'; readonly mobilityTestId: string | null }
  /** Values by tape and stopwatch; with an id, those of an assessment that is there. */
  | { readonly screen: 'by-hand'; readonly assessmentId: string | null }
  | { readonly screen: 'plan' }
  /** A workout of the plan, by its week and weekday: `2-mon`. */
  | { readonly screen: 'workout'; readonly which: string }
  /** The library, or one exercise of it. */
  | { readonly screen: 'exercises'; readonly exerciseId: string | null }

/** Asked before a screen is left; false keeps it. */
export type Guard = () => Promise<boolean>

const idIn = (route: Exclude<Route, { readonly screen: 'home' | 'result' | 'plan' }>): string | null => {
  if (route.screen === 'assessment') return route.resume
  if (route.screen === 'demonstration') return route.mobilityTestId
  if (route.screen === 'workout') return route.which
  return route.screen === 'exercises' ? route.exerciseId : route.assessmentId
}

export const addressOf = (route: Route): string => {
  if (route.screen === 'home') return '#/'
  if (route.screen === 'result') return `#/result/${encodeURIComponent(route.assessmentId)}`
  if (route.screen === 'plan') return '#/plan'
  const id = idIn(route)
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
  const [screen, id] = hash.replace(/^#\/?/, '').split('/')
  if (screen === 'assessment') return { screen, resume: id ? decoded(id) : null }
  if (screen === 'by-hand') return { screen, assessmentId: id ? decoded(id) : null }
  if (screen === 'demonstration') return { screen, mobilityTestId: id ? decoded(id) : null }
  if (screen === 'result' && id) return { screen, assessmentId: decoded(id) }
  if (screen === 'plan') return { screen }
  if (screen === 'workout' && id) return { screen, which: decoded(id) }
  if (screen === 'exercises') return { screen, exerciseId: id ? decoded(id) : null }
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
