import type { MissingId } from '../protocol/outcome'

/** Why a trial came to no number, in words for the table of trials; what the place or the pictures want, with the cure. */
export const missingText: Readonly<Record<MissingId, string>> = {
  'no-hold': 'It was not held long enough.',
  'no-repetitions': 'No full repetition was seen.',
  'no-quiet-start': 'The movement began before a quiet stand was seen.',
  'other-posture': 'It did not begin in the position that the test asks for.',
  'which-leg': 'It was not clear which leg moved.',
  'other-leg': 'It was the other leg.',
  'tested-leg-far':
    'The tested leg was on the far side of the body: turn round, so that it is nearer to the camera.',
  'view-oblique': 'The body was turned too far from the view that is asked for: stand as it is shown.',
  'camera-rolled': 'The camera was tilted to one side: level it.',
  'too-dark': 'The room was too dark to see the body well: more light would help.',
  'picture-noisy': 'The picture itself flickered too much: more light would help.',
  'out-of-picture': 'Part of the body left the picture: stay where all of it is seen.',
  'too-close': 'The body filled the whole picture: stand further from the camera.',
  'too-far': 'The body was too small in the picture: stand closer to the camera.',
  'person-jumped': 'The body seen jumped from one place to another: only one runner may be in the picture.',
  'size-jumped':
    'The body seen changed its size at once: only one runner may be in the picture, and the camera stays as it is.',
  'body-unlike':
    'What was seen has not the lengths of one body: show the whole body, in close clothes, with nothing before it.',
  'picture-gap': 'The pictures broke off for a moment: close other programs.',
  'too-few-pictures': 'There were too few pictures a second to measure: close other programs.',
}
