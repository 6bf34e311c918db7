import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changesTold } from '../../../src/assessment/changes-told'
import type { Change } from '../../../src/assessment/reliable-change'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import { angleRun, directionRun } from '../../tools/simulated-assessments'
import { chanceOf, type Chance, type Run } from '../../tools/simulated-chance'
import { balanceRun } from '../../tools/simulated-stands'

/** Runners who did not change, tested on two days: how often a change is told that is none. */

const standing = ({ uniform }: Chance) => 1000 * (5 + 70 * uniform())
const four: readonly Run[] = [
  angleRun(ankle, 38),
  angleRun(hip, 16),
  balanceRun(standing),
  directionRun(frontSquat),
]

/** A share of 30 % is known to within 1.4 (two standard errors). */
const runners = 4000

/** What is told of each test to each runner. */
const retests = (): readonly (readonly (readonly Change[])[])[] => {
  const chance = chanceOf(1)
  return Array.from({ length: runners }, () =>
    four.map(({ retested }) => {
      const change = retested(chance)
      return change ? changesTold(change) : []
    }),
  )
}
const shareOf = (told: readonly boolean[]) => told.filter(Boolean).length / told.length
const isReal = ({ level }: Change) => level === 'real'
const isSaid = ({ level }: Change) => level !== 'none'

it('each number of a runner who did not change is called real in 1 of 20, and how many that makes stands in the README', () => {
  const told = retests()
  const two = told.map((tests) => tests.slice(0, 2).flat())
  const all = told.map((tests) => tests.flat())

  // Two standard errors of the share: of six numbers four are of legs of their own, the other two are made of them.
  const known = 2 * Math.sqrt((0.05 * 0.95) / (4 * runners))
  expect(two.every((numbers) => numbers.length === 6)).toBe(true)
  expect(Math.abs(shareOf(two.flat().map(isReal)) - 0.05)).toBeLessThanOrEqual(known)
  // Published changes floor the limits of the others: they call less.
  expect(shareOf(all.flat().map(isReal))).toBeLessThanOrEqual(0.05 + known)

  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
  const hundred = (numbers: typeof all, is: (change: Change) => boolean) =>
    Math.round(100 * shareOf(numbers.map((each) => each.some(is))))
  expect(readme).toContain(
    `a "real change" of something in ${hundred(all, isReal)} of 100 retests of the four, at least a "possible" one in ${hundred(all, isSaid)}; of ankle and hip alone in ${hundred(two, isReal)} and ${hundred(two, isSaid)}`,
  )
})
