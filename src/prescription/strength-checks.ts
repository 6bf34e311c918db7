import type { Side } from '../pose/side'
import type { SourceId } from './sources'

/** Optional checks of strength at the beginning and every few weeks; the calf raise is also measured by the camera. */
export const strengthCheckIds = [
  'plank',
  'side-plank',
  'push-up',
  'calf-raise',
  'big-toe',
  'five-km',
] as const

export type StrengthCheckId = (typeof strengthCheckIds)[number]

/** One side of one check. */
export interface CheckReading {
  readonly of: StrengthCheckId
  readonly side: Side | 'both'
  /** In the unit of the check. */
  readonly value: number
}

export interface StrengthCheck {
  readonly id: StrengthCheckId
  readonly name: string
  readonly sides: 'each' | 'both'
  /** `seconds` are taken by a stopwatch, `duration` is typed as minutes and seconds, `answer` is 1 for yes and 0 for no. */
  readonly unit: 'seconds' | 'repetitions' | 'duration' | 'answer'
  readonly how: readonly string[]
  /** Where counting or the clock stops. */
  readonly ends: string
  /** Exercises that wait until the check reaches `least`. A check that reaches it opens them at any level. */
  readonly opens: readonly string[]
  readonly least: number
  readonly says: string
  readonly source: SourceId
}

export const strengthChecks: readonly StrengthCheck[] = [
  {
    id: 'plank',
    name: 'Plank',
    sides: 'both',
    unit: 'seconds',
    how: ['Forearms and toes on the floor, one line from head to heels.', 'Start the clock when you are up.'],
    ends: 'Stop when the hips sink or rise, or when you hold your breath.',
    opens: ['plank', 'high-plank', 'plank-row', 'hollow-hold'],
    least: 20,
    says: 'From 20 seconds on planks begin on the toes; below that with an easier one.',
    source: 'article-mirror',
  },
  {
    id: 'side-plank',
    name: 'Side plank',
    sides: 'each',
    unit: 'seconds',
    how: ['On one forearm, legs long, hips high.', 'Named by the side towards the floor.'],
    ends: 'Stop when the hips sink.',
    opens: ['side-plank'],
    least: 20,
    says: 'From 20 seconds on each side it is done with long legs; below that with the bottom knee down.',
    source: 'article-mirror',
  },
  {
    id: 'push-up',
    name: 'Push-ups',
    sides: 'both',
    unit: 'repetitions',
    how: [
      'Hands a little wider than the shoulders, on the toes.',
      'Elbows to about a right angle each time.',
    ],
    ends: 'Count the good ones; the first with sinking hips is not counted and ends it.',
    opens: ['push-up', 'plank-row'],
    least: 5,
    says: 'With fewer than five good ones push-ups begin from the knees.',
    source: 'article-mirror',
  },
  {
    id: 'calf-raise',
    name: 'Calf raises on one leg',
    sides: 'each',
    unit: 'repetitions',
    how: [
      'Fingertips on a wall, knee straight, one every two seconds.',
      'The camera test counts them too and measures the height; then nothing has to be typed.',
    ],
    ends: 'Stop when the heel no longer comes as high as at first, or the knee bends.',
    opens: ['calf-raise-off-step', 'single-leg-calf-raise'],
    least: 5,
    says: 'With fewer than five good ones calf raises begin on both legs.',
    source: 'article-mirror',
  },
  {
    id: 'big-toe',
    name: 'Big toe',
    sides: 'each',
    unit: 'answer',
    how: [
      'Stand barefoot with heel and ball of the foot down.',
      'Lift the big toe with a finger as far as it goes without force.',
    ],
    ends: 'Yes: a finger fits under it easily and nothing pinches. No: it hardly leaves the floor, or it hurts.',
    opens: [],
    least: 1,
    says: 'A toe that hardly lifts is what the big-toe minute of the daily ones is for; this changes nothing else in the plan. Pain there is for a professional.',
    source: 'article-mirror',
  },
  {
    id: 'five-km',
    name: 'Time over 5 km',
    sides: 'both',
    unit: 'duration',
    how: ['On the same flat course, rested, not in the same week as the other checks if you can.'],
    ends: 'Optional: it tells how strength and running go together over a season.',
    opens: [],
    least: 0,
    says: 'It changes nothing in the plan. It is kept so that you can see it beside the strength.',
    source: 'article-performance',
  },
]

/** Legs whose big toe hardly lifts: it gets its minute of mobility every day. */
export const stiffToes = (checks: readonly CheckReading[]): readonly (Side | 'both')[] =>
  checks.filter(({ of, value }) => of === 'big-toe' && value < 1).map(({ side }) => side)

const checkOf = (exerciseId: string, { of }: CheckReading): StrengthCheck | undefined =>
  strengthChecks.find(({ id, opens }) => id === of && opens.includes(exerciseId))

/**
 * What the checks say of an exercise: `opened` for one that was shown, a sentence for one that has to wait, null where no
 * check speaks of it. The weaker side decides.
 */
export const checkVerdict = (
  exerciseId: string,
  checks: readonly CheckReading[],
): 'opened' | { readonly wait: string } | null => {
  const speaking = checks.flatMap((reading) => {
    const check = checkOf(exerciseId, reading)
    return check ? [{ check, value: reading.value }] : []
  })
  const short = speaking.find(({ check, value }) => value < check.least)
  if (short) return { wait: `${short.check.says} Yours: ${short.value}.` }
  return speaking.length > 0 ? 'opened' : null
}

/** The side of a check that did less: it begins. Which of two like sides begins is of no account, so there is no limit. */
export const weakerSide = (exerciseId: string, checks: readonly CheckReading[]): Side | null => {
  const of = checks.filter((reading) => checkOf(exerciseId, reading) !== undefined)
  const left = of.find(({ side }) => side === 'left')?.value
  const right = of.find(({ side }) => side === 'right')?.value
  if (left === undefined || right === undefined || left === right) return null
  return left < right ? 'left' : 'right'
}
