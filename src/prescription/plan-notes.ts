import { stopsNow } from '../runner/pain'
import type { Condition } from './conditions'
import { findingRules } from './finding-rules'
import { painNext, painStop } from './pain-words'
import type { PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import { seasonWords } from './season'

/** What every plan says before its weeks: care, and the signs that stop a workout (clinical reference 7.2 and 7.3). */

const general: readonly string[] = [
  'Ask a doctor or physio before you begin something new, and let somebody see your form if you are new to it.',
  'Excess tiredness, falling performance or pain that stays: take a break, and ask a professional.',
  'Form first. If you cannot keep it up, do less; a little too little is better than too much.',
]

const stopSigns: readonly string[] = [
  `${painStop} ${painNext}`,
  'No workout before a doctor has looked: pain at rest or at night, one sore spot on a bone, pain that grows with every step, a joint that swells, locks or gives way.',
  'Call for help at once: chest pain, breathlessness or fainting; a calf that is swollen, warm or red, or a kick in it and no more heel raise; numbness between the legs, or trouble with bladder or bowel.',
]

/** Signs of one circumstance; what is common clinical knowledge, in careful words. */
const stopSignsWith: Readonly<Partial<Record<Condition, string>>> = {
  'post-partum':
    'After giving birth: stop at leaking, heaviness or pressure in the pelvis, or a midline that bulges, and see a pelvic-health physio.',
  pregnancy:
    'While pregnant: stop at bleeding, contractions, dizziness, headache, or leaking, and call your midwife or doctor.',
  'high-blood-pressure':
    'With high blood pressure: breathe out on the way up, never hold the breath, and stop at headache or dizziness.',
  dizziness:
    'Stop at dizziness, and sit down. Keep a counter within reach of everything that is done standing.',
}

/** Why a place is spared, and until when: by what its runner said of it, and no number that nobody gave. */
const sparedPlace = ({ part, intensity, isSharp, isOld }: PlanRequest['pains'][number]): string => {
  const place = part.replace('-', ' ')
  const spared = 'what loads it is left out.'
  const anew = 'make the plan anew; if it lasts two weeks, have a professional look.'
  if (isOld === true)
    return `Your ${place} still troubles you, you said: ${spared} When it no longer does, say so in About you and ${anew}`
  if (isSharp)
    return `Something hurts sharply (${place}, ${intensity} of 10): ${spared} When it is no longer sharp, is 3 or less and settles within a day, ${anew}`
  return `Something hurts (${place}, ${intensity} of 10): ${spared} When it is 3 or less and settles within a day, ${anew}`
}

const sparedPlaces = ({ pains }: PlanRequest): readonly string[] => pains.filter(stopsNow).map(sparedPlace)

/** Where the season alone would have left room for one more of those that were wished for. */
const mileageTakesOne = (request: PlanRequest): boolean => {
  if (!request.isMileageRising) return false
  const atMost = seasonWords(request.season).workoutsAtMost
  return Math.min(request.workoutsPerWeek, atMost) > Math.max(1, atMost - 1)
}

const ofRunner = (request: PlanRequest): readonly string[] => [
  ...(request.season === 'in-season'
    ? ['You are in season: this plan keeps what you have. Off-season is the time to build more.']
    : []),
  ...(mileageTakesOne(request)
    ? [
        'Your mileage is rising: what running takes, strength gives, so there is one workout a week less meanwhile.',
      ]
    : []),
  ...(request.ageGroup === '60-or-over'
    ? ['From 60 on balance gets shorter by itself: practise it beside a counter, a little in every week.']
    : []),
  ...(request.sex === 'female'
    ? [
        'The side of the hip comes earlier in your workouts, because women tell of pain at the front of the knee more often. The order is our own choice; no study has tried it.',
      ]
    : []),
]

const routineWords = 'this is the routine that every runner gains from.'

/** Why a plan is the routine alone: nothing was found, nothing of what was found can be trained now, or only what may be error. */
const ofRoutine = (findings: PlanRequest['findings'], targeted: readonly Targeted[]): readonly string[] => {
  if (targeted.length > 0) return []
  const asking = findings.filter(({ id }) => {
    const rule = findingRules[id]
    return rule !== undefined && 'asks' in rule
  })
  if (asking.some(({ sureness }) => sureness !== 'possible'))
    return [
      `Something was found, and no exercise for it is for you at the moment (what is left out says why): until then ${routineWords}`,
    ]
  return asking.length > 0
    ? [`What was found lies within the measuring error, so nothing is trained for it: ${routineWords}`]
    : [`Nothing to fix was found, so nothing is stretched for it: ${routineWords}`]
}

/** What is said to everybody alike: from these notes nobody can tell who the plan is for. */
export const impersonalNotes = (
  findings: PlanRequest['findings'],
  targeted: readonly Targeted[],
): readonly string[] => [...ofRoutine(findings, targeted), ...general, ...stopSigns]

/** What is said of the plan as a whole: why it is like this, what to take care of, and when to stop. */
export const planNotes = (request: PlanRequest, targeted: readonly Targeted[]): readonly string[] => [
  ...ofRoutine(request.findings, targeted),
  ...ofRunner(request),
  ...sparedPlaces(request),
  ...general,
  ...request.conditions.flatMap((condition) => stopSignsWith[condition] ?? []),
  ...stopSigns,
]
