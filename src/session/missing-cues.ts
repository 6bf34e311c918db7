import type { MissingId } from '../protocol/outcome'

/** Those that have a cue of their own (`session/cues.ts`) are told by it. */
type OwnCue = 'no-hold' | 'other-leg' | 'tested-leg-far'

const light = 'More light, please'
const alone = 'One runner only'

/** What to do about it, at most five words: shown and said after a trial that came to no number. */
export const missingFixes: Readonly<Record<Exclude<MissingId, OwnCue>, string>> = {
  'no-repetitions': 'Fully up and down',
  'no-quiet-start': 'Stand still first',
  'other-posture': 'Begin as shown',
  'which-leg': 'Show both legs',
  'view-oblique': 'You turned. Stay as placed',
  'camera-rolled': 'Level the camera',
  'too-dark': light,
  'picture-noisy': light,
  'out-of-picture': 'Stay in the picture',
  'too-close': 'Too close. Step back',
  'too-far': 'Too far. Step closer',
  'person-jumped': alone,
  'size-jumped': alone,
  'body-unlike': 'Clear view. Close clothes',
  'picture-gap': 'The picture broke off',
  'too-few-pictures': 'Close other programs',
}
