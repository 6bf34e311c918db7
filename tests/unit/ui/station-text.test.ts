import { expect, it } from 'vitest'
import { mobilityTest } from '../../../src/protocol/registry'
import { stationHeading } from '../../../src/ui/station-text'

const testById = (id: string) => mobilityTest(id) ?? null
const next = { mobilityTestId: 'squat-depth', side: 'both' } as const

it('names the test and the leg that a stage is about', () => {
  expect(stationHeading({ kind: 'recording' }, next, testById)).toBe('Squat depth, both legs')
  expect(stationHeading({ kind: 'between', why: 'next-test' }, next, testById)).toBe('Squat depth, both legs')
  expect(stationHeading({ kind: 'recording' }, null, testById)).toBe('Assessment')
  expect(stationHeading({ kind: 'recording' }, { ...next, mobilityTestId: 'hop' }, testById)).toBe(
    'Assessment',
  )
})

it('names what was just done while it is asked whether that hurt, not what comes next', () => {
  const asking = { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } as const
  expect(stationHeading({ kind: 'between', why: 'next-test', asking }, next, testById)).toBe(
    'Ankle bend, left leg',
  )
})
