import type { Sourced } from '../math/sourced'
import type { Count, Degrees, Milliseconds, Ratio } from '../math/units'

/**
 * A phase is the stretch of a trial that counts, described as data over the names of a test's channels.
 * `phase-span.ts` finds it in samples.
 */
export type Phase<ChannelName extends string = string, Value extends Degrees | Ratio = Degrees | Ratio> =
  | Plateau<ChannelName, Value>
  | Lifted<ChannelName>
  | Repetitions<ChannelName>
  | Approach<ChannelName>
  | Rest<ChannelName>

/**
 * The runner goes to an extreme and holds it: the movement that makes a trial. It must go at least `excursion` away
 * from rest, and stay `within` of the extreme for at least `lasting`.
 */
export interface Plateau<
  ChannelName extends string = string,
  Value extends Degrees | Ratio = Degrees | Ratio,
> {
  readonly kind: 'plateau'
  readonly of: ChannelName
  readonly at: 'maximum' | 'minimum'
  /** Both in the channel's unit. */
  readonly excursion: Sourced<Value>
  readonly within: Sourced<Value>
  readonly lasting: Sourced<Milliseconds>
  /** Rest is quiet while half of it lies within this, in the channel's unit; 6 degrees unless given. */
  readonly quiet?: Sourced<Value>
}

/**
 * One foot is up: the movement that makes a stand on one leg. Its channel is the height of the free foot over the
 * standing one. It must last for `lasting`, and ends by itself at `limit`.
 */
export interface Lifted<ChannelName extends string = string> {
  readonly kind: 'lifted'
  readonly of: ChannelName
  /** Above the level of both feet down: the foot has left the floor. */
  readonly up: Sourced<Ratio>
  /**
   * With both feet down the ankles are level to within this; more is a foot that hovers, or not the view asked for. It
   * has to leave room for `up` above the level that the view gives: from the side a near foot stands lower.
   */
  readonly level: Sourced<Ratio>
  /** It has to rise this far to be meant: less is a foot that hovers. */
  readonly clear: Sourced<Ratio>
  /** How much later than it happens the model shows a foot leave the floor. */
  readonly seenLate: Sourced<Milliseconds>
  readonly lasting: Sourced<Milliseconds>
  /** It ends by itself then. */
  readonly limit: Sourced<Milliseconds>
}

/**
 * The same movement again and again, from its low to its high and back, within the movement that makes a trial: counted
 * while it reaches the runner's own full height, in a tempo. It ends that movement where the height or the pace is lost.
 */
export interface Repetitions<ChannelName extends string = string> {
  readonly kind: 'repetitions'
  readonly of: ChannelName
  /** Less is no repetition. */
  readonly least: Sourced<Degrees>
  /** The own full height is the median of so many first repetitions. */
  readonly first: Sourced<Count>
  /** A repetition counts from this share of the own full height. */
  readonly share: Sourced<Ratio>
  /** So many in a row below that share, and the height is lost. */
  readonly lost: Sourced<Count>
  /** From one top to the next: what is asked for lies between. */
  readonly tempo: { readonly fastest: Sourced<Milliseconds>; readonly slowest: Sourced<Milliseconds> }
  /** So long without a top after the first, and it is over. */
  readonly pause: Sourced<Milliseconds>
}

/** On the way to the extreme: from `from` degrees beyond rest to a `to` share of the whole excursion. */
export interface Approach<ChannelName extends string = string> {
  readonly kind: 'approach'
  readonly of: ChannelName
  readonly from: Sourced<Degrees>
  readonly to: Sourced<Ratio>
}

/** The quiet stretch before the movement begins. */
export interface Rest<ChannelName extends string = string> {
  readonly kind: 'rest'
  readonly of: ChannelName
}

type Fields<P extends { readonly kind: string; readonly of: string }, C extends string> = Omit<
  P,
  'kind' | 'of'
> & {
  readonly of: C
}

export const plateau = <const C extends string, V extends Degrees | Ratio>(
  fields: Fields<Plateau<string, V>, C>,
): Plateau<C, V> => ({
  kind: 'plateau',
  ...fields,
})
export const lifted = <const C extends string>(fields: Fields<Lifted, C>): Lifted<C> => ({
  kind: 'lifted',
  ...fields,
})
export const repetitions = <const C extends string>(fields: Fields<Repetitions, C>): Repetitions<C> => ({
  kind: 'repetitions',
  ...fields,
})
export const approach = <const C extends string>(fields: Fields<Approach, C>): Approach<C> => ({
  kind: 'approach',
  ...fields,
})
export const rest = <const C extends string>(fields: Fields<Rest, C>): Rest<C> => ({
  kind: 'rest',
  ...fields,
})

/** A stretch of time within one trial, milliseconds since the trial began, ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}
