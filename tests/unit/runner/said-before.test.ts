import { describe, expect, it } from 'vitest'
import {
  bodyParts,
  conditions,
  type RedFlagId,
  type RunnerProfile,
  type SafetyDraft,
} from '../../../src/runner/records'
import { flagsFrom, tickedAtFirst } from '../../../src/runner/said-before'

describe('what was said about oneself', () => {
  it('ticks nothing where nothing was said', () => {
    expect(flagsFrom({})).toEqual([])
    expect(flagsFrom({ ageBand: '16-17', goal: '10k', conditions: [], history: [] })).toEqual([])
  })

  it.each<readonly [string, RunnerProfile, readonly RedFlagId[]]>([
    ['under 16', { ageBand: 'under-16' }, ['under-16']],
    ['a bone stress injury, not yet over', { conditions: ['bone-stress'] }, ['stress-fracture']],
    ['an artificial hip or knee', { conditions: ['hip-replacement'] }, ['operation']],
    ['a pregnancy', { conditions: ['pregnancy'] }, ['pregnancy']],
    [
      'several, each once',
      {
        ageBand: 'under-16',
        conditions: ['hip-replacement', 'bone-stress'],
        history: [{ kind: 'operation', part: 'knee', since: 'under-12-weeks' }],
      },
      ['operation', 'stress-fracture', 'under-16'],
    ],
  ])('%s: ticks its line', (_, profile, flags) => {
    expect(flagsFrom(profile)).toEqual(flags)
  })

  it('ticks no line for a condition that none asks about', () => {
    const named = conditions.filter((condition) => flagsFrom({ conditions: [condition] }).length > 0)
    expect(named).toEqual(['pregnancy', 'hip-replacement', 'bone-stress'])
  })

  it('an operation of the last 12 weeks on leg or back: ticks its line, and no older one, nor an injury', () => {
    const operated = (part: (typeof bodyParts)[number]) =>
      flagsFrom({ history: [{ kind: 'operation', part, since: 'under-12-weeks' }] })
    expect(bodyParts.filter((part) => operated(part).length === 0)).toEqual(['shoulder', 'wrist', 'neck'])
    expect(operated('lower-back')).toEqual(['operation'])
    for (const entry of [
      { kind: 'operation', part: 'knee', since: 'under-a-year' },
      { kind: 'operation', part: 'knee' },
      { kind: 'injury', part: 'knee', since: 'under-12-weeks' },
    ] as const)
      expect(flagsFrom({ history: [entry] })).toEqual([])
  })
})

describe('what is ticked when the check is shown', () => {
  const kept = (flags: readonly RedFlagId[], saidBefore?: readonly RedFlagId[]): SafetyDraft => ({
    schemaVersion: 1,
    runnerId: 'anna',
    day: '2026-11-30',
    safety: { flags: [...flags], isCleared: false },
    readiness: {},
    ...(saidBefore && { saidBefore: [...saidBefore] }),
  })

  it('is what was said under "About you", also where the check was only looked at before that', () => {
    expect(tickedAtFirst(null, ['operation'])).toEqual(['operation'])
    expect(tickedAtFirst(kept([], []), ['operation', 'under-16'])).toEqual(['operation', 'under-16'])
    expect(tickedAtFirst(kept(['dizziness'], ['operation']), ['operation', 'stress-fracture'])).toEqual([
      'dizziness',
      'stress-fracture',
    ])
    // A note of before it was kept what had been said.
    expect(tickedAtFirst(kept([]), ['operation'])).toEqual(['operation'])
  })

  it('is not what was unticked by hand', () => {
    expect(tickedAtFirst(kept([], ['operation']), ['operation'])).toEqual([])
  })
})
