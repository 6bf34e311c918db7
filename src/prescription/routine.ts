import type { Trains } from './define-exercise'
import type { PlanRequest } from './plan-request'
import { exerciseOf } from './registry'
import type { SourceId } from './sources'

/**
 * The general runner's routine: one exercise for each slot, the first of the list that this runner may do. One leg at a time
 * where there is a choice, because running is.
 */
export interface Slot {
  readonly title: string
  readonly exercises: readonly string[]
  readonly sources: readonly SourceId[]
}

export const slots = {
  hinge: {
    title: 'Hip hinge',
    exercises: ['single-leg-deadlift', 'deadlift', 'single-leg-deadlift-unweighted', 'glute-bridge'],
    sources: ['article-mirror', 'article-case'],
  },
  bridge: {
    title: 'Hip extension',
    exercises: ['hip-thrust', 'single-leg-glute-bridge', 'glute-bridge', 'band-hip-extension'],
    sources: ['article-mirror'],
  },
  step: {
    title: 'One leg up',
    exercises: ['single-leg-step-up', 'step-up', 'split-squat', 'lunge'],
    sources: ['article-mirror', 'article-case'],
  },
  squat: {
    title: 'Squat',
    exercises: ['barbell-squat', 'goblet-squat', 'squat', 'box-squat'],
    sources: ['article-mirror', 'article-case', 'article-performance'],
  },
  lunge: {
    title: 'Lunge',
    exercises: ['bulgarian-split-squat', 'side-lunge', 'lunge', 'split-squat'],
    sources: ['article-case', 'article-performance'],
  },
  'straight-calf': {
    title: 'Calf, straight knee',
    exercises: ['calf-raise-off-step', 'single-leg-calf-raise', 'calf-raise'],
    sources: ['article-mirror', 'article-case'],
  },
  'bent-calf': {
    title: 'Calf, bent knee (soleus)',
    exercises: ['bent-knee-calf-raise', 'calf-raise'],
    sources: ['article-muscles', 'young-2013'],
  },
  arch: {
    title: 'Arch (tibialis posterior)',
    exercises: ['band-foot-inversion', 'heel-raise-ball-squeeze', 'short-foot'],
    sources: ['article-muscles'],
  },
  'hip-front': {
    title: 'Hip flexors (iliopsoas)',
    exercises: ['knee-drive', 'hip-flexor-march'],
    sources: ['article-muscles'],
  },
  'hip-side': {
    title: 'Side of the hip',
    exercises: ['band-side-step', 'lateral-step-down', 'side-lying-hip-abduction', 'clam'],
    sources: ['leppanen-2024'],
  },
  'front-core': {
    title: 'Front of the trunk',
    exercises: ['plank', 'hollow-hold', 'high-plank', 'dead-bug'],
    sources: ['article-mirror', 'article-case'],
  },
  'side-core': {
    title: 'Side of the trunk',
    exercises: ['side-plank', 'side-plank-knees'],
    sources: ['article-mirror', 'article-case'],
  },
  rotation: {
    title: 'Turning, and refusing to turn',
    exercises: ['pallof-press', 'russian-twist', 'bicycle-crunch', 'dead-bug'],
    sources: ['article-case', 'article-performance', 'article-mirror'],
  },
  push: {
    title: 'Push',
    exercises: ['push-up', 'knee-push-up'],
    sources: ['article-mirror', 'article-case'],
  },
  press: { title: 'Press', exercises: ['overhead-press'], sources: ['article-case', 'article-performance'] },
  pull: {
    title: 'Pull (latissimus dorsi)',
    exercises: ['dumbbell-row', 'band-row', 'band-pull-down'],
    sources: ['article-case', 'article-muscles'],
  },
  carry: { title: 'Carry', exercises: ['farmers-carry'], sources: ['article-mirror'] },
  balance: {
    title: 'Balance',
    exercises: ['star-reach', 'single-leg-stance', 'tandem-stance'],
    sources: ['article-mirror', 'schiftan-2015'],
  },
  fast: {
    title: 'Speed',
    exercises: ['kettlebell-swing', 'medicine-ball-throw', 'clean'],
    sources: ['article-case'],
  },
  finisher: { title: 'Finisher', exercises: ['plank-row'], sources: ['article-mirror'] },
} as const satisfies Readonly<Record<string, Slot>>

export type SlotName = keyof typeof slots

interface DayOfRoutine {
  readonly title: string
  /** What has to be in a workout for it to be called so. */
  readonly parts: readonly Trains[]
  readonly slots: readonly SlotName[]
}

