import { describe, expect, it } from 'vitest'
import { redFlags, safetyDecision } from '../../../src/runner/safety'
import { decisionSince, signsSince } from '../../../src/runner/safety-since'
import type { RedFlagId } from '../../../src/runner/records'

const sentence = (id: RedFlagId) => redFlags.find((flag) => flag.id === id)!.say

describe('what is asked again when the tests are over', () => {
  it('is every line that would have stopped them and can have come since', () => {
    expect(signsSince.map(({ id }) => id)).toEqual([
      'chest-or-breath',
      'calf-swelling',
      'nerve-signs',
      'calf-pop',
      'groin-pain',
      'hot-joint',
      'bone-pain',
      'fresh-injury',
    ])
  })

  it('leads nowhere where nothing came and little hurt', () => {
    expect(decisionSince([], [])).toBeNull()
    expect(
      decisionSince(
        [],
        [
          { intensity: 3, part: 'knee' },
          { intensity: 0, isSharp: true },
        ],
      ),
    ).toBeNull()
  })

  it.each(signsSince.map(({ id }) => id))('says of %s what the check before the tests says', (id) => {
    const before = safetyDecision({ flags: [id], isCleared: false }, [])
    const { urgency, say } = decisionSince([id], [])!
    expect({ kind: 'stop', urgency, say }).toEqual(before)
  })

  it('takes any pain in the groin for its sign, with its own urgency', () => {
    const decision = decisionSince([], [{ intensity: 1, part: 'groin' }])
    expect(decision).toEqual({ urgency: 'urgent', say: [sentence('groin-pain')] })
  })

  it.each([{ intensity: 4 }, { intensity: 1, isSharp: true }])(
    'says by the pain rule that %o has to settle first',
    (rating) => {
      const { urgency, say } = decisionSince([], [rating])!
      expect(urgency).toBeNull()
      expect(say).toHaveLength(1)
      expect(say[0]).toMatch(/^Pain of 4 or more out of 10, or a sharp one/)
    },
  )

  it('says each thing once, the most urgent first, whichever test hurt', () => {
    const { urgency, say } = decisionSince(
      ['bone-pain', 'chest-or-breath'],
      [{ intensity: 6 }, { intensity: 2, part: 'groin' }, { intensity: 7 }],
    )!
    expect(urgency).toBe('emergency')
    expect(say.slice(0, 3)).toEqual([
      sentence('chest-or-breath'),
      sentence('groin-pain'),
      sentence('bone-pain'),
    ])
    expect(say).toHaveLength(4)
  })
})
