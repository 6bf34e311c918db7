import type { UnlikeThen } from '../assessment/unlike-then'

/** Each way in which the set-up is not as last time, with what to do: while there is time for it. */
export const thenText: Readonly<Record<UnlikeThen, string>> = {
  nearer: 'You stand nearer than then: step back.',
  further: 'You stand further away than then: step closer.',
  turned: 'You stand more turned than then: turn until you are square.',
  tilted: 'The camera leans another way than then.',
  'hands-off-hips': 'Your hands were on your hips then: put them there.',
  'hands-on-hips': 'Your hands were not on your hips then.',
  darker: 'It is much darker than then.',
  brighter: 'It is much brighter than then.',
  'as-asked': 'It was done the easier way then.',
  easier: 'It was not done the easier way then.',
  'other-model': 'Another pose model reads you than then.',
}