/** Three days that differ, each with legs in it: core, upper body, and the whole. Neighbours make a pair. */
const days: readonly DayOfRoutine[] = [
  {
    title: 'Legs and core',
    parts: ['lower', 'core'],
    slots: ['hinge', 'front-core', 'straight-calf', 'side-core', 'step', 'rotation', 'arch', 'balance'],
  },
  {
    title: 'Legs and upper body',
    parts: ['lower', 'upper'],
    slots: ['squat', 'push', 'bent-calf', 'pull', 'bridge', 'press', 'hip-front', 'side-core'],
  },
  {
    title: 'Whole body',
    parts: ['lower', 'core'],
    slots: ['lunge', 'carry', 'hip-side', 'rotation', 'straight-calf', 'hip-front', 'balance', 'finisher'],
  },
]

/** What this runner gains most from, besides what findings ask for. */
const earlier = ({ goal, isTrail, sex, ageGroup }: PlanRequest): readonly SlotName[] => [
  ...new Set([
    // Uneven ground asks for balance and the side of the hip; long races for the calf that works bent.
    ...(isTrail ? (['balance', 'hip-side'] as const) : []),
    // Women tell of pain at the front of the knee more often; the side of the hip is what trials tried against it.
    ...(sex === 'female' ? (['hip-side'] as const) : []),
    // The calf is what running loses first with the years; our own order.
    ...(ageGroup === '60-or-over' ? (['straight-calf'] as const) : []),
    ...(goal === 'long' ? (['bent-calf', 'bridge'] as const) : []),
    ...(goal === 'short' ? (['straight-calf', 'hinge'] as const) : []),
  ]),
]

/** Findings of an ankle or calf: the soleus is half of what holds them, and no straight knee trains it alone. */
const asksForSoleus = /^(ankle-dorsiflexion|single-leg-calf-raise)-/

export const needsSoleus = ({ findings }: PlanRequest): boolean =>
  findings.some(({ id, sureness }) => asksForSoleus.test(id) && sureness !== 'possible')

/** The days of a week with so many workouts. */
export const daysOf = (count: number): readonly DayOfRoutine[] => days.slice(0, count)

const inTurn = <T>(list: readonly T[], week: number): readonly T[] => {
  const one = list[(week - 1) % list.length]
  return one === undefined ? [] : [one]
}

/** A workout's place in the plan. */
export interface PlaceInPlan {
  /** Counted from 1. */
  readonly week: number
  /** Counts the week's workouts from 0. */
  readonly index: number
  /** How many workouts the week has. */
  readonly count: number
}

/** What a workout is made of, in order. `hasSoleus`: a finding asks for the bent-knee raise, and this is its day of the week. */
export const dayOfRoutine = (request: PlanRequest, { week, index, count }: PlaceInPlan) => {
  const day = days[index % days.length]!
  const wanted = earlier(request)
  const inWeek = daysOf(count).flatMap(({ slots: each }) => each)
  // What no day of the week has comes in turn, one a week; in a single workout after what all need first.
  const missing = wanted.filter((slot) => !inWeek.includes(slot))
  const first =
    count === 1
      ? [day.slots[0]!, ...inTurn(wanted, week)]
      : [...(index === 0 ? inTurn(missing, week) : []), ...day.slots.filter((slot) => wanted.includes(slot))]
  const all = [...new Set([...first, ...day.slots])]
  const isItsDay = day.slots.includes('bent-calf') || (index === 0 && !inWeek.includes('bent-calf'))
  if (!needsSoleus(request) || !isItsDay) return { ...day, slots: all, hasSoleus: false }
  const [main, ...rest] = all.filter((slot) => slot !== 'bent-calf')
  return { ...day, slots: [main!, 'bent-calf' as const, ...rest], hasSoleus: true }
}

const partNames: readonly (readonly [Trains, string])[] = [
  ['lower', 'legs'],
  ['core', 'core'],
  ['upper', 'upper body'],
]

/** The name of the day, or of what is in the workout where that is not all of the day. */
export const titleOf = (
  items: readonly { readonly exerciseId: string }[],
  day: Pick<DayOfRoutine, 'title' | 'parts'>,
): string => {
  const parts = items.map(({ exerciseId }) => exerciseOf(exerciseId)?.part)
  if (day.parts.every((part) => parts.includes(part))) return day.title
  if (parts.includes('whole')) return 'Whole body'
  const title = partNames.filter(([part]) => parts.includes(part)).map(([, name]) => name)
  return title.join(' and ').replace(/^./, (letter) => letter.toUpperCase())
}
