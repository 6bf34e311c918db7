import type { Side } from '../pose/side'
import type { Exercise, Service } from './define-exercise'
import { exclusionOf } from './exclusion'
import { findingRules, halfOfPair, sideWords, type FindingRule } from './finding-rules'
import { weights } from './load-at-hand'
import type { PlanFinding, PlanRequest } from './plan-request'
import { exercises } from './registry'
import { afterRetest, type RetestDecision } from './retest'
import { sidesFor } from './sides'
import type { SourceId } from './sources'

/** Why an exercise is in a plan: the chain from a finding, or a slot of the general routine. */
export type Reason =
  | {
      readonly kind: 'finding'
      readonly findingId: string
      readonly as: Service['as']
      readonly rule: string
      readonly expect: string
      /** What the last test changed of it; null where nothing was tested again. */
      readonly change: string | null
      readonly sources: readonly SourceId[]
    }
  | { readonly kind: 'routine'; readonly slot: string; readonly sources: readonly SourceId[] }

/** An exercise that a finding asked for. */
export interface Targeted {
  readonly exercise: Exercise
  readonly reason: Extract<Reason, { kind: 'finding' }>
  /** The side that begins; null where both do the same. */
  readonly first: Side | null
  /** The side with one set more; null where sets are even. */
  readonly extra: Side | null
  /** One set less, since the last test found less. */
  readonly isEased: boolean
  readonly retestWeeks: number
}

export interface LeftOut {
  /** The id of a finding or of an exercise. */
  readonly what: string
  readonly why: string
}

export interface Prescription {
  readonly targeted: readonly Targeted[]
  readonly leftOut: readonly LeftOut[]
}

/** More are not kept up; usual practice (clinical reference 7.2). */
export const targetedAtMost = 4

type Serving = Extract<FindingRule, { asks: unknown }>

const ruleWords = (
  { rule, sides }: Pick<Serving, 'rule' | 'sides'>,
  first: Side | null,
  exercise: Exercise,
): string => {
  if (sides === 'even') return rule
  const words = exercise.sides === 'both' ? sideWords.together : sideWords[first === null ? 'both' : 'uneven']
  return `${rule} ${words}`
}

/** What serves a finding in one way: what suits the way that an ankle stops, then what is asked first, before the rest. */
export const candidates = (
  findingId: string,
  as: Service['as'],
  { ankleStop }: Pick<PlanRequest, 'ankleStop'>,
): readonly Exercise[] => {
  const isLater = ({ suits }: Exercise): number => Number(ankleStop === undefined || suits !== ankleStop)
  return exercises
    .filter((exercise) => exercise.serves[findingId]?.as === as)
    .sort((a, b) => isLater(a) - isLater(b) || a.serves[findingId]!.rank - b.serves[findingId]!.rank)
}

const suitsWords = 'You said that it stops in front: moving into that comes before a stretch that is held.'

/** Resistance training adds range where it is loaded; with the body alone it did not (clinical reference 3.7). */
const withoutWeight = ({ equipment }: PlanRequest): readonly string[] =>
  equipment.some((thing) => weights.includes(thing))
    ? []
    : ['Without a weight it is not shown to add range by itself: the exercise for range does that.']

interface Choice {
  readonly chosen: Exercise | null
  readonly passedOver: readonly LeftOut[]
}

/**
 * The first that this runner may do; one that is in the plan already counts for this finding too. What was tried for a
 * cycle without effect comes last.
 */
const choose = (
  { id, tried }: { readonly id: string; readonly tried: readonly string[] },
  as: Service['as'],
  request: PlanRequest,
  taken: ReadonlySet<string>,
): Choice => {
  const passedOver: LeftOut[] = []
  let again: Exercise | null = null
  for (const exercise of candidates(id, as, request)) {
    if (taken.has(exercise.id)) continue
    const why = exclusionOf(exercise, request)
    if (why !== null) passedOver.push({ what: exercise.id, why })
    else if (tried.includes(exercise.id)) again ??= exercise
    else return { chosen: exercise, passedOver }
  }
  return { chosen: again, passedOver }
}

/** What the last test of a finding says for its exercises; null where it was not tested again. */
const decisionFor = (findingId: string, { retests }: PlanRequest): RetestDecision | null => {
  const retest = retests.find((each) => each.findingId === findingId)
  return retest ? afterRetest(retest) : null
}

const triedFor = ({ id }: PlanFinding, { retests }: PlanRequest): readonly string[] =>
  retests.find(({ findingId }) => findingId === id)?.tried ?? []

/** Range that has come is let go of where something else is left to do. */
const askedNow = (rule: Serving, decision: RetestDecision | null): Serving['asks'] => {
  const others = rule.asks.filter((as) => as !== 'range')
  return decision?.do === 'let-go' && others.length > 0 ? others : rule.asks
}

