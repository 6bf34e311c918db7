/**
 * What is said of pain while training, in one wording everywhere: on the plan, in a workout and after it. What the log does
 * about it is `progression.ts` (clinical reference 7.2).
 */
export const painStop =
  'Stop an exercise at pain of 4 of 10, or at any sharp pain; up to 3 is fine if it has settled a day later.'

export const painNext =
  'After more than that the easier one takes its place next time; twice in a row: leave out what loads the place, and have a professional look.'
