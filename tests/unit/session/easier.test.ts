import { describe, expect, it } from 'vitest'
import { isManual, type TrialRecord } from '../../../src/assessment/records'
import { easierPartsLegs, isEasier } from '../../../src/session/easier'
import type { SessionEffect } from '../../../src/session/effect'
import type { SessionEvent, SessionState } from '../../../src/session/state'
import { rejected } from '../../tools/synthetic-runner-records'
import { countdown, ended, later, openedWith, played, ready, saved, stationOf, waited } from './event-list'

const ankle = 'ankle-dorsiflexion'
const [left, right] = (['left', 'right'] as const).map((side) => ({ mobilityTestId: ankle, side }))

const heels = (side: 'left' | 'right', count = 8) =>
  Array.from({ length: count }, () => ended(side, rejected(side, 'heelLifted')))
const tired = (before: readonly SessionEvent[] = []) =>
  played([openedWith([ankle]), ready, ...countdown, ...before, ...heels('left', 8 - before.length)])
const taken = (from: SessionState) => played([{ kind: 'easier-asked' }, ...countdown, ended('left')], from)
const skip: SessionEvent = { kind: 'skip-asked', at: later }
const ways = (effects: readonly SessionEffect[]) =>
  saved(effects).map((trial) => !isManual(trial) && trial.setUp.easier === true)

describe('an easier way', () => {
  it('is there at the cap of attempts, is said in its own words, and is kept with the trials', () => {
    const { state } = tired()
    expect(state.stage).toMatchObject({ kind: 'paused', because: 'too-many-attempts' })
    const { captions, effects } = taken(state)
    expect(captions).toContain('Bend a little, hold')
    expect(ways(effects)).toEqual([true])
  })

  it('is asked of the other leg too, all its trials long, and said before they begin', () => {
    const { state } = played(
      [ended('left'), ended('left'), { kind: 'announced' }],
      taken(tired().state).state,
    )
    expect(stationOf(state)).toEqual(right)
    expect(state.cue!.speech).toMatch(/The easier way again\. Bend only as far as the heel stays flat/)
    const other = played([waited, ...countdown, ended('right'), ended('right')], state)
    expect(other.captions).toContain('Bend a little, hold')
    expect(ways(other.effects)).toEqual([true, true])
    expect(isEasier(other.state.draft!, right!)).toBe(true)
  })

  it('leaves a leg as it was that has trials that count as asked', () => {
    const firstRight = played([
      openedWith([ankle], { firstSide: 'right' }),
      ready,
      ...countdown,
      ended('right'),
    ])
    const { state } = played([skip, waited, ...countdown, ...heels('left')], firstRight.state)
    expect(easierPartsLegs(state.draft!, left!)).toBe(true)
    const { draft } = taken(state).state
    expect([left!, right!].map((each) => isEasier(draft!, each))).toEqual([true, false])
  })

  it('parts the legs where this one has a trial that counts already, and not before', () => {
    expect(easierPartsLegs(tired().state.draft!, left!)).toBe(false)
    expect(easierPartsLegs(tired([ended('left')]).state.draft!, left!)).toBe(true)
  })

  it('is still asked for when the assessment goes on another day', () => {
    const trials = saved(taken(tired().state).effects) as readonly TrialRecord[]
    const another = played([{ ...openedWith([ankle]), trials }, ready, ...countdown, ended('left')])
    expect(another.captions).toContain('Bend a little, hold')
    expect(ways(another.effects)).toEqual([true])
  })

  it('is not asked of a leg before anybody chose it, and is taken in a pause only', () => {
    const { state } = played([openedWith([ankle]), ready, ...countdown])
    expect(isEasier(state.draft!, left!)).toBe(false)
    expect(played([{ kind: 'easier-asked' }], state).state).toBe(state)
  })
})
