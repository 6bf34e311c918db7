import { describe, expect, it } from 'vitest'
import { methodAgreement } from '../../../src/assessment/method-agreement'
import type { TapeMetric } from '../../../src/protocol/manual-metric'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'

/** 3.6 degrees a centimetre, doubt beyond 10 degrees, a step of half a centimetre (1.8 degrees). */
const tape: TapeMetric = ankle.manual as TapeMetric
const found = (centimetres: number, degrees: number, isCalled = true) =>
  methodAgreement({ centimetres, degrees, isCalled }, tape)

describe('tape and camera', () => {
  it('agree while the angle goes with the length to within ten degrees', () => {
    expect(found(2, 7.2)).toBe('agree')
    expect(found(2, 17.2)).toBe('agree')
    expect(found(-2, -17.2)).toBe('agree')
    expect(found(0, 10)).toBe('agree')
  })

  it('are apart where it does not', () => {
    // 2 cm ask for 7.2 degrees.
    expect(found(2, 17.3)).toBe('apart')
    expect(found(-2, -17.3)).toBe('apart')
    expect(found(0, 10.1)).toBe('apart')
    expect(found(4, 4)).toBe('apart')
  })

  it('contradict each other where they name different sides', () => {
    expect(found(2, -2)).toBe('contradict')
    expect(found(-0.5, 1.8)).toBe('contradict')
    expect(found(3, -30)).toBe('contradict')
  })

  it('do not where neither calls a difference, and are apart all the same where they are', () => {
    expect(found(1, -3, false)).toBe('agree')
    expect(found(1, -7, false)).toBe('apart')
    expect(found(1, -7, true)).toBe('contradict')
  })

  it('do not where one of them names none: less than a step of the tape, or what that is in degrees', () => {
    expect(found(0.4, -9)).toBe('apart')
    expect(found(0.4, -8)).toBe('agree')
    expect(found(2, -1.7)).toBe('agree')
    expect(found(0, 0)).toBe('agree')
  })
})
