import { painStopsAt, stopsNow } from './pain'
import type { PainRating, RedFlagId, SafetyAnswers } from './records'

/**
 * Whether to test today. The triggers and what follows from them are those of the clinical reference, section 7.3: common
 * clinical knowledge of red flags, worded by us, and to be read by a physiotherapist before a release. Nothing here says
 * what the runner has: it says which sign has to be looked at, by whom, and how soon.
 */

/** How soon a professional has to look, the soonest first. */
export const urgencies = ['emergency', 'urgent', 'professional'] as const
export type Urgency = (typeof urgencies)[number]

/** What a mobility test may ask of a body that not every body may do; each declares its own. */
export type Demand = 'balance' | 'deep-squat'

interface Flagged {
  readonly id: RedFlagId
  /** A line of the checklist; true or not. */
  readonly asks: string
  /** What to do about it. */
  readonly say: string
}

export type RedFlag = Flagged &
  (
    | { readonly does: 'stop'; readonly urgency: Urgency }
    /** No tests without clearance; with it, all but these. */
    | { readonly does: 'ask-clearance'; readonly leavesOut: readonly Demand[] }
    | { readonly does: 'leave-out'; readonly leavesOut: readonly Demand[] }
    /** Not intended for this runner, who is not ill. */
    | { readonly does: 'decline' }
    /** Nothing of the runner: the room lacks what no test is safe without. */
    | { readonly does: 'set-up' }
  )

export const redFlags: readonly RedFlag[] = [
  {
    id: 'chest-or-breath',
    asks: 'Chest pain, or out of breath without effort',
    say: 'Chest pain and breathlessness can come from the heart or from a blood clot. Call the emergency number now.',
    does: 'stop',
    urgency: 'emergency',
  },
  {
    id: 'calf-swelling',
    asks: 'A calf that is swollen, warm or red',
    say: 'A swollen, warm or red calf can be a blood clot. Go to an emergency department now.',
    does: 'stop',
    urgency: 'emergency',
  },
  {
    id: 'nerve-signs',
    asks: 'New numbness or weakness, numb between the legs where a saddle touches, or bladder or bowels not as usual',
    say: 'Numbness, also where a saddle touches, weakness, or a change of bladder or bowels can mean that nerves are pressed. Go to an emergency department now.',
    does: 'stop',
    urgency: 'emergency',
  },
  {
    id: 'calf-pop',
    asks: 'A sudden pop or kick in the calf, and no strength to rise on that heel',
    say: 'This can be serious for the Achilles tendon. Have it looked at today, and do not stretch it.',
    does: 'stop',
    urgency: 'urgent',
  },
  {
    id: 'groin-pain',
    asks: 'Pain in the groin or at the front of the hip',
    say: 'In runners this pain can come from the bone of the hip, and that must not wait. Do not run or hop, and have it looked at today or tomorrow.',
    does: 'stop',
    urgency: 'urgent',
  },
  {
    id: 'hot-joint',
    asks: 'Fever together with a hot or swollen joint',
    say: 'Fever with a hot joint can come from inside the joint. Have it looked at today; where no practice is open, go to an emergency department.',
    does: 'stop',
    urgency: 'urgent',
  },
  {
    id: 'bone-pain',
    asks: 'Pain at rest or at night, one sore spot on a bone, or pain that grows with hopping or standing',
    say: 'A bone may be overloaded. Do not run on it, and see a doctor or physio before you test.',
    does: 'stop',
    urgency: 'professional',
  },
  {
    id: 'fresh-injury',
    asks: 'A fresh injury that is swollen, locks or gives way, or with which you cannot take four steps',
    say: 'A fresh injury has to be looked at first. See a doctor or physio before you test.',
    does: 'stop',
    urgency: 'professional',
  },
  {
    id: 'illness',
    asks: 'Weight lost for no reason, or missed periods or too little food together with pain in a bone',
    say: 'These signs need a doctor, not a test of movement. Make an appointment soon.',
    does: 'stop',
    urgency: 'professional',
  },
  {
    id: 'operation',
    asks: 'An operation or a broken bone of leg or back in the last 12 weeks, or an artificial joint',
    say: 'Only test when a doctor or physio has cleared you for it. The deep squat is left out.',
    does: 'ask-clearance',
    leavesOut: ['deep-squat'],
  },
  {
    id: 'stress-fracture',
    asks: 'A stress fracture or another overloaded bone at any time before, healed or not',
    say: 'Whether testing is right after it, somebody has to say who knows how it healed. Only test when a doctor or physio has cleared you for exercise since then.',
    does: 'ask-clearance',
    leavesOut: [],
  },
  {
    id: 'pregnancy',
    asks: 'A pregnancy with symptoms',
    say: 'Only test when a doctor or midwife has cleared you for it. The deep squat is left out.',
    does: 'ask-clearance',
    leavesOut: ['deep-squat'],
  },
  {
    id: 'dizziness',
    asks: 'Dizzy spells, fainting, a balance or nerve disorder, or a recent concussion',
    say: 'Standing on one leg is left out. Talk to a doctor or physio about it.',
    does: 'leave-out',
    leavesOut: ['balance'],
  },
  {
    id: 'under-16',
    asks: 'I am under 16',
    say: 'The tests and their numbers are for runners of 16 and older.',
    does: 'decline',
  },
  {
    id: 'no-support',
    asks: 'No chair or wall within reach to hold on to',
    say: 'Every test here begins with something to hold on to: put a sturdy chair within reach, or stand near a wall. Then take this tick away.',
    does: 'set-up',
  },
]

