import { describe, expect, it } from 'vitest'
import { incomplete, measured, rejected } from '../tools/synthetic-runner-records'
import { isAllowed, isForbidden } from './recording-phrases'

describe('the phrases of the recordings', () => {
  it('allow what they name and nothing else', () => {
    expect(isAllowed(['incomplete: no hold'], 'either', [incomplete('no-hold')])).toBe(true)
    expect(isAllowed(['incomplete: no hold'], 'either', [incomplete('which-leg')])).toBe(false)
    expect(isAllowed(['refused: view', 'rejected'], 'both', [rejected('both', 'heelLifted')])).toBe(true)
    expect(isAllowed(['measured left'], 'either', [measured('right', 20)])).toBe(false)
    expect(isAllowed(['measured left'], 'left', [measured('left', 20), incomplete('no-hold')])).toBe(false)
  })

  it('take no attempt for nothing', () => {
    expect(isAllowed(['refused: framing', 'incomplete'], 'either', [])).toBe(false)
    expect(isAllowed(['measured'], 'either', [])).toBe(false)
  })

  it('let no other reason pass beside the one that they name, but one that is known of the film', () => {
    const both = incomplete('no-hold', 'view-oblique')
    expect(isAllowed(['incomplete: no hold'], 'either', [both])).toBe(false)
    expect(isAllowed(['incomplete: no hold'], 'either', [both], ['view-oblique'])).toBe(true)
    expect(isAllowed(['incomplete: no hold'], 'either', [incomplete('view-oblique')], ['view-oblique'])).toBe(
      true,
    )
    expect(isAllowed(['incomplete: no hold'], 'either', [measured('left', 1)], ['view-oblique'])).toBe(false)
  })

  it('judge every attempt, not the first', () => {
    const second = [incomplete('no-hold'), measured('left', 1)]
    expect(isAllowed(['incomplete: no hold'], 'either', second)).toBe(false)
  })

  it('let the other leg be refused for being the other one', () => {
    expect(isAllowed(['measured'], 'right', [incomplete('other-leg')])).toBe(true)
    expect(isAllowed(['measured'], 'either', [incomplete('other-leg')])).toBe(false)
  })

  it('forbid what they name', () => {
    expect(isForbidden('measured right', [measured('right', 20)])).toBe(true)
    expect(isForbidden('measured right', [measured('left', 20)])).toBe(false)
    expect(isForbidden('more than one trial', [measured('left', 1), incomplete('no-hold')])).toBe(true)
    expect(isForbidden('more than one trial', [measured('left', 1)])).toBe(false)
    expect(isForbidden('hip shift to the right', [measured('both', -0.1, 'hipShift')])).toBe(true)
    expect(isForbidden('hip shift to the right', [measured('both', 0.1, 'hipShift')])).toBe(false)
  })

  it('are all known: another one is a mistake', () => {
    expect(() => isAllowed(['measured upside down'], 'either', [])).toThrow(/measured upside down/)
    expect(() => isForbidden('measured upside down', [measured('left', 1)])).toThrow(/upside down/)
  })
})
