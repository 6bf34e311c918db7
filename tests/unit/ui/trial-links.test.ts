import { expect, it } from 'vitest'
import { trialLinks } from '../../../src/ui/report/trial-links'

/** From a value of page one to the rows of its trials. */

const trials = (attempts: readonly number[]) =>
  attempts.map((attempt) => ({ trialId: `trial-${attempt}`, attempt }))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

it('leads to each trial of a usual assessment', () => {
  expect(trialLinks(trials([1, 3, 4]))).toEqual([
    { trialId: 'trial-1', text: '1' },
    { trialId: 'trial-3', text: '3' },
    { trialId: 'trial-4', text: '4' },
  ])
  expect(trialLinks(trials(upTo(40)))).toHaveLength(40)
})

it('says of very many from which to which, and leaves out what does not count', () => {
  const counting = upTo(100).filter((attempt) => attempt !== 5 && attempt !== 7)
  expect(trialLinks(trials(counting))).toEqual([
    { trialId: 'trial-1', text: '1 to 4' },
    { trialId: 'trial-6', text: '6' },
    { trialId: 'trial-8', text: '8 to 100' },
  ])
})
