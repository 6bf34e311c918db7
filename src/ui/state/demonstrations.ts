import { demonstration } from '../../session/demonstration'
import type { AppActions } from './app-actions'
import type { DemonstratedParts } from './demonstrated-world'
import type { Router } from './router.svelte'
import type { SessionView } from './session-view.svelte'

export interface DemonstrationMeans {
  readonly view: SessionView
  readonly router: Router
  readonly actions: () => AppActions
  readonly trainingActions: DemonstratedParts['trainingActions']
}

/** Demonstrations begin and end here: one at a time, and the next forgets the one before. */
export class Demonstrations {
  readonly #means: DemonstrationMeans

  constructor(means: DemonstrationMeans) {
    this.#means = means
  }

  /** Hands over what begins one, once it is known what the virtual runner can do; nothing where it was left meanwhile. */
  async begin(
    mobilityTestId: string | null,
    edge: Parameters<typeof demonstration>[1],
    dispatch: (event: ReturnType<typeof demonstration>) => void,
  ): Promise<void> {
    const { view, router } = this.#means
    view.demonstrated = null
    const { demonstrated } = await import('../../runner3d/abilities')
    if (router.route.screen === 'demonstration') dispatch(demonstration(mobilityTestId, edge, demonstrated))
  }

  /** Shows the result once the virtual runner's plan is made of it. */
  async end(assessmentId: string): Promise<void> {
    const { view, router, trainingActions } = this.#means
    const { demonstratedWorld } = await import('./demonstrated-world')
    const actions = this.#means.actions()
    const entry = await actions.loadResult(assessmentId)
    if (!entry) return
    view.demonstrated = await demonstratedWorld({ entry, own: view, actions, trainingActions })
    // It may have been left meanwhile.
    if (router.route.screen === 'demonstration') router.go({ screen: 'result', assessmentId })
  }
}
