/**
 * A number with its unit in the type, so that a bare number, or the wrong unit, does not compile.
 * Brands cost nothing at run time: a `Degrees` is a number.
 */
declare const unit: unique symbol
type Branded<U extends string> = number & { readonly [unit]: U }

export type Degrees = Branded<'deg'>
export type Metres = Branded<'m'>
export type Centimetres = Branded<'cm'>
export type Milliseconds = Branded<'ms'>
/** Time as a training plan tells it. */
export type Seconds = Branded<'s'>
export type Minutes = Branded<'min'>
export type Kilograms = Branded<'kg'>
/** How hard it feels: 0 is rest, 10 is all there is (rating of perceived exertion). */
export type Effort = Branded<'effort'>
/** A share of something named beside it: 1 is the whole. */
export type Ratio = Branded<'ratio'>
/** How often something was done. */
export type Count = Branded<'count'>
/** A length in the picture, in the source's own pixels, never normalised (see `pose/pose.ts`). */
export type Pixels = Branded<'px'>

/** The name of a unit, as declarations and records write it. */
export type UnitName = 'deg' | 'cm' | 'ms' | 'ratio' | 'count'

export const deg = (value: number) => value as Degrees
export const metres = (value: number) => value as Metres
export const cm = (value: number) => value as Centimetres
export const ms = (value: number) => value as Milliseconds
export const seconds = (value: number) => value as Seconds
export const minutes = (value: number) => value as Minutes
export const kilograms = (value: number) => value as Kilograms
export const effort = (value: number) => value as Effort
export const ratio = (value: number) => value as Ratio
export const count = (value: number) => value as Count
export const px = (value: number) => value as Pixels

const degreesPerRadian = 180 / Math.PI

/** Radians live only inside the bodies of `math/` and `biomechanics/`; this is the door out. */
export const fromRadians = (radians: number) => deg(radians * degreesPerRadian)
export const toRadians = (angle: Degrees) => angle / degreesPerRadian
