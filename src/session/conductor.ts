import { quietStand } from '../assessment/quiet-stand'
import type { Ratio } from '../math/units'
import type { LookPose } from '../pose/look'
import { restingStances } from '../protocol/attempt'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { mobilityTest } from '../protocol/registry'
import { trialOutcome } from '../protocol/trial'
import type { EndedTrial } from '../protocol/trial-series'
import { initialState } from './initial-state'
import { Greeting } from './greeting'
import { Interlude } from './interlude'
import { liveView } from './live-view'
import { lookTimesOf } from './look-order'
import { Lookout, type Seen, type Sighting, type Watcher } from './lookout'
import { nothingKept } from './picture-keeping'
import { isPractice } from './practice'
import type { KeepOrder, LookRequest, PoseSourceEvent, TrialEvidence } from './ports'
import { session } from './session'
import type { SessionEffect } from './effect'
import type { LiveView, SessionEvent, SessionState, Station } from './state'

const withoutPoses = (event: SessionEvent): SessionEvent =>
  event.kind === 'trial-ended' || event.kind === 'looked-again'
    ? { ...event, evidence: { ...event.evidence, poses: [], looks: [] } }
    : event

const askedAbout = ({ stage }: SessionState): Station | undefined => {
  if (stage.kind === 'paused') return stage.hurts
  if (stage.kind !== 'between') return undefined
  return stage.asking ?? (stage.why === 'finished' ? undefined : stage.late)
}

/** What only the edge has: a clock, new ids, and hands. */
export interface Edge {
  /** Now, as an ISO instant with its offset. */
  now(): string
  newId(): string
  /** Does what the session asks for. */
  perform(effect: SessionEffect): void
  show(state: SessionState): void
  showLive(live: LiveView | null): void
  /** Of the source that runs: what of its pictures may be wanted again. */
  keepPictures(order: KeepOrder): void
  lookAgain(request: LookRequest): void
}

/** A trial whose second look is under way, with all that it takes to judge it again. */
interface Awaited {
  readonly test: MobilityTest
  readonly side: TrialSide
  readonly ended: EndedTrial
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
  #test: MobilityTest | null = null
  readonly #awaited = new Map<string, Awaited>()

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
    if (event.kind === 'started' || event.kind === 'resumed') {
      this.#events = []
      this.#awaited.clear()
    }
    this.#events.push(withoutPoses(event))
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
        this.dispatch({
          kind: 'source-ready',
          engine: event.engine,
          ...(event.camera !== undefined && { camera: event.camera }),
        })
        return
      case 'pose': {
        const { pose, light, roll } = event
        this.#look({ t: pose.t, pose, light, ...(roll === undefined ? {} : { roll }) })
        return
      }
      case 'nobody': {
        const { t, light, roll } = event
        this.#look({ t, pose: null, light, ...(roll === undefined ? {} : { roll }) })
        return
      }
      // Nothing waits for it: whoever shows the source shows it too.
      case 'look-loading':
        return
      case 'looked':
        this.#lookedAgain(event.id, event.looks)
        return
      case 'progress':
        this.#progress = event.done
        return
      case 'interrupted':
        this.#watcher?.interrupt()
        // No number of a line of poses that broke stays on the screen.
        this.#edge.showLive(null)
        this.dispatch({ kind: 'interrupted', reason: event.reason })
        return
      case 'silent':
        this.#edge.showLive(null)
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
    const { live, sightings, keep } = this.#watcher.push(seen)
    this.#edge.keepPictures(keep)
    this.#edge.showLive({ ...live, progress: this.#progress })
    for (const sighting of sightings) {
      if (sighting.kind === 'trial-sighted') this.#trialEnded(sighting)
      else if (sighting.kind === 'hurt-sighted') this.#painSaid(sighting.hurt)
      else this.dispatch(sighting)
    }
  }

  /** Whether what was just done hurt; null where nobody said. Means nothing while nobody asks, and no pause offers it. */
  answerPain(hurt: boolean | null): void {
    if (askedAbout(this.#state) && this.#watcher instanceof Interlude) this.#watcher.answered()
    this.#painSaid(hurt)
  }

  #painSaid(hurt: boolean | null): void {
    const of = askedAbout(this.#state)
    if (!of) return
    const { mobilityTestId: test, side } = of
    this.dispatch({ kind: 'pain-answered', test, side, hurt, at: this.#edge.now() })
  }

  /** A measured hold is looked at again, once its trial is stored; the others stay as they are. */
  #trialEnded({ side, setUp, ended }: Extract<Sighting, { kind: 'trial-sighted' }>): void {
    const { outcome, attempt, poses } = ended
    if (isPractice(this.#state)) {
      this.dispatch({ kind: 'practised', outcome })
      return
    }
    const test = this.#test
    const times = test ? lookTimesOf(test, ended) : []
    const [trialId, evidenceId] = [this.#edge.newId(), this.#edge.newId()]
    const evidence: TrialEvidence = { poses, movement: attempt.movement, looks: [] }
    const stand = test?.standsBetween ? quietStand(test.view.plane, restingStances(attempt)) : []
    const awaitsLook = times.length > 0
    if (test && awaitsLook) this.#awaited.set(trialId, { test, side, ended })
    this.dispatch({
      kind: 'trial-ended',
      at: this.#edge.now(),
      trialId,
      evidenceId,
      side,
      outcome,
      setUp,
      ...(stand.length > 0 && { stand }),
      evidence,
      awaitsLook,
    })
    if (awaitsLook) this.#edge.lookAgain({ id: trialId, times })
  }

  #lookedAgain(trialId: string, looks: readonly LookPose[]): void {
    const awaited = this.#awaited.get(trialId)
    if (!awaited) return
    this.#awaited.delete(trialId)
    const { test, side, ended } = awaited
    const { attempt, poses } = ended
    const outcome = looks.length > 0 ? trialOutcome(test, side, attempt, looks) : ended.outcome
    const evidence: TrialEvidence = { poses, movement: attempt.movement, looks }
    this.dispatch({ kind: 'looked-again', at: this.#edge.now(), trialId, outcome, evidence })
  }

  #perform(effect: SessionEffect): void {
    if (effect.kind === 'watch') {
      const { mobilityTestId, side } = effect.station
      this.#test = mobilityTest(mobilityTestId) ?? null
      this.#watcher = this.#test && new Lookout(this.#test, side, effect.phase, effect.practice)
      return
    }
    if (effect.kind === 'greet') {
      this.#watcher = new Greeting(effect.teaches)
      return
    }
    if (effect.kind === 'wait') {
      const interlude = new Interlude(effect.lasting, effect.asks)
      this.#watcher = interlude
      this.#edge.showLive(interlude.atFirst())
      return
    }
    if (effect.kind === 'stop-watching') {
      this.#watcher = null
      // Nobody says any more what is wanted: pictures would pile up, and looks wait for a runner who once moved.
      this.#edge.keepPictures(nothingKept)
      this.#edge.showLive(null)
      return
    }
    if (effect.kind === 'start-source') this.#progress = null
    // No look is answered by a source that was stopped.
    if (effect.kind === 'stop-source') this.#awaited.clear()
    this.#edge.perform(effect)
  }
}
