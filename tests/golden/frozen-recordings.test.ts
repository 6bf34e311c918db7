import { describe, expect, it } from 'vitest'
import { needsFolder } from '../tools/needs-folder'
import { hasShared, sharedRecordings } from '../tools/shared-clips'
import { frozen, type Freeze } from './frozen-recordings'
import {
  asked,
  declared,
  expectations,
  knownReasons,
  outcomesOf,
  posesOf,
  recordingNames,
} from './recording-expectations'
import { isAllowed, isForbidden } from './recording-phrases'

/** The recordings of real people with their pauses held, so that attempts are found: each comes to what its own film shows. */

const held = 2200
/** Held long enough to be a hold, less than the second below which it is flagged as short. */
const brief = 700
const attempt = (rest: number, end: number, hold: number = held): Freeze => ({ rest, end, hold })

/** By hand, from the course of the movement: pictures in which the person pauses, and the far end of what follows. */
const attempts: Readonly<Record<string, readonly [Freeze, ...Freeze[]]>> = {
  dorsiflexion_side_01: [attempt(64, 108), attempt(150, 208)],
  dorsiflexion_side_03_lunge: [attempt(0, 16), attempt(24, 40), attempt(200, 225), attempt(100, 125)],
  dorsiflexion_oblique_06_lunge: [attempt(80, 30), attempt(65, 105)],
  // In picture 72 he leans back on his heels: against that stand his heels read as lifted by 7.
  squat_side_06: [
    attempt(36, 52, brief),
    attempt(72, 90, brief),
    attempt(106, 90, brief),
    attempt(144, 132, brief),
  ],
  squat_side_07_zoomed_cropped: [attempt(36, 18), attempt(36, 57)],
  squat_side_08_gym_mirror: [attempt(0, 80), attempt(182, 286, brief)],
  squat_front_08_asymmetric: [attempt(0, 46), attempt(0, 46, brief)],
  // As it was filmed, and with the end of a swing held.
  hipext_side_01_leg_swing: [attempt(102, 118, 0), attempt(102, 118)],
  hipext_side_02_sl_rdl: [attempt(0, 72), attempt(115, 168)],
  hard_scene_cuts_03: [attempt(0, 80), attempt(0, 130)],
  run_side_02_sun_two_people: [attempt(0, 15), attempt(75, 55), attempt(80, 150)],
}

/** Films that no freezing makes an attempt of. */
const neverBegins: Readonly<Record<string, string>> = {
  squat_front_10_hold: 'A wall-sit from the first picture to the last: there is no stand to begin from.',
  balance_front_01: 'The foot never clears the floor, which is what the film is expected to come to.',
  balance_front_02: 'On one leg from the first picture to the last: there is no foot to lift.',
}

const frozenNames = hasShared(sharedRecordings) ? Object.keys(attempts) : ['recordings of real people']

it('are all frozen, or cannot be for a reason', (context) => {
  needsFolder(sharedRecordings, context)
  expect([...Object.keys(attempts), ...Object.keys(neverBegins)].sort()).toEqual([...recordingNames].sort())
})

describe.each(frozenNames)('%s, with its pauses held', (name) => {
  it('comes to what it may, each attempt, and never to what it must not', (context) => {
    needsFolder(sharedRecordings, context)
    const { allowed, never, ...of } = expectations[name]!
    const test = declared({ allowed, never, ...of })
    const known = knownReasons[name]?.ids
    for (const freeze of attempts[name]!) {
      for (const side of asked(test)) {
        const found = outcomesOf(test, side, frozen(posesOf(name), [freeze]))
        const told = { freeze, side, found }
        expect({ ...told, isAllowed: isAllowed(allowed, side, found, known) }).toMatchObject({
          isAllowed: true,
        })
        const forbidden = never.filter((phrase) => isForbidden(phrase, found))
        expect({ ...told, forbidden }).toMatchObject({ forbidden: [] })
      }
    }
  })
})

describe.each(Object.keys(neverBegins))('%s, with any picture held', (name) => {
  it('has no attempt in it', (context) => {
    needsFolder(sharedRecordings, context)
    const film = posesOf(name)
    const test = declared(expectations[name]!)
    const [first, middle, last] = [0, Math.floor(film.length / 2), film.length - 1]
    for (const freeze of [attempt(first, middle), attempt(middle, last), attempt(last, first)]) {
      for (const side of asked(test)) expect(outcomesOf(test, side, frozen(film, [freeze]))).toEqual([])
    }
  })
})
