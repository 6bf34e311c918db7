import type { Ratio } from '../math/units'
import { mobilityTest } from '../protocol/registry'
import { initialState } from './beginning'
import { Interlude } from './interlude'
import { liveView } from './live-view'
import { Lookout, type Seen, type Sighting, type Watcher } from './lookout'
import type { PoseSourceEvent } from './ports'
import { session } from './session'
import type { LiveView, SessionEffect, SessionEvent, SessionState } from './state'

/** What only the edge has: a clock, new ids, and hands. */
export interface Edge {
  /** Now, as an ISO instant with its offset. */
  now(): string
  newId(): string
  /** Does what the session asks for. */
  perform(effect: SessionEffect): void
  show(state: SessionState): void
  showLive(live: LiveView | null): void
}

/**
 * Brings the parts together: what the source shows goes to the lookout, what the lookout sees goes to the session,
 * what the session wants goes to the edge. Keeps the event list, which is what a bug report is made of.
 */
export class Conductor {
  readonly #edge: Edge
  #state: SessionState = initialState
  #watcher: Watcher | null = null
  #progress: Ratio | null = null
  #events: SessionEvent[] = []

  constructor(edge: Edge) {
    this.#edge = edge
  }

  get state(): SessionState {
    return this.#state
  }

  /** Everything since the assessment began or was resumed, poses left out. */
  get events(): readonly SessionEvent[] {
    return this.#events
  }

  /** Something happened. Effects run after the new state is shown, in order. */
  dispatch(event: SessionEvent): void {
    if (event.kind === 'started' || event.kind === 'resumed') this.#events = []
    this.#events.push(event.kind === 'trial-ended' ? { ...event, poses: [] } : event)
    const { state, effects } = session(this.#state, event)
    if (state !== this.#state) {
      this.#state = state
      this.#edge.show(state)
    }
    for (const effect of effects) this.#perform(effect)
  }

  /** What the source says. */
  hear(event: PoseSourceEvent): void {
    switch (event.kind) {
      case 'loading':
        this.dispatch({ kind: 'loading', done: event.done })
        return
      case 'ready':
        this.dispatch({ kind: 'source-ready', engine: event.engine })
        return
      case 'pose': {
        this.#look({ t: event.pose.t, pose: event.pose, light: event.light })
        return
      }
      case 'nobody': {
        this.#look({ t: event.t, pose: null, light: event.light })
        return
      }
      case 'progress':
        this.#progress = event.done
        return
      case 'interrupted':
        this.#watcher?.interrupt()
        this.dispatch({ kind: 'interrupted', reason: event.reason })
        return
      case 'fault':
        this.dispatch({ kind: 'fault', fault: event.fault })
        return
      case 'ended':
        this.dispatch({ kind: 'source-ended', at: this.#edge.now() })
        return
    }
  }

  #look(seen: Seen): void {
    if (!this.#watcher) {
      this.#edge.showLive(liveView(seen.pose, { progress: this.#progress }))
      return
    }
    const { live, sightings } = this.#watcher.push(seen)
    this.#edge.showLive({ ...live, progress: this.#progress })
    for (const sighting of sightings) this.dispatch(this.#event(sighting))
  }

  #event(sighting: Sighting): SessionEvent {
    if (sighting.kind !== 'trial-sighted') return sighting
    const { side, outcome, setUp, poses } = sighting
    const [trialId, evidenceId] = [this.#edge.newId(), this.#edge.newId()]
    return { kind: 'trial-ended', at: this.#edge.now(), trialId, evidenceId, side, outcome, setUp, poses }
  }

  #perform(effect: SessionEffect): void {
    if (effect.kind === 'watch') {
      const { mobilityTestId, side } = effect.station
      const test = mobilityTest(mobilityTestId)
      this.#watcher = test ? new Lookout(test, side, effect.phase) : null
      return
    }
    if (effect.kind === 'wait') {
      this.#watcher = new Interlude(effect.lasting)
      return
    }
    if (effect.kind === 'stop-watching') {
      this.#watcher = null
      this.#edge.showLive(null)
      return
    }
    if (effect.kind === 'start-source') this.#progress = null
    this.#edge.perform(effect)
  }
}
