import { describe, expect, it } from 'vitest'
import { localVoice, type VoiceFacts } from '../../../src/voice/local-voice'

const voice = (lang: string, localService: boolean, isDefault = false): VoiceFacts => ({
  lang,
  localService,
  default: isDefault,
})

describe('the voice that speaks', () => {
  it('is never one that sends what it says to a server', () => {
    expect(localVoice([voice('en-GB', false, true), voice('en-US', false)])).toBeNull()
    const local = voice('en-AU', true)
    expect(localVoice([voice('en-GB', false, true), local])).toBe(local)
  })

  it('speaks English, in any of its countries and spellings', () => {
    expect(localVoice([voice('de-DE', true, true), voice('eo', true)])).toBeNull()
    for (const lang of ['en', 'en-US', 'en_GB', 'EN-nz']) {
      const fit = voice(lang, true)
      expect(localVoice([voice('fr-FR', true, true), fit])).toBe(fit)
    }
  })

  it('is the default among several, and none where there is none', () => {
    const chosen = voice('en-GB', true, true)
    expect(localVoice([voice('en-US', true), chosen])).toBe(chosen)
    expect(localVoice([])).toBeNull()
  })
})
