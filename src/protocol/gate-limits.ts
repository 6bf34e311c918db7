import { constant } from '../math/sourced'
import type { MobilityTest } from './define-mobility-test'

/** What a picture and a body in it have to be to be measured; `gates.ts` judges by it, and by it sorts what is less sure. */
export const gateLimits = {
  slowestRate: constant(
    8,
    'per-second',
    'provisional',
    'Poses below which nothing is measured; measuring.md, gates.',
  ),
  flaggedBelowRate: constant(
    15,
    'per-second',
    'provisional',
    'Poses below which a trial is flagged; measuring.md, gates.',
  ),
  longestBlind: constant(
    500,
    'ms',
    'provisional',
    'Without a pose for so long a heel can come up and go down unseen.',
  ),
  widestTurnSideOn: constant(
    18,
    'deg',
    'provisional',
    'Two of six films of people who were taken for side-on read 16 and 17 over their length: the shoulders swing with the arms. The virtual runner, turned by 20, reads 13.7 to 21, by 15 10 to 14; rendered side views up to 6, rendered 30 33. Of what reads more than 13 no difference is called.',
  ),
  turnedSideOn: constant(
    13,
    'deg',
    'bench',
    'More is asked to turn before a trial, when turning costs nothing: the virtual runner turned by 12 reads up to 11.9, by 20 13.7 and more. His lines lean then as in a rolled camera, so that turning is asked for before its roll is. Of a trial that reads more no difference is called.',
  ),
  widestRoll: constant(
    5,
    'deg',
    'provisional',
    'A known roll up to this, either way, is corrected, more is refused; measuring.md, gates.',
  ),
  darkest: constant(
    70,
    'luma',
    'provisional',
    'Mean brightness: poses were sound at 143 and broke at 53 while visibility stayed above 0.9 (bench); set between, nearer to what broke.',
  ),
  grainiest: constant(
    0.09,
    'ratio',
    'provisional',
    'Change between two pictures of a quiet stand, of their mean brightness: grain hides more in a dim picture. Rendered rooms read 0.004; with grain added until they read 0.063, angles stayed within 0.8 degrees; at 0.115 (half the light) and 0.124 lunges read up to 2.5 too little, a foot that stayed read as moved and the second look no longer saw it (bench). Set midway.',
  ),
  insideTheEdges: constant(
    0.01,
    'ratio',
    'provisional',
    'Of the picture: a needed point may touch its very edge, not leave it.',
  ),
  seenInPoses: constant(
    0.9,
    'ratio',
    'provisional',
    'The share of the poses in which every needed point has to be in the picture.',
  ),
} as const

/** How far a runner may be turned away from the view that a test asks for; degrees. */
export const widestYawOf = ({ view }: MobilityTest): number =>
  view.widestYaw?.value ?? gateLimits.widestTurnSideOn.value
