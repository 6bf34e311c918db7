import type { LegName } from '../biomechanics/leg-naming'
import type { Span } from '../biomechanics/phase'
import type { LookModel } from '../pose/look'
import type { Side } from '../pose/side'
import type { LookedValue } from './second-look'

/** The side a trial is of; `both` for a test that moves both legs together. */
export type TrialSide = Side | 'both'

/**
 * What a trial came to. Never a number for politeness: a trial is measured, or rejected because of what the runner
 * did, or incomplete because of what could not be seen.
 */
export type TrialOutcome = MeasuredTrial | RejectedTrial | IncompleteTrial

/** Metric id -> what a look read, in the metric's unit. */
export type LookedMetrics = Readonly<Record<string, LookedValue>>

/**
 * What both looks read. Two sittings are compared on the best look that both have, so the lesser ones stay beside the
 * best; a network that was not there, or saw too little, is missing.
 */
export interface Looks {
  /** The live pass: metric id -> value. */
  readonly first: Readonly<Record<string, number>>
  readonly second: Readonly<Partial<Record<LookModel, LookedMetrics>>>
}

interface Read {
  /** Metric id -> value in the metric's unit, full precision: that of the best look. */
  readonly metrics: Readonly<Record<string, number>>
  readonly looks: Looks
  /** Phase id -> where it lies, milliseconds since the trial began. */
  readonly phases: Readonly<Record<string, Span>>
  /** Fault id -> the change that was judged, in the channel's unit. */
  readonly faultReadings: Readonly<Record<string, number>>
  /** The measured leg; null for a test that moves both together. */
  readonly leg: LegName | null
}

export interface MeasuredTrial extends Read {
  readonly kind: 'measured'
  /** What ended a hold for time: an end rule's id, `foot-down`, `time`, `height-lost` or `pause`; null where the end says nothing. */
  readonly endedBy: string | null
  /** Doubts that lower confidence without rejecting. */
  readonly flags: readonly FlagId[]
}

export interface RejectedTrial extends Read {
  readonly kind: 'rejected'
  /** Fault ids of the declaration, the first is the one that is said. */
  readonly faults: readonly string[]
}

export interface IncompleteTrial {
  readonly kind: 'incomplete'
  readonly missing: readonly MissingId[]
}

/** Why there is no number. Wording: `ui/missing-text.ts`. */
export const missingIds = [
  'no-hold',
  'no-repetitions',
  'no-quiet-start',
  'other-posture',
  'which-leg',
  'other-leg',
  'tested-leg-far',
  'view-oblique',
  'camera-rolled',
  'too-dark',
  'picture-noisy',
  'out-of-picture',
  'too-close',
  'too-far',
  'person-jumped',
  'size-jumped',
  'body-unlike',
  'picture-gap',
  'too-few-pictures',
] as const
export type MissingId = (typeof missingIds)[number]

/** Wording: `ui/parts/TrialTable.svelte`. */
export type FlagId =
  | 'slow-pictures'
  | 'rather-close'
  | 'rather-far'
  | 'short-hold'
  | 'labels-swapped'
  | 'off-tempo'
  | 'looks-disagree'
  | 'foot-disagrees'
