import { describe, expect, it } from 'vitest'
import { silence, withCue, withEnd, type CueQueue } from '../../../src/voice/cue-queue'

interface Said {
  readonly name: string
  readonly priority: 'calm' | 'urgent'
}

const calm = (name: string): Said => ({ name, priority: 'calm' })
const urgent = (name: string): Said => ({ name, priority: 'urgent' })
const after = (...cues: readonly Said[]): CueQueue<Said> => cues.reduce<CueQueue<Said>>(withCue, silence)
const names = ({ now, next }: CueQueue<Said>) => [now?.name ?? null, next?.name ?? null]

describe('the order of cues', () => {
  it('says the first at once and lets a calm one wait for its end', () => {
    expect(names(after(calm('a')))).toEqual(['a', null])
    expect(names(after(calm('a'), calm('b')))).toEqual(['a', 'b'])
    expect(names(withEnd(after(calm('a'), calm('b'))))).toEqual(['b', null])
  })

  it('never lets more than one wait, and the newest is the one', () => {
    const many = ['b', 'c', 'd', 'e', 'f'].map(calm)
    expect(names(after(calm('a'), ...many))).toEqual(['a', 'f'])
  })

  it('lets an urgent one take the place of what is said and of what waits', () => {
    expect(names(after(calm('a'), calm('b'), urgent('stop')))).toEqual(['stop', null])
    expect(names(after(urgent('three'), urgent('two')))).toEqual(['two', null])
  })

  it('lets a calm one wait for the end of an urgent one', () => {
    const queue = after(urgent('back'), calm('good'))
    expect(names(queue)).toEqual(['back', 'good'])
    expect(names(withEnd(withEnd(queue)))).toEqual([null, null])
  })
})
