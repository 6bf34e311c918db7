import { describe, expect, it } from 'vitest'
import type { Greeted } from '../../../src/session/hand-proof'
import PauseDialog from '../../../src/ui/parts/PauseDialog.svelte'
import { state } from '../../../src/workbench/gallery/session-states'
import { drawnPart } from '../../tools/drawn-part'

const paused = state({ kind: 'paused', because: 'left-picture' })
const inPause = (greeting: Greeted) =>
  drawnPart({ ...paused, draft: { ...paused.draft!, greeting } }, (renderer) =>
    PauseDialog(renderer, { because: 'left-picture' }),
  )

describe('a pause before the first test offers to leave out', () => {
  const hand = { due: 'hand', wrong: 0, isProved: false } as const

  it.each<readonly [string, Greeted]>([
    ['before any', hand],
    ['after one wrong hand, once it was asked for again', { ...hand, wrong: 1, isAskedAgain: true }],
  ])('the hand %s', (_, greeting) => expect(inPause(greeting)).toContain('Skip the raised hand'))

  it('not the hand after one wrong one, before it was asked for again', () => {
    expect(inPause({ ...hand, wrong: 1 })).not.toContain('Skip')
    expect(inPause({ ...hand, wrong: 1 })).toContain('Hear the tones again')
  })

  it('nothing, and no tones, where the sides were found swapped, whatever the pause is for', () => {
    const text = inPause({ ...hand, wrong: 2 })
    expect(text).toContain('Continue')
    expect(text).not.toMatch(/Skip|tones/)
  })
})
