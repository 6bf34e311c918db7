import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cue, Sound } from '../../../src/session/device-ports'
import { Voice } from '../../../src/voice/voice'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

let nth = 0
const cue = (speech: string, fields: Partial<Cue> = {}): Cue => ({
  nth: ++nth,
  id: speech,
  caption: speech,
  speech,
  tone: 'none',
  priority: 'calm',
  ...fields,
})

/** A device that sounds and speaks as far as it is told; what is said ends when the test says so. */
const device = ({ sounds = true, speaks = true } = {}) => {
  const heard: string[] = []
  const told: Sound[] = []
  let ended: (() => void) | null = null
  let isUnlocked = false
  const voice = new Voice(
    (sound) => told.push(sound),
    () => ({
      tones: {
        get sounds() {
          return sounds && isUnlocked
        },
        unlock: () => void (isUnlocked = true),
        play: (tone) => void heard.push(`(${tone})`),
        silence: () => undefined,
      },
      speech: {
        get speaks() {
          return speaks
        },
        say: (text, whenEnded) => {
          heard.push(text)
          ended = whenEnded
        },
        silence: () => void (ended = null),
      },
    }),
  )
  const end = () => {
    const now = ended
    ended = null
    now?.()
    vi.runAllTimers()
  }
  const follow = (said: Cue | null) => {
    voice.follow(said)
    vi.runAllTimers()
  }
  return { voice, heard, told, follow, end }
}

describe('Voice', () => {
  it('lets the tone sound, then the words', () => {
    const { voice, heard } = device()
    voice.unlock('on')
    voice.follow(cue('Three', { tone: 'count', priority: 'urgent' }))
    expect(heard).toEqual(['(count)'])
    vi.runAllTimers()
    expect(heard).toEqual(['(count)', 'Three'])
  })

  it('says each cue once, however often the state is shown', () => {
    const { voice, heard, follow } = device()
    voice.unlock('on')
    const once = cue('Face the camera.')
    follow(once)
    follow(once)
    expect(heard).toEqual(['Face the camera.'])
  })

  it('says one at a time: a calm one waits, an urgent one does not', () => {
    const { voice, heard, follow, end } = device()
    voice.unlock('on')
    follow(cue('Good. Two more.'))
    follow(cue('Turn side-on.'))
    expect(heard).toEqual(['Good. Two more.'])
    end()
    expect(heard).toEqual(['Good. Two more.', 'Turn side-on.'])
    follow(cue('Your heel came up.', { tone: 'not-counted', priority: 'urgent' }))
    expect(heard.slice(2)).toEqual(['(not-counted)', 'Your heel came up.'])
  })

  it('says nothing more once nobody listens, and begins anew with the next assessment', () => {
    const { voice, heard, follow, end } = device()
    voice.unlock('on')
    follow(cue('One.'))
    follow(cue('Two.'))
    follow(null)
    end()
    expect(heard).toEqual(['One.'])
    follow(cue('Again.', { nth: 1 }))
    expect(heard).toEqual(['One.', 'Again.'])
  })

  it('is silent while muted, and does not say later what was missed', () => {
    const { voice, heard, told, follow } = device()
    voice.unlock('muted')
    follow(cue('One.', { tone: 'ready' }))
    voice.unlock('on')
    vi.runAllTimers()
    expect(heard).toEqual([])
    expect(told).toEqual(['muted', 'on'])
    follow(cue('Two.'))
    expect(heard).toEqual(['Two.'])
  })

  it('tells what can be heard: nothing before a click, tones alone without a voice, nothing without a device', () => {
    const whole = device()
    expect(whole.voice.sound).toBe('off')
    whole.voice.unlock('on')
    expect(whole.voice.sound).toBe('on')
    const mute = device({ speaks: false })
    mute.voice.unlock('on')
    expect(mute.voice.sound).toBe('tones-only')
    const deaf = device({ sounds: false })
    deaf.voice.unlock('on')
    expect(deaf.voice.sound).toBe('off')
  })
})

describe('a tone of a workout', () => {
  it('sounds without a word, and not at all once the runner has muted the page', () => {
    const { voice, heard } = device()
    voice.unlock('on')
    voice.signal('ready')
    expect(heard).toEqual(['(ready)'])
    voice.unlock('muted')
    voice.signal('good')
    expect(heard).toEqual(['(ready)'])
  })
})
