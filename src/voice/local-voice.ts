/** What is asked of a voice of the browser. */
export type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The cues are English; a voice of another language would read them by its own rules. */
const language = 'en'

/**
 * The voice that speaks: one that lives on this device and speaks our language, its default first. A voice that is not
 * local would send every cue to a server, so without a local one nothing is spoken.
 */
export const localVoice = <Voice extends VoiceFacts>(voices: readonly Voice[]): Voice | null => {
  const fit = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return fit.find((voice) => voice.default) ?? fit[0] ?? null
}
