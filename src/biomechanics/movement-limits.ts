import { constant } from '../math/sourced'

/**
 * What makes a movement of samples that jitter: quiet, away, hold, back. No limit counts poses, so that 8 and 60 a second
 * find the same.
 */
export const movementLimits = {
  restRemembered: constant(
    6000,
    'ms',
    'provisional',
    'Rest is a low quantile of this long: a slow movement must not drag it along, nor a flicker pull it up.',
  ),
  rememberedWhileSettling: constant(
    1500,
    'ms',
    'provisional',
    'Until rest is known only this long is remembered: walking into place must not drown the quiet that follows it.',
  ),
  restQuantile: constant(
    0.2,
    'ratio',
    'provisional',
    'Low, so that a movement which has begun and is not known for one yet is left out.',
  ),
  restNeeded: constant(
    400,
    'ms',
    'provisional',
    'Before a movement can begin, so much of rest has to be seen: four poses at ten a second.',
  ),
  restSpread: constant(
    6,
    'deg',
    'provisional',
    'Half of the rest has to lie within this: who still walks into place swings by more.',
  ),
  sureAfter: constant(
    200,
    'ms',
    'provisional',
    'Beyond or back for so long counts as gone or returned: three poses at ten a second.',
  ),
  shortest: constant(
    700,
    'ms',
    'provisional',
    'A shorter excursion is a glitch of the model or a shuffle, not an attempt.',
  ),
  longest: constant(
    30_000,
    'ms',
    'provisional',
    'A longer one is a new place to stand: rest is learned anew.',
  ),
  overOnceBackBy: constant(0.5, 'ratio', 'provisional', 'Of the way out: back below it the hold is over.'),
  nextFromWithin: constant(
    0.5,
    'ratio',
    'provisional',
    'Of the excursion needed: a new movement can begin only once the last one came back to within it.',
  ),
  restLearnedEvery: constant(
    100,
    'ms',
    'provisional',
    'Not at every pose: rest moves slowly, and sorting costs.',
  ),
  restKept: constant(
    1000,
    'ms',
    'provisional',
    'The last second of rest is kept before a movement: what a trial is referred to.',
  ),
} as const
