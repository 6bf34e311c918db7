import { count, type Count } from '../math/units'
import type { Service } from './define-exercise'
import type { SourceId } from './sources'

/** Which services a finding asks for, in this order; each is one exercise. */
export type Asked = readonly Service['as'][]

/**
 * How left and right are treated. `one-more`: both sides train, the smaller one goes first and gets a set more. `even`: equal
 * sets, and the side away from the shift begins.
 */
export type SideRule = 'one-more' | 'even'

/** From a finding to what is asked of the library, or the reason why nothing is. */
export type FindingRule =
  | {
      readonly asks: Asked
      readonly sides: SideRule
      readonly rule: string
      readonly expect: string
      /** Weeks until a retest can tell a change; clinical reference 7.2. */
      readonly retestWeeks: Count
      readonly sources: readonly SourceId[]
    }
  | { readonly noExercise: string }

const rangeAndStrength: Asked = ['range', 'strength']
const controlAndStrength: Asked = ['control', 'strength']

const pairRule = 'Range that is gained has to be made strong: one exercise for range, one that loads it.'

/** The rule of a pair where only one of the two can be given now; null where a rule promises no pair. */
export const halfOfPair = (
  { rule }: { readonly rule: string },
  missing: 'range' | 'strength',
): string | null => {
  if (rule !== pairRule) return null
  return missing === 'strength'
    ? 'Range that is gained has to be made strong: the exercise that loads it waits, what is left out says why.'
    : 'Range that is gained has to be made strong: this loads it, and the exercise for range waits, what is left out says why.'
}

/** What a rule adds where one side does less, and where both do. */
export const sideWords = {
  uneven: 'The smaller side goes first and gets one set more; the other one trains too.',
  both: 'Both sides do the same.',
  together: 'Both legs work at once here: sets are even.',
} as const

const ankle: FindingRule = {
  asks: rangeAndStrength,
  sides: 'one-more',
  rule: pairRule,
  expect:
    'Stretching programmes add 2 to 5 degrees in some weeks. The camera sees less than 7 degrees poorly: measure with a tape too.',
  retestWeeks: count(6),
  sources: ['radford-2006', 'medeiros-2018', 'young-2013', 'article-mirror'],
}
const hip: FindingRule = {
  asks: rangeAndStrength,
  sides: 'one-more',
  rule: pairRule,
  expect:
    'Hip range may grow in six weeks. It helps where the hip limits an exercise or feels tight; it need not change your stride.',
  retestWeeks: count(6),
  sources: ['winters-2004', 'alizadeh-2023', 'article-mirror'],
}
const balance: FindingRule = {
  asks: controlAndStrength,
  sides: 'one-more',
  rule: 'Balance gets better by practising it, three times a week, and by a strong foot and hip.',
  expect: 'Balance improves in 8 to 12 weeks of regular practice.',
  retestWeeks: count(8),
  sources: ['lesinski-2015', 'schiftan-2015'],
}
const calf: FindingRule = {
  asks: ['strength', 'strength'],
  sides: 'one-more',
  rule: 'Calf raises with a straight and with a bent knee: gastrocnemius and soleus both carry you.',
  expect: 'A few more raises in six weeks are usual.',
  retestWeeks: count(6),
  sources: ['young-2013', 'article-muscles'],
}
const shift: FindingRule = {
  asks: ['strength', 'control'],
  sides: 'even',
  rule: 'One leg at a time, equal sets on both; the side away from the shift begins. Where an ankle or hip is smaller on one side, that is looked at first.',
  expect: 'A camera sees where the hips go, not which leg bears more.',
  retestWeeks: count(6),
  sources: ['house', 'wouters-2012'],
}

/** Every finding that a mobility test can raise. */
export const findingRules: Readonly<Record<string, FindingRule>> = {
  'ankle-dorsiflexion-limited': ankle,
  'ankle-dorsiflexion-uneven': ankle,
  'hip-extension-uneven': hip,
  'hip-extension-half-kneeling-limited': hip,
  'hip-extension-half-kneeling-uneven': hip,
  'hip-extension-half-kneeling-arched': {
    asks: controlAndStrength,
    sides: 'one-more',
    rule: 'A back that arches early is not a short hip: first the trunk learns to keep the pelvis still, and the hip to extend by itself.',
    expect: 'Control can change in a few weeks; then test the hip again.',
    retestWeeks: count(6),
    sources: ['house'],
  },
  'hip-extension-half-kneeling-enough': {
    noExercise: 'This hip reaches as far as is usual here. Stretching it may add little.',
  },
  'single-leg-balance-short': balance,
  'single-leg-balance-uneven': balance,
  'single-leg-balance-sway-uneven': balance,
  'single-leg-balance-leaning': {
    ...balance,
    rule: 'The side of trunk and hip keeps you over the standing leg.',
    sources: ['leppanen-2024', 'house'],
  },
  'single-leg-calf-raise-few': calf,
  'single-leg-calf-raise-uneven': calf,
  'squat-depth-limited': {
    asks: rangeAndStrength,
    sides: 'one-more',
    rule: 'A shallow squat gets deeper by staying at the bottom and by squatting lower under load. Where the ankles are stiff, they come first.',
    expect: 'Depth needs six to eight weeks.',
    retestWeeks: count(6),
    sources: ['house', 'article-mirror', 'alizadeh-2023'],
  },
  'squat-depth-trunk-forward': {
    asks: controlAndStrength,
    sides: 'even',
    rule: 'A slow squat with the weight in front, and a trunk that can hold itself. Long thighs lean further by nature.',
    expect: 'Control can change in four to six weeks.',
    retestWeeks: count(6),
    sources: ['house'],
  },
  'squat-depth-front-shift-left': shift,
  'squat-depth-front-shift-right': shift,
  'squat-depth-front-knees-in': {
    asks: controlAndStrength,
    sides: 'even',
    rule: 'First look at the ankles; then practise with a mirror and strengthen the side of the hip.',
    expect: 'Four to six weeks with a mirror change the squat; running is not sure to follow.',
    retestWeeks: count(6),
    sources: ['willy-2011', 'wouters-2012'],
  },
}
