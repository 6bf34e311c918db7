import type { BodyPart } from '../runner/records'
import type { Seconds } from '../math/units'
import type { Condition } from './conditions'
import type { Doses } from './dose'
import type { EquipmentWays } from './equipment'
import type { EasierRule, HarderRule } from './move-rules'
import type { Muscle } from './muscles'
import type { AnkleStop } from './plan-request'
import type { SourceId } from './sources'

/**
 * What an exercise is for. A `stretch` is held still and belongs after a run; `mobility` and `warm-up` move and may come
 * before it; `release` is rolling.
 */
export type ExerciseKind =
  'strength' | 'power' | 'core' | 'balance' | 'mobility' | 'stretch' | 'warm-up' | 'release'

/** The movement that it is a kind of: the general routine asks for one of each. */
export type Pattern =
  | 'squat'
  | 'lunge'
  | 'step'
  | 'hinge'
  | 'bridge'
  | 'calf'
  /** The soleus: gastrocnemius is slack. Of its own, because a straight raise does not stand for it. */
  | 'bent-calf'
  | 'foot'
  | 'carry'
  | 'front-core'
  | 'side-core'
  | 'rotation'
  | 'push'
  | 'press'
  | 'pull'
  | 'hip-side'
  | 'hip-front'
  | 'standing-balance'
  | 'ankle-range'
  | 'hip-range'
  | 'spine-range'
  | 'shoulder-range'

export type Trains = 'lower' | 'upper' | 'core' | 'whole'
export type Plane = 'sagittal' | 'frontal' | 'transverse' | 'all'

/** One way to change it. `to` names another exercise of the library; without it the change is told in words. */
export interface Variant<Rule extends string> {
  readonly to?: string
  readonly how: string
  readonly when: Rule
}

/** Seconds of one repetition. Lowering is where a tendon learns most. */
export interface Tempo {
  readonly down: Seconds
  readonly pause: Seconds
  readonly up: Seconds
}

/** What a finding asks of an exercise: range, strength, or control of what is there. 1 is asked first. */
export interface Service {
  readonly as: 'range' | 'strength' | 'control'
  readonly rank: number
}

export const forRange = (rank: number): Service => ({ as: 'range', rank })
export const forStrength = (rank: number): Service => ({ as: 'strength', rank })
export const forControl = (rank: number): Service => ({ as: 'control', rank })

export interface Exercise {
  readonly id: string
  readonly name: string
  readonly kind: ExerciseKind
  readonly pattern: Pattern
  readonly part: Trains
  /** 1: for anyone; 2: after a block of learning; 3: for those who train strength regularly. */
  readonly level: 1 | 2 | 3
  readonly purpose: string
  readonly steps: readonly string[]
  readonly cues: readonly string[]
  /** Ways to do it, a set each, in turn: what the player names with the set. */
  readonly ways?: readonly string[]
  readonly mistakes: readonly { readonly fault: string; readonly instead: string }[]
  readonly equipment: EquipmentWays
  /** `each`: a set for the left and a set for the right. `both`: left and right do the same. */
  readonly sides: 'each' | 'both'
  /** On which side weight or support goes. */
  readonly sideRule?: string
  readonly muscles: { readonly main: readonly Muscle[]; readonly also: readonly Muscle[] }
  readonly plane: Plane
  readonly tempo?: Tempo
  readonly easier: Variant<EasierRule>
  readonly harder: Variant<HarderRule>
  readonly doses: Doses
  /** What it puts load on, the most first: left out while that place hurts. */
  readonly loads: readonly BodyPart[]
  readonly notWith: Readonly<Partial<Record<Condition, string>>>
  /** Of `notWith`, what goes with it all the same once a professional has cleared the runner for heavy work. */
  readonly clearable?: readonly Condition[]
  /** It comes first where an ankle stops like this. */
  readonly suits?: AnkleStop
  /** Ids of findings, and what it does for each. */
  readonly serves: Readonly<Record<string, Service>>
  readonly sources: readonly SourceId[]
  /** The id of a motion of the virtual runner. */
  readonly demonstration?: string
}

type Form = Exercise & ({ readonly sides: 'both' } | { readonly sides: 'each'; readonly sideRule: string })

/** Checks names and units at compile time; at run time it only hands the exercise back. */
export const defineExercise = (form: Form): Exercise => form