const importance = ({ sureness, isLarge }: PlanFinding): number =>
  (sureness === 'confirmed' ? 2 : 0) + (isLarge ? 1 : 0)

/** The most certain and largest first; among equals the order in which they came. */
const ranked = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  [...findings].sort((a, b) => importance(b) - importance(a))

/** The rule in its own words, or what it says where half of a pair is missing. */
const wordsFor = (rule: Serving, asks: Serving['asks'], given: readonly Service['as'][]): string => {
  const missing = (['range', 'strength'] as const).find((as) => asks.includes(as) && !given.includes(as))
  return (missing && halfOfPair(rule, missing)) ?? rule.rule
}

interface State {
  readonly targeted: readonly Targeted[]
  readonly leftOut: readonly LeftOut[]
}

const servedBy = (state: State, findingId: string, as: Service['as']): Targeted | undefined =>
  state.targeted.find(({ exercise }) => exercise.serves[findingId]?.as === as)

const withFinding = (state: State, finding: PlanFinding, rule: Serving, request: PlanRequest): State => {
  const found: { exercise: Exercise; as: Service['as'] }[] = []
  const leftOut: LeftOut[] = []
  const taken = new Set(state.targeted.map(({ exercise }) => exercise.id))
  const decision = decisionFor(finding.id, request)
  const asks = askedNow(rule, decision)
  const wanted = { id: finding.id, tried: decision?.do === 'other' ? triedFor(finding, request) : [] }
  for (const as of asks) {
    const isAskedTwice = asks.filter((other) => other === as).length > 1
    if (!isAskedTwice && servedBy(state, finding.id, as)) continue
    const { chosen, passedOver } = choose(wanted, as, request, taken)
    leftOut.push(...passedOver)
    if (!chosen) {
      leftOut.push({ what: finding.id, why: `No exercise for ${as} is left for you at the moment.` })
      continue
    }
    taken.add(chosen.id)
    found.push({ exercise: chosen, as })
  }
  if (state.targeted.length + found.length > targetedAtMost) {
    const why = `It waits for the next cycle: more than ${targetedAtMost} exercises are rarely kept up.`
    return { ...state, leftOut: [...state.leftOut, { what: finding.id, why }] }
  }
  const { first, extra } = sidesFor(finding, request.findings)
  const given = asks.filter((as) => found.some((each) => each.as === as) || servedBy(state, finding.id, as))
  const added = found.map(({ exercise, as }): Targeted => {
    const isEach = exercise.sides === 'each'
    return {
      exercise,
      reason: {
        kind: 'finding',
        findingId: finding.id,
        as,
        rule: [
          ruleWords({ ...rule, rule: wordsFor(rule, asks, given) }, first, exercise),
          ...(as === 'strength' && rule.asks.includes('range') ? withoutWeight(request) : []),
          ...(exercise.suits !== undefined && exercise.suits === request.ankleStop ? [suitsWords] : []),
        ].join(' '),
        expect: rule.expect,
        change: decision?.say ?? null,
        sources: rule.sources,
      },
      first: isEach ? first : null,
      extra: isEach ? extra : null,
      isEased: decision?.do === 'ease',
      retestWeeks: rule.retestWeeks,
    }
  })
  return { targeted: [...state.targeted, ...added], leftOut: [...state.leftOut, ...leftOut] }
}

const onlyPossible =
  'It lies within the measuring error: nothing is prescribed for it, and the next test looks again.'
/** Findings of two legs or two tests that are told together ask for what their parts ask for. */
const toldTogether = 'It explains findings that have their own exercises.'

/**
 * What the findings ask for: for each the most fitting exercises that this runner may do, at most four in all. Without a
 * finding beyond the measuring error there are none.
 */
export const prescribe = (request: PlanRequest): Prescription => {
  const start: State = { targeted: [], leftOut: [] }
  const end = ranked(request.findings).reduce<State>((state, finding) => {
    const leave = (why: string): State => ({
      ...state,
      leftOut: [...state.leftOut, { what: finding.id, why }],
    })
    const rule = findingRules[finding.id]
    if (!rule) return leave(toldTogether)
    if ('noExercise' in rule) return leave(rule.noExercise)
    if (finding.sureness === 'possible') return leave(onlyPossible)
    return withFinding(state, finding, rule, request)
  }, start)
  const seen = new Set<string>()
  const leftOut = end.leftOut.filter(({ what, why }) => {
    const key = `${what}: ${why}`
    return seen.has(key) ? false : seen.add(key)
  })
  return { targeted: end.targeted, leftOut }
}
