import { expect, it } from 'vitest'
import type { SetUpThen } from '../../../src/assessment/conditions-then'
import { notAsThen, setUpNow } from '../../../src/ui/then-text'
import { allMet } from '../../../src/workbench/gallery/session-states'

/** What is said before a retest, of the checks as they stand. */

const engine = { library: 'tasks-vision 0.10.35', model: 'full', modelHash: 'a1', delegate: 'CPU' } as const
const then: SetUpThen = {
  bodySpan: 0.7,
  roll: 0,
  luma: 120,
  models: new Set(['tasks-vision 0.10.35 full a1']),
}
const said = (read: Readonly<Record<string, number>>, reader: typeof engine | null = engine) => {
  const checks = allMet.map((check) =>
    read[check.id] === undefined ? check : { ...check, read: read[check.id]! },
  )
  return notAsThen(then, setUpNow(checks, reader))
}

it('says which way to put it right, and nothing where all is alike or not known yet', () => {
  expect(said({ distance: 0.7, light: 120 })).toEqual([])
  expect(said({}, null)).toEqual([])
  expect(said({ distance: 0.8, light: 30 })).toEqual([
    'You stand nearer than then: step back.',
    'It is much darker than then.',
  ])
  expect(said({ distance: 0.6, light: 250 })).toEqual([
    'You stand further away than then: step closer.',
    'It is much brighter than then.',
  ])
})

it('names another pose model', () => {
  expect(notAsThen(then, setUpNow(allMet, { ...engine, modelHash: 'b2' }))).toEqual([
    'Another pose model reads you than then.',
  ])
})