/** A mobility test that would be done; of one that nobody knows any more, or that says nothing, no demands are known. */
export interface Asked {
  readonly id: string
  readonly demands?: readonly Demand[] | undefined
  /** Left out whatever is ticked: it hurt earlier on the same day. */
  readonly hurtToday?: boolean
}

export type SafetyDecision =
  /** `say`: what to know on the way, one sentence each. */
  | { readonly kind: 'go-on'; readonly leftOut: readonly string[]; readonly say: readonly string[] }
  /** Goes on once the runner says that a professional has cleared them. */
  | { readonly kind: 'ask-clearance'; readonly say: readonly string[] }
  /** Goes on once the room has what was missing. */
  | { readonly kind: 'set-up-first'; readonly say: readonly string[] }
  /** `urgency` is null where nobody has to look. */
  | { readonly kind: 'stop'; readonly urgency: Urgency | null; readonly say: readonly string[] }

const hurtSentence = 'What hurt earlier today is left out. Another day begins anew.'

const painSentence = `Pain of ${painStopsAt} or more out of 10, or a sharp one, is no day to test. Try again when it has settled; if it stays or comes back, see a doctor or physio.`

const stop = (raised: readonly RedFlag[], hurts: boolean): SafetyDecision | null => {
  const stopping = raised.flatMap((flag) => (flag.does === 'stop' ? [flag] : []))
  const declined = raised.filter(({ does }) => does === 'decline')
  if (stopping.length === 0 && declined.length === 0 && !hurts) return null
  const ranks = stopping.map(({ urgency }) => urgencies.indexOf(urgency))
  const byUrgency = stopping.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
  return {
    kind: 'stop',
    urgency: urgencies[Math.min(...ranks)] ?? null,
    say: [
      ...byUrgency.map(({ say }) => say),
      ...(hurts ? [painSentence] : []),
      ...declined.map(({ say }) => say),
    ],
  }
}

/** Lines of the checklist that a rating is by itself: whoever names the groin in the list of places has said it, however little it hurts. */
export const signsOfPain = ({ part, intensity }: PainRating): readonly RedFlagId[] =>
  part === 'groin' && intensity > 0 ? ['groin-pain'] : []

/** What follows from the answers for the mobility tests that would be done. */
export const safetyDecision = (answers: SafetyAnswers, asked: readonly Asked[]): SafetyDecision => {
  const { flags, since = [], isCleared, painNow } = answers
  const told = new Set([...flags, ...since, ...(painNow ? signsOfPain(painNow) : [])])
  const raised = redFlags.filter(({ id }) => told.has(id))
  const stopped = stop(raised, painNow !== undefined && stopsNow(painNow))
  if (stopped) return stopped
  const say = [
    ...raised.map((flag) => flag.say),
    ...(asked.some(({ hurtToday }) => hurtToday) ? [hurtSentence] : []),
  ]
  if (raised.some(({ does }) => does === 'set-up')) return { kind: 'set-up-first', say }
  if (!isCleared && raised.some(({ does }) => does === 'ask-clearance')) return { kind: 'ask-clearance', say }
  const without = new Set(raised.flatMap((flag) => ('leavesOut' in flag ? flag.leavesOut : [])))
  // One whose demands are not known is left out at any flag that leaves out something.
  const leftOut = asked.filter(
    ({ demands, hurtToday }) =>
      hurtToday === true || (demands ? demands.some((demand) => without.has(demand)) : without.size > 0),
  )
  return leftOut.length > 0 && leftOut.length === asked.length
    ? { kind: 'stop', urgency: null, say: [...say, 'That leaves nothing to test today.'] }
    : { kind: 'go-on', leftOut: leftOut.map(({ id }) => id), say }
}
