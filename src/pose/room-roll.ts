import { constant } from '../math/sourced'

/**
 * By what the camera's roll is read off the upright edges of the room (`capture/pose-worker`): it goes one to one into angles to
 * the vertical, and whether it is known decides how wide their error is.
 */

const byEye = 'Chosen on pictures of rooms; no repeat measurement bears it out.'

/** What an upright edge in one picture is. */
export const roomEdgeLimits = {
  widestLean: constant(
    20,
    'deg',
    'provisional',
    'Edges that lean further are no uprights of a camera that anybody would set up so.',
  ),
  leanStep: constant(
    0.5,
    'deg',
    'provisional',
    'Fineness of the search for leans: the edges found are then measured by regression.',
  ),
  acrossStep: constant(
    2,
    'px',
    'provisional',
    'Fineness of the search for places: the edges found are then measured by regression.',
  ),
  ownDoubt: constant(
    3,
    'deg',
    'provisional',
    `A pixel’s own gradient knows its edge to about this. ${byEye}`,
  ),
  weakest: constant(
    40,
    'number',
    'provisional',
    `Sum of a Sobel operator, four times ten steps of brightness: weaker is noise or texture. ${byEye}`,
  ),
  shortest: constant(
    0.2,
    'ratio',
    'provisional',
    `Of the picture’s rows, in which it has to be seen. ${byEye}`,
  ),
  densest: constant(0.6, 'ratio', 'provisional', `Of the rows of its own extent: an edge is whole. ${byEye}`),
  mostEdges: constant(16, 'count', 'provisional', 'Those with most votes: more of them only cost time.'),
  besideBody: constant(
    0.12,
    'ratio',
    'provisional',
    `Of the body’s height: clothes, hair and shadow reach beyond its points by about this, and are no edges of the room. ${byEye}`,
  ),
} as const

/** When edges tell the roll. */
export const roomRollLimits = {
  agreeing: constant(
    0.7,
    'deg',
    'provisional',
    `Edges further than this from the common line are no uprights: a leaning board, a curtain. ${byEye}`,
  ),
  enough: constant(
    0.8,
    'ratio',
    'provisional',
    `Of the picture’s height: upright edge that has to agree. ${byEye}`,
  ),
  nearMiddle: constant(
    0.12,
    'ratio',
    'provisional',
    `Of the picture’s width: a single door on one side cannot tell roll from pitch, one so near the middle can. ${byEye}`,
  ),
  steepestFan: constant(
    20,
    'deg',
    'provisional',
    'Of lean a picture’s width: what a laptop’s lid, 15 degrees of pitch and 70 degrees of view, can bring, and no more.',
  ),
  fanOver: constant(
    1.25,
    'ratio',
    'provisional',
    `A level camera explains as much with less: a fan has to bring a quarter more edge. ${byEye}`,
  ),
  levelWitnesses: constant(2, 'count', 'provisional', 'Edges of a level camera: two that lean alike agree.'),
  fanWitnesses: constant(
    3,
    'count',
    'provisional',
    'Edges of a pitched camera: a fan goes through any two, and needs a third that bears it out.',
  ),
} as const
