import { describe, expect, it } from 'vitest'
import { comparison } from '../../accuracy/comparison'
import type { ClipReading } from '../../accuracy/clip-reader'
import type { Quantity } from '../../accuracy/expected'
import { targetTable } from '../../accuracy/table'
import { incomplete } from '../../tools/synthetic-runner-records'
import type { Side } from '../../../src/pose/side'
import type { TrialOutcome } from '../../../src/protocol/outcome'

/** Every target of measuring.md, copied from there, met just inside of it and short just outside. */

interface Target {
  readonly level: 'MUST' | 'SHOULD'
  readonly is: number
  readonly betweenSides?: number
  /** What the truth says, and the outcome that reads it with this error. */
  readonly was: number
  readonly read: (value: number) => Partial<Extract<TrialOutcome, { kind: 'measured' }>>
}

const stature = 1.77
const metric =
  (name: string, scale = 1) =>
  (value: number) => ({ metrics: { [name]: value * scale } })

const targets: Readonly<Record<Quantity, Target>> = {
  shank: { level: 'MUST', is: 1, betweenSides: 1, was: 40, read: metric('dorsiflexion') },
  hipExtension: { level: 'MUST', is: 2, betweenSides: 1, was: 15, read: metric('hipExtension') },
  trunkChange: {
    level: 'MUST',
    is: 1,
    was: 3,
    read: (value) => ({ faultReadings: { trunkMoved: value } }),
  },
  holdTime: { level: 'MUST', is: 0.2, was: 20, read: metric('holdTime', 1000) },
  squatThigh: { level: 'SHOULD', is: 2, was: 5, read: metric('depth') },
  squatKnee: { level: 'SHOULD', is: 4, was: 116, read: metric('kneeFlexion') },
  /** In percent of the truth. */
  sway: {
    level: 'SHOULD',
    is: 20,
    betweenSides: 20,
    was: 5,
    read: metric('swaySideways', 1 / stature / 1000),
  },
  hipShift: {
    level: 'SHOULD',
    is: 10,
    was: 40,
    read: (value) => ({ metrics: { hipShift: value / 1000 / stature / 0.2, stanceWidth: 0.2 } }),
  },
}
const shares: readonly string[] = ['sway'] satisfies readonly Quantity[]
const all = Object.entries(targets) as [Quantity, Target][]

/** The row of a quantity, where the left side was read with this error and the right with that. */
const rowOf = (quantity: Quantity, errors: Readonly<Partial<Record<Side, number>>>) => {
  const { was, read } = targets[quantity]
  const readings = Object.entries(errors).map(([side, error]) => {
    const value = shares.includes(quantity) ? was * (1 + error / 100) : was + error
    const outcome: TrialOutcome = {
      kind: 'measured',
      metrics: {},
      looks: { first: {}, second: {} },
      phases: {},
      faultReadings: {},
      leg: null,
      endedBy: null,
      flags: [],
      ...read(value),
    }
    const expected = {
      mobilityTestId: '',
      body: 'm',
      stature,
      refused: null,
      trials: [
        {
          from: 3000,
          to: 4000,
          side: side as Side,
          values: { [quantity]: was },
          fault: null,
          endedBy: null,
        },
      ],
    }
    const reading: ClipReading = { ...nothing, trials: [{ from: 2500, to: 4500, outcome }] }
    return [{ name: side, film: '', expected }, reading] as const
  })
  return targetTable(comparison(new Map(readings))).find(({ id }) => id === quantity)!
}

const nothing: ClipReading = { trials: [], unmet: {}, luma: 143, roll: 0, poses: 300, empty: 0, fault: null }

describe.each(all)('the target of %s', (quantity, { level, is }) => {
  it.each([1, -1])('is met just inside of it and missed just outside, %i times', (way) => {
    const found = [0.95, 1.05].map((share) => rowOf(quantity, { left: way * share * is }))
    expect(found.map(({ verdict }) => verdict)).toEqual(['met', 'short'])
    expect(found.map((row) => row.level)).toEqual([level, level])
  })
})

describe.each(all)('the target of %s between sides', (quantity, { betweenSides: limit, is }) => {
  it('is met just inside of it and missed just outside, where there is one', () => {
    const apart = (difference: number) => rowOf(quantity, { left: difference / 2, right: -difference / 2 })
    if (limit === undefined) {
      expect(apart(1.9 * is).verdict).toBe('met')
      return
    }
    // A ratio of 1 + a to 1 - a is 2 a and a little more.
    const found = [0.85, 1.05].map((share) => apart(share * limit))
    expect(found.map(({ verdict }) => verdict)).toEqual(['met', 'short'])
  })
})

it('a set-up is refused by a live check that was unmet for more than half of the clip', () => {
  const expected = { mobilityTestId: '', body: 'm', stature, refused: 'view' as const, trials: [] }
  const refused = (part: number) => {
    const reading: ClipReading = {
      ...nothing,
      unmet: { view: part },
      trials: [{ from: 0, to: 1, outcome: incomplete('no-hold') }],
    }
    return comparison(new Map([[{ name: 'bad', film: '', expected }, reading]])).setUps[0]!.isRefused
  }
  expect([0.48, 0.52].map(refused)).toEqual([false, true])
})
