/** Why nothing is watched until the runner says what comes next. */
export type PauseReason =
  | 'asked'
  | 'tab-hidden'
  | 'camera-muted'
  | 'picture-resized'
  | 'left-picture'
  | 'too-many-attempts'
  /** A raised left hand was seen as the right one, again: the camera hands over a mirrored picture. */
  | 'sides-swapped'
