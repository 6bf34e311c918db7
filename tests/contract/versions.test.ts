import { afterAll, describe, expect, it } from 'vitest'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { mobilityTests } from '../../src/protocol/registry'
import { keptVersions, versionTrouble, writeChangedVersions, type Versions } from '../tools/versions'
import { fingerprint, measuringNumbers } from './fingerprint'
import { withConstant } from './limit-cases'
import { motions } from './motions'

const printOf = (test: MobilityTest) => fingerprint(test, motions[test.id]!)
const now: Record<string, Versions[string]> = {}
const was = keptVersions()

/** `recompute('outdated')` goes by the version alone, so a change that leaves it as it was must not pass. */
describe.each(mobilityTests.map((test) => [test.id, test] as const))('the version of %s', (id, test) => {
  it('is of what it measures today', () => {
    now[id] = { version: test.version, fingerprint: printOf(test) }
    expect(versionTrouble(id, was, now)).toBeNull()
  })

  it('would be outdated by another limit, another channel and another phase, and not by another word', () => {
    const [faultId, rule] = Object.entries(test.faults)[0] ?? []
    const phase = `phases.${test.movement}.lasting`
    const others = [
      withConstant(test, phase, 700),
      { ...test, leg: test.leg === 'near' ? 'front' : 'near' } satisfies MobilityTest,
      ...(rule?.above ? [withConstant(test, `faults.${faultId!}.above`, rule.above.value + 0.01)] : []),
    ]
    for (const other of others) expect(printOf(other)).not.toBe(now[id]!.fingerprint)
    expect(printOf({ ...test, title: 'Another title', setUp: [] })).toBe(now[id]!.fingerprint)
  })
})

afterAll(() => {
  const isAsKept = JSON.stringify(now) === JSON.stringify(was)
  writeChangedVersions(isAsKept ? null : now)
})

describe('the kept versions', () => {
  it('are of the mobility tests that there are', () => {
    expect(Object.keys(was).sort()).toEqual(mobilityTests.map(({ id }) => id).sort())
  })

  it('know the numbers that the code judges by', () => {
    expect(measuringNumbers).toEqual(expect.arrayContaining(['15', '0.9', '0.12', '1.5', '1.2 / 1000']))
    expect(measuringNumbers.length).toBeGreaterThan(60)
  })

  it('say what to do where they do not hold', () => {
    const entry = (version: number, fingerprint: string) => ({ squat: { version, fingerprint } })
    expect(versionTrouble('squat', entry(2, 'a'), entry(2, 'b'))).toMatch(
      /Raise "version" in .*squat\.ts to 3/,
    )
    expect(versionTrouble('squat', entry(2, 'a'), entry(3, 'b'))).toMatch(/golden:accept/)
    expect(versionTrouble('squat', entry(2, 'a'), entry(1, 'a'))).toMatch(/left alone/)
    expect(versionTrouble('squat', entry(2, 'a'), entry(2, 'a'))).toBeNull()
  })
})
