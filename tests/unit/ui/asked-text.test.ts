import { describe, expect, it } from 'vitest'
import ankleDorsiflexion from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import singleLegBalance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squatDepth from '../../../src/protocol/mobility-tests/squat-depth'
import { askedText } from '../../../src/ui/asked-text'

/** What is asked before Start is what the session asks: read off the declarations, form by form. */
describe('how often a test is done', () => {
  it('tells the practice, the trials and the rest of the full form', () => {
    expect(askedText(singleLegBalance, 'full')).toBe(
      'Once to practise, then 3 times on each side, with 30\u00a0s of rest between',
    )
    expect(askedText(squatDepth, 'full')).toBe('Twice to practise, then 3 times')
  })

  it('asks less in the short form, and without a practice', () => {
    expect(askedText(singleLegBalance, 'short')).toMatch(/^Twice on each side/)
    expect(askedText(ankleDorsiflexion, 'short')).toBe('3 times on each side')
  })

  it('asks of an assessment from before there were forms what was asked then', () => {
    expect(askedText(ankleDorsiflexion, undefined)).toBe('3 times on each side')
  })
})
