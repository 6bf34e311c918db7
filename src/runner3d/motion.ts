import type { BodyLengths } from './body'
import type { JointName } from './joints'
import type { Posture } from './posture'
import type { Side } from '../pose/side'

/** A place on the body that an angle is drawn between. */
export type Mark = JointName | 'mid-hips' | 'mid-shoulders' | 'mid-ankles'

/** An angle that a test measures: at `apex`, from a direction of the room to the line towards `arm`. */
export interface MeasuredAngle {
  readonly apex: Mark
  readonly arm: Mark
  readonly from: 'up' | 'down' | 'behind'
  /** The plane that the test looks at. */
  readonly plane: 'side' | 'front'
  /** Whether its degrees are told; a balance is a time, and only shows where the body is. */
  readonly told: boolean
}

/** Things in the room that a motion needs; metres from the room's middle. */
export type Thing =
  | { readonly kind: 'chair'; readonly ahead: number; readonly height: number; readonly left?: number }
  /** `deep`: metres along the line the runner faces; left out: 0.4. */
  | {
      readonly kind: 'box'
      readonly ahead: number
      readonly left: number
      readonly height: number
      readonly deep?: number
    }
  /** A wall that the runner faces. */
  | { readonly kind: 'wall'; readonly ahead: number }
  /** What he holds on to: the frame of a door. */
  | { readonly kind: 'post'; readonly ahead: number }
  /** Along the line the runner faces, or across it. */
  | { readonly kind: 'mat'; readonly lies: 'along' | 'across' }

/** Things that go with the body: a weight in one hand or upright between both, an elastic band round both legs. */
export type Held =
  | { readonly kind: 'dumbbell'; readonly hand: Side }
  | { readonly kind: 'goblet' }
  | { readonly kind: 'band'; readonly round: 'shins' | 'thighs' }

/** All that a motion needs beside a body. */
export type Prop = Thing | Held

export const isHeld = (prop: Prop): prop is Held => ['dumbbell', 'goblet', 'band'].includes(prop.kind)

/** Seconds. Out, the hold, back, and the rest before the next one. */
export interface Tempo {
  readonly out: number
  readonly hold: number
  readonly back: number
  readonly rest: number
}

/**
 * The posture at a share of the way, 0 at rest and 1 at the end: where hands, knees or the back stay on the floor, or where
 * a limb goes round, a straight mix of the two would let them slide. From 1 to 2: the way on of a motion that goes `onward`.
 */
export type Path = (body: BodyLengths, range: number, share: number) => Posture

/** A way to do it wrong: what the end of the movement looks like then. */
export interface Mistake {
  /** What the runner reads. */
  readonly title: string
  readonly end: (body: BodyLengths, range: number) => Posture
  /** Instead of the motion's own. */
  readonly way?: (body: BodyLengths, range: number) => readonly Posture[]
  readonly path?: Path
}

/** One movement between a rest and a held end, as postures of its left side: the right side is the mirror image. */
export interface Motion {
  readonly id: string
  readonly title: string
  /** From where the camera sees it best. */
  readonly view: 'side' | 'front'
  /** `left`: the left side of the body is nearer to a camera at the side. */
  readonly near: 'left' | 'right'
  /** `each`: once with every leg. `both`: left and right do the same. */
  readonly sides: 'each' | 'both'
  readonly measured: MeasuredAngle | null
  /** What `end` takes for a usual runner: degrees of the measured angle, or of the movement's own. */
  readonly range: number
  readonly tempo: Tempo
  /** A test asks for bare feet; an exercise may be done in shoes. */
  readonly barefoot?: true
  readonly props: (body: BodyLengths) => readonly Prop[]
  readonly rest: (body: BodyLengths) => Posture
  /** Postures passed on the way out, and again on the way back. */
  readonly way?: (body: BodyLengths, range: number) => readonly Posture[]
  readonly end: (body: BodyLengths, range: number) => Posture
  /** All postures between, instead of a mix of `rest`, `way` and `end`. */
  readonly path?: Path
  /** Without a stop at either end, as a swing or a walk goes; else every way begins and ends at rest. */
  readonly isFlowing?: true
  /** A repetition does not go back the way it came: metres that it takes the runner ahead, and whoever films him. */
  readonly onward?: (body: BodyLengths) => number
  readonly mistakes: Readonly<Record<string, Mistake>>
}
