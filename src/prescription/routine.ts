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

const earlier = ({ goal, isTrail, sex }: PlanRequest): readonly SlotName[] => [
  // Uneven ground asks for balance and the side of the hip; long races for the calf that works bent.
  ...(isTrail ? (['balance', 'hip-side'] as const) : []),
  // Women tell of pain at the front of the knee more often; the side of the hip is what trials tried against it.
  ...(sex === 'female' ? (['hip-side'] as const) : []),
  ...(goal === 'long' ? (['bent-calf', 'bridge'] as const) : []),
  ...(goal === 'short' ? (['straight-calf', 'hinge'] as const) : []),
]

/** What a workout of the week is made of, in order; `index` counts the week's workouts from 0. */
export const dayOfRoutine = (request: PlanRequest, index: number) => {
  const day = days[index % days.length]!
  const wanted = earlier(request)
  const inWeek = days.slice(0, request.workoutsPerWeek).flatMap(({ slots: each }) => each)
  // What the runner needs most is not left to a workout that the week does not have.
  const missing = index === 0 ? wanted.filter((slot) => !inWeek.includes(slot)) : []
  const first = [...new Set([...missing, ...day.slots.filter((slot) => wanted.includes(slot))])]
  return { ...day, slots: [...first, ...day.slots.filter((slot) => !first.includes(slot))] }
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
