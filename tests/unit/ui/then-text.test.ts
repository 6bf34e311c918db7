import { expect, it } from 'vitest'
import { unlikeThen } from '../../../src/assessment/unlike-then'
import { cues } from '../../../src/session/cues'
import { thenText } from '../../../src/ui/then-text'

/** What is said before a retest, near and far: both tell the same. */

it('says which way to put it right where a runner can', () => {
  expect(thenText.nearer).toBe('You stand nearer than then: step back.')
  expect(cues['then-nearer'].speech).toContain('Step back')
  expect(thenText.further).toContain('step closer')
  expect(cues['then-further'].speech).toContain('Step closer')
})

it.each(unlikeThen)('has a sentence of its own for %s, near and far', (what) => {
  expect(Object.values(thenText).filter((text) => text === thenText[what])).toHaveLength(1)
  expect(Object.values(cues).filter(({ caption }) => caption === cues[`then-${what}`].caption)).toHaveLength(
    1,
  )
})
