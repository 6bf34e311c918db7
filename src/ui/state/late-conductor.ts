import type { Conductor, Edge } from '../../session/conductor'
import type { PoseSourceEvent } from '../../session/ports'
import type { SessionEvent, SessionState } from '../../session/state'

/**
 * The conductor, fetched beside the first page and not in it: nothing is led before the runner has chosen something, and
 * what is chosen meanwhile is done in order as soon as it is here.
 */
export class LateConductor {
  #conductor: Conductor | null = null
  readonly #fetched: Promise<Conductor>

  constructor(edge: Edge) {
    this.#fetched = import('../../session/conductor').then(
      (made) => (this.#conductor = new made.Conductor(edge)),
    )
  }

  get state(): SessionState | null {
    return this.#conductor?.state ?? null
  }

  /** Everything since the assessment began or was resumed, poses left out. */
  get events(): readonly SessionEvent[] {
    return this.#conductor?.events ?? []
  }

  dispatch(event: SessionEvent): void {
    if (this.#conductor) this.#conductor.dispatch(event)
    else void this.#fetched.then((conductor) => conductor.dispatch(event))
  }

  /** Only of a source that the conductor had started. */
  hear(event: PoseSourceEvent): void {
    this.#conductor?.hear(event)
  }

  answerPain(hurt: boolean | null): void {
    this.#conductor?.answerPain(hurt)
  }
}
