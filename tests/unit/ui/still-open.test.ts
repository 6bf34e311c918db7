import { expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { stillOpen } from '../../../src/ui/still-open'
import { assessment, fourOf, fourRecord, resultOf, stand } from '../../../src/workbench/gallery/records'

const open = (
  left: readonly number[],
  right: readonly number[],
  ids = ['ankle-dorsiflexion', 'squat-depth'],
) => {
  const result = resultOf(left, right, assessment('open'))
  return { ...result, assessment: { ...result.assessment, mobilityTestIds: ids } }
}
const left = (...given: Parameters<typeof open>) =>
  stillOpen(open(...given), mobilityTests).map(({ test }) => test.id)

it('lists what an assessment that goes on still wants, and nothing that it never set out to do', () => {
  expect(left([], [])).toEqual(['ankle-dorsiflexion', 'squat-depth'])
  expect(left([38, 37, 38], [33])).toEqual(['ankle-dorsiflexion', 'squat-depth'])
  expect(left([38, 37, 38], [33, 33, 34])).toEqual(['squat-depth'])
  expect(left([38, 37, 38], [33, 33, 34], ['ankle-dorsiflexion'])).toEqual([])
})

it('counts the trials and the legs that are left, and which of them have nothing tried yet', () => {
  const counts = (...given: Parameters<typeof open>) => {
    const [ankle] = stillOpen(open(...given), mobilityTests).filter(
      ({ test }) => test.id === 'ankle-dorsiflexion',
    )
    return ankle && [ankle.legs, ankle.fresh, ankle.trials]
  }
  expect(counts([], [])).toEqual([2, 2, 6])
  expect(counts([38, 37, 38], [])).toEqual([1, 1, 3])
  expect(counts([38, 37, 38], [33])).toEqual([1, 0, 2])
  expect(counts([38], [33, 33])).toEqual([2, 0, 3])
})

it('wants nothing more of a leg that has reached the ceiling', () => {
  const standing = { left: [stand(45.02, 'time')], right: [stand(12)] }
  const wanted = stillOpen(fourOf({ standing }, fourRecord('open', 'gallery', 1)), mobilityTests)
  expect(wanted.find(({ test }) => test.id === 'single-leg-balance')).toMatchObject({ legs: 1, fresh: 0 })
})
