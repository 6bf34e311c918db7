import { describe, expect, it, vi } from 'vitest'
import { toneIds, type Tone } from '../../../src/session/device-ports'
import { Speech } from '../../../src/voice/speech'
import { soundTone, TonePlayer } from '../../../src/voice/tone-player'
import { toneLength } from '../../../src/voice/tones'

const rate = 22_050

const rendered = async (tone: Tone): Promise<Float32Array> => {
  const context = new OfflineAudioContext(1, rate * 1.5, rate)
  soundTone(context, tone, 0)
  return (await context.startRendering()).getChannelData(0)
}

/** What an ear goes by: whether it sounds, and how high, in each twentieth of a second. */
const outline = (samples: Float32Array): string => {
  const window = rate / 20
  return Array.from({ length: 30 }, (_, i) => samples.subarray(i * window, (i + 1) * window))
    .map((part) => {
      const isLoud = Math.hypot(...part) / Math.sqrt(part.length) > 0.05
      const crossings = part.filter((value, i) => i > 0 && value >= 0 !== part[i - 1]! >= 0).length
      return isLoud ? Math.round((10 * crossings) / 100) : '-'
    })
    .join(' ')
}

describe('tones', () => {
  it('sound, each different from the five others, without clipping or a click at the end', async () => {
    const all = await Promise.all(toneIds.map(rendered))
    expect(new Set(all.map(outline)).size).toBe(toneIds.length)
    all.forEach((samples, i) => {
      expect(Math.max(...samples.map(Math.abs)), toneIds[i]).toBeGreaterThan(0.2)
      expect(Math.max(...samples.map(Math.abs)), toneIds[i]).toBeLessThan(1)
      const end = Math.ceil(toneLength(toneIds[i]!) * rate)
      expect(Math.max(...samples.slice(end).map(Math.abs)), toneIds[i]).toBeLessThan(0.001)
    })
  })

  it('stay silent where no sound can be had, and say so', () => {
    vi.stubGlobal('AudioContext', () => {
      throw new Error('no audio device')
    })
    const player = new TonePlayer(() => undefined)
    player.unlock()
    player.play('good')
    expect(player.sounds).toBe(false)
    vi.unstubAllGlobals()
  })
})

describe('speech', () => {
  const engine = (voices: readonly Partial<SpeechSynthesisVoice>[]) => {
    const speak = vi.fn<(utterance: SpeechSynthesisUtterance) => void>()
    const stub = { speak, cancel: vi.fn(), getVoices: () => voices, addEventListener: vi.fn() }
    return { stub: stub as unknown as SpeechSynthesis, speak }
  }

  it('never hands a word to a voice that is not on this device', () => {
    const { stub, speak } = engine([{ lang: 'en-US', localService: false, default: true }])
    const speech = new Speech(() => undefined, stub)
    const ended = vi.fn()
    speech.say('Turn round.', ended)
    expect(speech.speaks).toBe(false)
    expect(speak).not.toHaveBeenCalled()
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('names the local voice in every utterance: the default of the browser may be a remote one', () => {
    const voices = window.speechSynthesis.getVoices()
    const local = voices.find(({ localService, lang }) => localService && lang.startsWith('en'))
    const speech = new Speech(() => undefined)
    const speak = vi.spyOn(window.speechSynthesis, 'speak')
    speech.say('Turn round.', () => undefined)
    expect(speak.mock.calls.map(([utterance]) => utterance.voice?.localService)).toEqual(local ? [true] : [])
    speech.silence()
    speak.mockRestore()
  })

  it('does without an engine', () => {
    const ended = vi.fn()
    new Speech(() => undefined, null).say('Turn round.', ended)
    expect(ended).toHaveBeenCalledTimes(1)
  })
})
