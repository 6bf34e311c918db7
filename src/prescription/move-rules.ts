import type { SourceId } from './sources'

/** When to leave an exercise for its easier or harder variant; `progression.ts` acts on them. */
export const easierRules = {
  'few-good-repetitions': {
    say: 'Fewer than five good repetitions in a set: take the easier one.',
    source: 'article-mirror',
  },
  'short-hold': {
    say: 'You cannot hold half of the shortest time in good form: take the easier one.',
    source: 'house',
  },
  'form-lost': { say: 'The form goes before the set ends: take the easier one.', source: 'article-case' },
  pain: {
    say: 'Pain above 3 of 10, or still there a day later: take the easier one.',
    source: 'silbernagel-2007',
  },
} as const satisfies Readonly<Record<string, { readonly say: string; readonly source: SourceId }>>

export const harderRules = {
  'two-extra-twice': {
    say: 'Two more repetitions would have been easy, in two workouts: make it harder.',
    source: 'house',
  },
  'longest-hold-twice': {
    say: 'The longest time felt easy in two workouts: make it harder.',
    source: 'house',
  },
  comfortable: {
    say: 'The movement feels easy and looks the same from first to last: make it harder.',
    source: 'article-case',
  },
} as const satisfies Readonly<Record<string, { readonly say: string; readonly source: SourceId }>>

export type EasierRule = keyof typeof easierRules
export type HarderRule = keyof typeof harderRules
