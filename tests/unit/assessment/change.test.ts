import { describe, expect, it } from 'vitest'
import { testChange, type TestChange } from '../../../src/assessment/change'
import { reliableChange } from '../../../src/assessment/reliable-change'
import type { SeenTrial } from '../../../src/assessment/records'
import { testResult, type TestResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import type { SittingAnswers } from '../../../src/runner/records'
import { byHand, measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const someDay = '2026-03-01T10:00:00.000Z'

const lunges = (left: number, right: number, fields: Partial<SeenTrial> = {}): TestResult =>
  testResult(
    ankle,
    (['left', 'right'] as const).flatMap((side) =>
      [-0.5, 0, 0.5].map((off) =>
        trialRecord(side, measured(side, (side === 'left' ? left : right) + off), fields),
      ),
    ),
  )
const tapes = (left: number, right: number): TestResult =>
  testResult(
    ankle,
    (['left', 'right'] as const).flatMap((side) =>
      [0, 0, 0].map(() => byHand(side, { kneeToWall: side === 'left' ? left : right })),
    ),
  )
const since = (now: TestResult, ...then: readonly TestResult[]) =>
  testChange(
    ankle,
    then.map((result) => ({ result })),
    { result: now },
  )
const compared = (change: TestChange | null) => {
  if (change?.kind !== 'compared') throw new Error(`not compared: ${JSON.stringify(change)}`)
  return change
}
const levels = (change: TestChange | null) =>
  compared(change).sides.map(({ side, level, isBetter }) => `${side} ${level} ${String(isBetter)}`)

describe('the reliable change index', () => {
  it('is told at three levels: 1.28 and 1.96 standard errors of a change', () => {
    // SEM 2: a change has sqrt(2) x 2 = 2.828; 1.28 of it 3.62, 1.96 of it 5.54.
    const error = Math.SQRT2 * 2
    expect(reliableChange(3.6, error, 0).level).toBe('none')
    expect(reliableChange(3.7, error, 0).level).toBe('possible')
    expect(reliableChange(-5.5, error, 0).level).toBe('possible')
    expect(reliableChange(5.6, error, 0).level).toBe('real')
    expect(reliableChange(5.6, error, 0).limit).toBeCloseTo(5.54, 2)
  })

  it('is never finer than the method’s own minimal detectable change', () => {
    expect(reliableChange(4.6, 0.1, 4.7)).toMatchObject({ level: 'possible', limit: 4.7 })
    expect(reliableChange(4.8, 0.1, 4.7).level).toBe('real')
  })
})

describe('change since last time', () => {
  it('is judged of each leg: real, possible or none', () => {
    expect(levels(since(lunges(38, 46), lunges(37, 36)))).toEqual(['left none null', 'right real true'])
    expect(levels(since(lunges(31.5, 26.5), lunges(37.5, 36)))).toEqual([
      'left possible false',
      'right real false',
    ])
  })

  it('of an asymmetry has a larger limit: 1.41 times that of a leg with the same error', () => {
    const level = { setUp: { ...someSetUp, roll: 0 } }
    const { sides, asymmetry } = compared(since(lunges(38, 46, level), lunges(37, 37, level)))
    expect(asymmetry!.value).toBeCloseTo(-8, 9)
    expect(asymmetry!.limit / sides[0]!.limit).toBeCloseTo(Math.SQRT2, 2)
    // One leg gained 9 degrees, which is real; the difference of the legs changed by 8, which is not yet.
    expect([sides[1]!.level, asymmetry!.level]).toEqual(['real', 'possible'])
  })

  it('of an asymmetry has a larger one still where the lean of the camera is not known, which is in both legs', () => {
    const { sides, asymmetry } = compared(since(lunges(38, 46), lunges(37, 36)))
    // Trials 0.7993, placing and one look 2.16, roll 1.732, squared 8.3045; both legs and twice the roll sqrt(2 x 8.3045 + 6)
    // = 4.7549; sqrt(2) times 1.96 of it.
    expect(asymmetry!.limit).toBeCloseTo(Math.SQRT2 * 1.96 * Math.sqrt(2 * 8.3045 + 6), 3)
    expect(asymmetry!.limit / sides[0]!.limit).toBeCloseTo(1.65, 2)
  })

  it('rests on the mean of two captures where there are two, and is then finer', () => {
    const [one, two] = [
      since(lunges(45, 40), lunges(37, 40)),
      since(lunges(45, 40), lunges(36, 40), lunges(38, 40)),
    ]
    expect(compared(two).sides[0]!.value).toBeCloseTo(8, 9)
    // One capture: sqrt(2); two: sqrt(1 + 1/2), 0.866 of it.
    expect(compared(two).sides[0]!.limit / compared(one).sides[0]!.limit).toBeCloseTo(0.866, 2)
  })

  it('may be regression to the mean: the lesser of two uneven legs, of one capture, better', () => {
    const lesser = (change: TestChange | null) =>
      compared(change).sides.map(({ mayBeRegression }) => mayBeRegression)
    expect(lesser(since(lunges(42, 41), lunges(42, 32)))).toEqual([false, true])
    expect(lesser(since(lunges(42, 41), lunges(42, 32), lunges(42, 32)))).toEqual([false, false])
    expect(lesser(since(lunges(50, 41), lunges(38, 41)))).toEqual([false, false])
  })

  it('of a difference that one capture found may be so too, where it is smaller now', () => {
    const smaller = (change: TestChange | null) => compared(change).asymmetry!.mayBeRegression
    expect(smaller(since(lunges(42, 42), lunges(46, 26)))).toBe(true)
    // The leg that did worse need not have gained for it.
    const lost = compared(since(lunges(29, 29), lunges(46, 30)))
    expect(lost.sides.map(({ mayBeRegression }) => mayBeRegression)).toEqual([false, false])
    expect(lost.asymmetry).toMatchObject({ level: 'real', mayBeRegression: true })
    expect(smaller(since(lunges(42, 42), lunges(46, 26), lunges(46, 26)))).toBe(false)
    expect(smaller(since(lunges(56, 26), lunges(46, 32)))).toBe(false)
    expect(smaller(since(lunges(42, 42), lunges(42, 40)))).toBe(false)
  })

  it.each<[string, Partial<SeenTrial>, string]>([
    ['further away', { setUp: { ...someSetUp, bodySpan: 0.6 } }, 'distance'],
    ['turned', { setUp: { ...someSetUp, yaw: 9 } }, 'turn'],
    ['tilted', { setUp: { ...someSetUp, roll: 3 } }, 'tilt'],
    [
      'another network',
      { engine: { library: '0.10.36', model: 'full', modelHash: '', delegate: 'CPU' } },
      'model',
    ],
    ['another meaning', { mobilityTestVersion: 2 }, 'version'],
  ])('breaks where the set-up is another one: %s', (_, fields, because) => {
    const then = lunges(37, 36, { setUp: { ...someSetUp, roll: 0 } })
    const level = { setUp: { ...someSetUp, roll: 0 } }
    expect(since(lunges(38, 46, { ...level, ...fields }), then)).toEqual({
      kind: 'unlike',
      mobilityTestId: ankle.id,
      because: [because],
    })
  })

  it('breaks between tape and camera, and compares the tape with the tape', () => {
    expect(since(lunges(38, 46), tapes(10, 9))).toMatchObject({ kind: 'unlike', because: ['method'] })
    expect(levels(since(tapes(10, 12.5), tapes(10, 9)))).toEqual(['left none null', 'right real true'])
  })

  it.each<[string, Partial<SittingAnswers>, Partial<SittingAnswers>, readonly string[]]>([
    ['shoes after bare feet', { footwear: 'barefoot' }, { footwear: 'shoes' }, ['footwear']],
    ['loose cloth after bare legs', { clothing: 'bare' }, { clothing: 'loose' }, ['clothing']],
    ['the same on both days', { footwear: 'socks', clothing: 'bare' }, { footwear: 'socks' }, []],
    ['what one of them did not say', {}, { footwear: 'shoes' }, []],
  ])('breaks by what was worn: %s', (_, before, now, because) => {
    const sat = (answers: Partial<SittingAnswers>) => [
      { at: someDay, safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [], ...answers },
    ]
    const change = testChange(ankle, [{ result: lunges(37, 36), sittings: sat(before) }], {
      result: lunges(38, 46),
      sittings: sat(now),
    })
    expect(change?.kind === 'unlike' ? change.because : []).toEqual(because)
    expect(change?.kind).toBe(because.length > 0 ? 'unlike' : 'compared')
    // Cloth hides nothing from a tape; shoes raise its heel.
    const tape = testChange(ankle, [{ result: tapes(10, 9), sittings: sat(before) }], {
      result: tapes(10, 12),
      sittings: sat(now),
    })
    expect(tape?.kind).toBe(because.includes('footwear') ? 'unlike' : 'compared')
  })

  it('breaks where the hands were held another way', () => {
    const hands = (handsOnHips: boolean | null) => lunges(37, 36, { setUp: { ...someSetUp, handsOnHips } })
    expect(since(hands(true), hands(false))).toMatchObject({ kind: 'unlike', because: ['hands'] })
    expect(since(hands(true), hands(null))?.kind).toBe('compared')
  })

  it('breaks where a leg was done the easier way in one of them alone', () => {
    const easier = { ...someSetUp, easier: true } as const
    const asAsked = lunges(37, 36)
    const byWay = lunges(38, 46, { setUp: easier })
    expect(since(byWay, asAsked)).toMatchObject({ kind: 'unlike', because: ['easier'] })
    expect(since(asAsked, byWay)).toMatchObject({ kind: 'unlike', because: ['easier'] })
    expect(since(byWay, byWay)?.kind).toBe('compared')
    // The same mixture of ways is not alike where it was the other leg.
    const one = (leg: string) =>
      testResult(
        ankle,
        [asAsked.left, asAsked.right].flatMap(({ trials }) =>
          trials.flatMap((trial) => {
            if (trial.source === 'manual') return []
            return [trial.side === leg ? { ...trial, setUp: easier } : trial]
          }),
        ),
      )
    expect(since(one('left'), one('left'))?.kind).toBe('compared')
    expect(since(one('left'), one('right'))).toMatchObject({ kind: 'unlike', because: ['easier'] })
  })

  it('is compared on the best look that both have', () => {
    const again = (result: TestResult, second: number): TestResult =>
      testResult(
        ankle,
        [result.left, result.right].flatMap(({ trials }) =>
          trials.map((trial) => {
            const { outcome } = trial
            if (outcome.kind !== 'measured' || trial.source === 'manual') return trial
            const heavy = { dorsiflexion: { value: second, mirrorGap: 0.2, scatter: 0.1, pictures: 5 } }
            const looks = { ...outcome.looks, second: { heavy } }
            return { ...trial, outcome: { ...outcome, looks, metrics: { dorsiflexion: second } } }
          }),
        ),
      )
    const once = lunges(37, 37)
    const twice = again(lunges(38, 38), 30)
    // The second look of today has no second look of last time beside it: 38 against 37, not 30.
    expect(compared(since(twice, once)).sides[0]!.value).toBeCloseTo(1, 9)
    expect(compared(since(twice, again(once, 29))).sides[0]!.value).toBeCloseTo(1, 9)
    expect(compared(since(twice, again(once, 20))).sides[0]!.value).toBeCloseTo(10, 9)
  })

  it('of nothing before is nothing', () => {
    expect(since(lunges(38, 46))).toBeNull()
  })
})
