import { painStopsAt, stopsNow } from '../../runner/pain'
import type { ExerciseDone } from '../../prescription/records'
import { stepsOf, type WorkoutStep } from '../../prescription/workout-steps'
import type { Workout, WorkoutItem } from '../../prescription/workout'
import {
  answersOf,
  exercisesDone,
  noLoad,
  stepsInstead,
  type ItemInstead,
  type SetDone,
  type SetLoad,
  type WorkoutProgress,
} from './workout-progress'

export type PlayerPhase = 'warm-up' | 'ready' | 'holding' | 'resting' | 'asking'

/** What is heard: a hold or warm-up is over, a rest is, and the last three seconds of either. */
export type PlayerSignal = 'set-over' | 'rest-over' | 'count'

/** Seconds at the end of a clock that are counted aloud. */
const counted = 3

const isTimed = ({ item: { work } }: WorkoutStep): boolean => work.kind === 'hold' || work.kind === 'time'

/**
 * A workout, set by set. Rests and holds run by the clock of the page, not by counted ticks: a sleeping tab does not
 * make them longer. What was done is kept here until the workout is finished.
 */
export class WorkoutPlayer {
  steps = $state.raw<readonly WorkoutStep[]>([])
  #at = $state(0)
  phase = $state<PlayerPhase>('ready')
  /** Whole seconds left of a hold, a rest or the warm-up. */
  left = $state(0)
  isPaused = $state(false)
  #sets = $state.raw<Readonly<Record<string, readonly SetDone[]>>>({})
  pains = $state.raw<Readonly<Record<string, number>>>({})
  feels = $state.raw<Readonly<Record<string, ExerciseDone['feel']>>>({})
  /** Exercises that pain ended. */
  ended = $state.raw<readonly string[]>([])
  /** The exercise that pain has just ended, until the next one begins. */
  stoppedId = $state<string | null>(null)
  #isWarm = $state(true)
  #swaps = $state.raw<WorkoutProgress['swaps']>([])
  #until = 0
  #ticking: ReturnType<typeof setInterval> | null = null
  #startedAt: number
  readonly #now: () => number
  readonly #signal: (signal: PlayerSignal) => void

  constructor(
    workout: Workout,
    now: () => number = () => performance.now(),
    signal: (signal: PlayerSignal) => void = () => undefined,
  ) {
    this.steps = stepsOf(workout)
    this.#now = now
    this.#signal = signal
    this.#startedAt = now()
    if (workout.warmUpSeconds > 0) {
      this.phase = 'warm-up'
      this.#isWarm = false
      this.#count(workout.warmUpSeconds)
    }
  }

  /** How far it has come. */
  get progress(): WorkoutProgress {
    return {
      isWarm: this.#isWarm,
      at: this.#at,
      of: this.steps.length,
      minutes: this.minutes,
      exercises: this.done,
      ended: this.ended,
      swaps: this.#swaps,
    }
  }

  /** Goes on where the page was closed: at the set that was next, without the rest before it. */
  resume({ isWarm, at, minutes, exercises, ended, swaps }: WorkoutProgress, instead: ItemInstead): void {
    for (const swap of swaps)
      this.steps = stepsInstead(this.steps, swap.at, swap.from, (item) => instead(item, swap.to))
    this.#swaps = swaps
    const { sets, pains, feels } = answersOf(exercises)
    this.#sets = sets
    this.pains = pains
    this.feels = feels
    this.ended = ended
    this.#at = at
    this.#startedAt = this.#now() - minutes * 60_000
    if (isWarm) this.#ready()
  }

