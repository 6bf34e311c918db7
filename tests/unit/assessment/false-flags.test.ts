import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import kneeling from '../../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import calfRaise from '../../../src/protocol/mobility-tests/single-leg-calf-raise'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import { mobilityTests } from '../../../src/protocol/registry'
import {
  angleRun,
  balanceRun,
  calledShare,
  chanceOf,
  directionRun,
  tapeRun,
  type Errors,
  type Run,
} from '../../tools/simulated-assessments'

/** Every test that can call a side; by tape instead of the angle, the ankle has a row of its own. The last two are offered. */
const runs: Readonly<Record<string, Run>> = {
  balance: balanceRun(balance),
  // What a leg can hold lies so near the full time that one of them reaches it by chance and the other does not.
  'balance near the full time': balanceRun(balance, ({ uniform }) => 40_000 + 8000 * uniform()),
  'ankle by camera': angleRun(ankle, 38),
  'ankle by tape': tapeRun(ankle, 12),
  'front squat': directionRun(frontSquat),
  'hip extension': angleRun(hip, 16),
  'half-kneeling': angleRun(kneeling, 14),
  'calf raise': angleRun(calfRaise, 25),
}
const simulated = [balance, ankle, frontSquat, hip, kneeling, calfRaise]
const together = ['balance', 'ankle by camera', 'front squat', 'hip extension'] as const

/** So many that the share is known to within half a per cent (two standard errors of 5 %: 0.0044). */
const runners = 10_000
const fewer = 1000

const scenarios: Readonly<Record<string, Errors>> = {
  'as declared': {},
  'set-up error x 1.5': { setUpTimes: 1.5 },
  'heavy tails': { heavyTails: true },
  'drift of one trial SD between sides': { drift: 1 },
}

/** Whether anything at all is called in an assessment of the four tests. */
const anyRun: Run = (errors, chance) => together.map((name) => runs[name]!(errors, chance)).some(Boolean)

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

it('every test that can call a side is simulated', () => {
  const calling = mobilityTests.filter(
    ({ sides, metrics, primary }) => sides === 'each' || metrics[primary]!.positive !== undefined,
  )
  expect(new Set(simulated)).toEqual(new Set(calling))
})

describe('a runner whose legs are alike', () => {
  it.each(Object.keys(runs))('is flagged falsely in at most 5 of 100 assessments: %s', (name) => {
    expect(calledShare(runs[name]!, runners)).toBeLessThanOrEqual(0.05)
  })

  it('is flagged somewhere in an assessment of four tests more often than in one: reported, not hidden', () => {
    const any = calledShare(anyRun, fewer)
    const single = Math.max(...together.map((name) => calledShare(runs[name]!, fewer)))
    expect(any).toBeGreaterThan(single)
    // Four tests that each call one in twenty would call 1 - 0.95^4 = 18.5 %.
    expect(any).toBeLessThanOrEqual(0.185)
  })

  it('is flagged more often where the errors are larger than we say: reported', () => {
    const table = Object.fromEntries(
      Object.entries({ ...runs, 'any of the four': anyRun }).map(([name, run]) => [
        name,
        Object.fromEntries(
          Object.entries(scenarios).map(([scenario, errors]) => [
            scenario,
            percent(calledShare(run, fewer, errors)),
          ]),
        ),
      ]),
    )
    console.table(table)
    expect(calledShare(runs['ankle by camera']!, fewer, { setUpTimes: 1.5 })).toBeGreaterThan(0.05)
  })

  it('is told of in the README by these very figures', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
    const hundred = (run: Run, errors: Errors) => Math.round(100 * calledShare(run, fewer, errors))
    const [declared, ...worse] = Object.values(scenarios)
    expect(readme).toContain(`about ${hundred(anyRun, declared!)} of 100 somewhere among the four`)
    const [wider, tails, drift] = worse.map(
      (errors) => [hundred(runs['ankle by camera']!, errors), hundred(anyRun, errors)] as const,
    )
    expect(readme).toContain(
      `called falsely in ${wider![0]} of 100, and something among the four in ${wider![1]};`,
    )
    expect(readme).toContain(`three times as wide, in ${tails![0]} and ${tails![1]};`)
    expect(readme).toContain(`the scatter of a trial, in ${drift![0]} and ${drift![1]}:`)
  })
})

/** Twice the limit of detection with three trials as scattered as is typical, in the metric's unit. */
const twiceTheLimit: Readonly<Record<string, number>> = {
  // Best of three: the limit is the method's own 8.6 s.
  balance: 2 * 8600,
  'balance near the full time': 2 * 8600,
  // 2 x sqrt(2 x (1.5^2 / 3 + 2.5^2)) = 7.48.
  'ankle by camera': 2 * 7.48,
  // Twice the published 1.5 cm.
  'ankle by tape': 2 * 1.5,
  // 2 x sqrt(0.015^2 / 3 + 0.03^2) = 0.0624.
  'front squat': 2 * 0.0624,
  // The method's own 9.7 degrees; 2 x sqrt(2 x (2^2 / 3 + 3^2)) = 9.09 is less.
  'hip extension': 2 * 9.7,
  'half-kneeling': 2 * 9.7,
  // Done once: 2 x sqrt(2 x (2.3^2 + 1^2)) = 7.09.
  'calf raise': 2 * 7.09,
}

describe('a true difference of twice the limit', () => {
  it.each(Object.keys(runs))('is found in at least 90 of 100: %s', (name) => {
    // On one leg somewhere between, so that the full time hides nothing of the difference; or the better one just at it.
    const held: Readonly<Record<string, number>> = {
      balance: 20_000,
      'balance near the full time': 47_000 - 2 * 8600,
    }
    const run = name in held ? balanceRun(balance, () => held[name]!) : runs[name]!
    const share = calledShare(run, fewer, {}, { lead: twiceTheLimit[name]! })
    expect(share).toBeGreaterThanOrEqual(0.9)
  })
})

it('chance is seeded and normal', () => {
  const drawn = Array.from({ length: 4000 }, chanceOf(7).normal)
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length)
  expect(Math.abs(mean)).toBeLessThan(0.05)
  expect(Math.abs(spread - 1)).toBeLessThan(0.03)
  expect(chanceOf(7).normal()).toBe(drawn[0])
})
