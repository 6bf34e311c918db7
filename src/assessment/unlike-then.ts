/** What is not as last time. Of the ways: how it is done now. */
export const unlikeThen = [
  'nearer',
  'further',
  'turned',
  'tilted',
  'hands-off-hips',
  'hands-on-hips',
  'darker',
  'brighter',
  'as-asked',
  'easier',
  'other-model',
] as const
export type UnlikeThen = (typeof unlikeThen)[number]