  get step(): WorkoutStep | null {
    return this.steps[this.#at] ?? null
  }

  get at(): number {
    return this.#at
  }

  get isTimed(): boolean {
    return this.step !== null && isTimed(this.step)
  }

  /** Minutes since it began, at least one. */
  get minutes(): number {
    return Math.max(1, Math.round((this.#now() - this.#startedAt) / 60_000))
  }

  get done(): readonly ExerciseDone[] {
    return exercisesDone(this.steps, { sets: this.#sets, pains: this.pains, feels: this.feels })
  }

  /** Ends a warm-up or a rest, and begins a hold. */
  go(): void {
    if (this.phase === 'ready' && this.step && isTimed(this.step)) {
      this.phase = 'holding'
      this.#count(this.step.item.work.high)
    } else if (this.phase !== 'holding') this.#ready()
  }

  /** What the last set of an exercise was done with; null before the first. */
  loadOf(exerciseId: string): SetLoad | null {
    return this.#sets[exerciseId]?.at(-1) ?? null
  }

  /** A set is done: so many repetitions, seconds or steps. */
  finishSet(done: number, load: SetLoad): void {
    const { step } = this
    if (!step) return
    const { exerciseId } = step.item
    const sets = [...(this.#sets[exerciseId] ?? []), { side: step.side, done, ...load }]
    this.#sets = { ...this.#sets, [exerciseId]: sets }
    this.#next()
  }

  skipSet(): void {
    this.#next()
  }

  /**
   * What stops now ends the exercise; sharp pain always does, whatever number stands beside it, and is kept as no less than
   * what stops, because the log keeps one number.
   */
  hurts(intensity: number, isSharp: boolean): void {
    const id = this.step?.item.exerciseId
    if (id === undefined) return
    const stops = isSharp || stopsNow({ intensity })
    const kept = stops ? Math.max(intensity, painStopsAt) : intensity
    this.pains = { ...this.pains, [id]: Math.max(kept, this.pains[id] ?? 0) }
    if (!stops) return
    this.ended = [...this.ended, id]
    this.#next()
    this.stoppedId = id
  }

  /** Another exercise from this set on, for today; what was done of the one before stays in the log. */
  swap(to: WorkoutItem): void {
    const from = this.step?.item.exerciseId
    if (from === undefined) return
    this.steps = stepsInstead(this.steps, this.#at, from, () => to)
    this.#swaps = [...this.#swaps, { at: this.#at, from, to: to.exerciseId }]
    if (this.phase === 'holding') this.#ready()
  }

  togglePause(): void {
    if (!this.isPaused) {
      this.isPaused = true
      this.#stop()
      return
    }
    this.isPaused = false
    this.#count(this.left)
  }

  felt(exerciseId: string, feel: ExerciseDone['feel']): void {
    this.feels = { ...this.feels, [exerciseId]: feel }
  }

  end(): void {
    this.#stop()
    this.phase = 'asking'
  }

  /** The screen is left: a hold waits, a rest goes on. */
  leave(): void {
    if (this.phase === 'holding' && !this.isPaused) this.togglePause()
  }

  /** Stops the clock for good. */
  dispose(): void {
    this.#stop()
  }

  #ready(): void {
    this.#stop()
    this.#isWarm = true
    this.isPaused = false
    this.stoppedId = null
    this.phase = this.step ? 'ready' : 'asking'
  }

  #next(): void {
    this.#stop()
    this.isPaused = false
    this.stoppedId = null
    this.#at += 1
    while (this.step && this.ended.includes(this.step.item.exerciseId)) this.#at += 1
    const { step } = this
    if (!step) {
      this.phase = 'asking'
      return
    }
    this.phase = 'resting'
    this.#count(step.restBefore)
  }

  #count(seconds: number): void {
    this.#stop()
    this.#until = this.#now() + seconds * 1000
    this.left = Math.ceil(seconds)
    this.#ticking = setInterval(() => this.#tick(), 200)
  }

  #tick(): void {
    const before = this.left
    this.left = Math.max(0, Math.ceil((this.#until - this.#now()) / 1000))
    if (this.left > 0) {
      if (this.left < before && this.left <= counted) this.#signal('count')
      return
    }
    const { step } = this
    if (this.phase === 'holding' && step) {
      this.finishSet(step.item.work.high, noLoad)
      this.#signal('set-over')
    } else {
      this.#ready()
      this.#signal('rest-over')
    }
  }

  #stop(): void {
    if (this.#ticking !== null) clearInterval(this.#ticking)
    this.#ticking = null
  }
}
