import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { acceptedReadings, networksNow } from '../../accuracy/virtual/accepted'

/**
 * The declared errors against what the ruler last read (`npm run accuracy -- --virtual --accept`). Of a declaration the bench
 * may replace the pose of one look alone (measuring.md, error budget): what rendered bodies say of it has to be in it, and
 * a declaration that says much more or much less than them is red here until somebody has looked.
 */
const looked = [
  ['ankle-dorsiflexion', 'dorsiflexion', 'shank'],
  ['hip-extension', 'hipExtension', 'hipExtension'],
] as const

/** Of so few readings a scatter says nothing: squats and stands are in the grid's middle and mixtures alone. */
const fewest = 10
/** It rejects a trial, and is never told as a number with an error. */
const untold = 'trunkChange'

const { read } = acceptedReadings()

const errorOf = (testId: string, metricId: string) =>
  mobilityTests.find(({ id }) => id === testId)!.metrics[metricId]!.error

describe('a declared pose term', () => {
  it.each(looked)('of %s, %s, holds what the ruler read, and hardly more', (testId, metricId, quantity) => {
    const figures = read.find((each) => each.quantity === quantity)!
    const { firstLook, sharedByLooks, setUp } = errorOf(testId, metricId)
    const { count, bias, scatter } = figures
    // What all readings were off by: the bias is the runner's too, who is read once and not over all bodies.
    const rootMeanSquare = Math.hypot(bias, scatter! * Math.sqrt((count - 1) / count))
    expect(firstLook!.origin).toBe('bench')
    expect(firstLook!.value).toBeGreaterThanOrEqual(rootMeanSquare)
    expect(firstLook!.value).toBeLessThan(rootMeanSquare + 0.3)
    expect(setUp.value).toBeGreaterThan(firstLook!.value)
    // Looking again takes off a part, never all: rendered runners read half as far off as the virtual one.
    expect(sharedByLooks!.origin).toBe('bench')
    expect(sharedByLooks!.value).toBeLessThan(firstLook!.value)
    expect(sharedByLooks!.value).toBeGreaterThan(rootMeanSquare / 2)
  })

  it('is of readings that say which day, code and networks they are of', () => {
    const { madeOn, code, networks } = acceptedReadings()
    expect(madeOn).toMatch(/^2\d{3}-\d\d-\d\d$/)
    expect(code).toMatch(/^[0-9a-f]{12}$/)
    // Other networks read otherwise: then the ruler has to be read anew.
    expect(networks).toEqual(networksNow())
  })

  it('is the bench’s for every quantity that the ruler read often enough', () => {
    const often = read
      .filter(({ count, quantity }) => count >= fewest && quantity !== untold)
      .map(({ quantity }) => quantity)
    expect(new Set(often)).toEqual(new Set(looked.map(([, , quantity]) => quantity)))
  })
})
