import { constant } from '../math/sourced'
import type { FindingMeaning } from '../protocol/finding-rule'
import type { TrialSide } from '../protocol/outcome'
import type { Finding, FindingWords, Sureness } from './finding'
import type { MobilityResult } from './test-result'

/** Tests that agree: findings of two of them which are told together, because one may explain the other. */

interface Pattern extends FindingWords {
  readonly id: string
  readonly is: FindingMeaning
  /** The finding that is mentioned first; the pattern is about its leg. */
  readonly lead: string
  readonly with: string | null
  /** Said in place of `say` where the finding that leads is of one leg. */
  readonly sayOfOne?: string
  /**
   * How sure it is beside its findings, of which it is never surer than the less sure; null where it does not hold. Of one day:
   * what another day says of it is `confirmed-patterns.ts`.
   */
  readonly holds: (
    lead: Finding,
    other: Finding | null,
    results: readonly MobilityResult[],
    found: readonly Finding[],
  ) => Sureness | null
}

export const shankGoesFar = constant(
  30,
  'deg',
  'provisional',
  'A shin that goes this far in the squat is not what stops it, one that stops before may be; clinical reference 4.3.',
)

const side = (found: Finding | null): TrialSide | null => found?.side ?? null

/**
 * Whether the shin of the squat that the finding is about goes far: `clear` only where all of its 95 % interval lies on that
 * side of the limit. Null where it is on the other side, or was not seen.
 */
const shankGoes = (
  way: 'far' | 'short',
  found: Finding | null,
  results: readonly MobilityResult[],
): Sureness | null => {
  const squat = results.find(({ mobilityTestId }) => mobilityTestId === found?.mobilityTestId)
  const shank = squat?.sides === 'both' ? squat.others.find(({ metricId }) => metricId === 'shankTilt') : null
  const { value, error } = shank?.both ?? { value: null, error: null }
  if (value === null || !error) return null
  const beyond = (value - shankGoesFar.value) * (way === 'far' ? 1 : -1)
  if (beyond < 0) return null
  return beyond > error.half95 ? 'clear' : 'possible'
}

const ifSo = (isSo: boolean): Sureness | null => (isSo ? 'clear' : null)

/** The hips go away from the ankle that stops first. */
const shiftWords = {
  is: 'noticed',
  lead: 'ankle-dorsiflexion-uneven',
  say: 'Your hips go away from the ankle that bends less.',
  mayMean: 'Look at the ankle first: a shin that stops early may send the hips to the other side.',
  doesNotMean:
    'It does not prove that the one causes the other, and it says nothing of which leg bears more.',
} as const

/** Clinical reference 4.3 and 4.4. */
export const patterns: readonly Pattern[] = [
  {
    id: 'squat-limited-by-ankle',
    is: 'limited',
    lead: 'ankle-dorsiflexion-limited',
    with: 'squat-depth-limited',
    holds: (_lead, squat, results) => shankGoes('short', squat, results),
    say: 'Your ankles stop early, and so does your squat: the two go together.',
    sayOfOne: 'One ankle stops early, and so does your squat: the two go together.',
    mayMean: 'More ankle bend may give you more depth. Heels on a small wedge show it at once.',
    doesNotMean: 'It does not rule out that hips or habit take part.',
  },
  {
    id: 'squat-trunk-strategy',
    is: 'noticed',
    lead: 'squat-depth-trunk-forward',
    with: null,
    // An ankle that stops early may be what leans the trunk, whatever its shin does.
    holds: (lead, _other, results, found) =>
      found.some(({ id }) => id === 'ankle-dorsiflexion-limited') ? null : shankGoes('far', lead, results),
    say: 'Your shins go well forward in the squat, and your trunk goes further still: it may be how you squat more than your ankles.',
    mayMean: 'Slower squats to a box, chest up, may change it. It is a way of moving.',
    doesNotMean: 'Long thighs lean a trunk too. It is not a fault.',
  },
  {
    id: 'squat-shift-left-with-ankle',
    with: 'squat-depth-front-shift-left',
    holds: (lead) => ifSo(side(lead) === 'right'),
    ...shiftWords,
  },
  {
    id: 'squat-shift-right-with-ankle',
    with: 'squat-depth-front-shift-right',
    holds: (lead) => ifSo(side(lead) === 'left'),
    ...shiftWords,
  },
]

const order: readonly Sureness[] = ['possible', 'clear', 'confirmed']
const lesser = (a: Sureness, b: Sureness): Sureness => (order.indexOf(a) <= order.indexOf(b) ? a : b)

/** The patterns that hold among findings of one day, each as sure as what is least sure of it; none is confirmed by that. */
export const patternFindings = (
  found: readonly Finding[],
  results: readonly MobilityResult[],
): readonly Finding[] =>
  patterns.flatMap(
    ({ id, is, lead: leadId, with: otherId, holds, say: ofBoth, sayOfOne, mayMean, doesNotMean }) => {
      const lead = found.find((finding) => finding.id === leadId)
      const other = found.find((finding) => finding.id === otherId) ?? null
      if (!lead || (otherId !== null && !other)) return []
      const own = holds(lead, other, results, found)
      if (!own) return []
      const sureness = lesser(own, other ? lesser(lead.sureness, other.sureness) : lead.sureness)
      const say = lead.side === 'both' ? ofBoth : (sayOfOne ?? ofBoth)
      const agrees = [lead.id, ...(other ? [other.id] : [])]
      return [{ ...lead, id, kind: 'pattern', is, sureness, agrees, say, mayMean, doesNotMean } as const]
    },
  )
