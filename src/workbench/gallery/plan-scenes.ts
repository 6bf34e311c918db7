import { minutes } from '../../math/units'
import { makePlan } from '../../prescription/plan'
import type { PlanFinding } from '../../prescription/plan-request'
import type { LogEntry, PlanRecord } from '../../prescription/records'
import { requestFor } from '../../prescription/request-for'
import type { Workout } from '../../prescription/workout'
import type { RunnerProfile } from '../../runner/records'
import type { Route } from '../../ui/state/router.svelte'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { WorkoutPlayer } from '../../ui/state/workout-player.svelte'
import type { Scene } from './scene'

/**
 * What to do about it: the plan, a workout of it, the library. Plans begin on a Monday that
 * is far away: a plan that has not begun shows its first week, whatever the day is.
 */

const startDay = '2099-06-01'

const profile: RunnerProfile = {
  goal: '10k',
  runDays: ['tue', 'thu', 'sun'],
  hardDays: ['sun'],
  strengthExperience: 'none',
  minutesPerWorkout: 25,
  workoutsPerWeek: 3,
  equipment: ['mat', 'step', 'band', 'dumbbell'],
}

const stiffLeft: PlanFinding = {
  id: 'ankle-dorsiflexion-uneven',
  side: 'left',
  sureness: 'confirmed',
  isLarge: true,
}

export const recordOf = (
  findings: readonly PlanFinding[],
  edits: PlanRecord['edits'] = { moves: [], swaps: [], minutes: [] },
): PlanRecord => ({
  schemaVersion: 2,
  id: 'plan',
  runnerId: 'me',
  madeAt: '2026-11-24T10:00:00Z',
  request: requestFor(profile, {
    startDay,
    findings,
    safety: null,
    lifeLoad: 'light',
    checks: [],
    retests: [],
    weeksTrained: 0,
  }),
  edits,
})

/** The same runner's plan with another request. */
const recordWith = (changes: Partial<PlanRecord['request']>): PlanRecord => {
  const record = recordOf(changes.findings ?? [stiffLeft])
  return { ...record, request: { ...record.request, ...changes } }
}

const first = ({ request }: PlanRecord): Workout => {
  const made = makePlan(request)
  const workout =
    made.kind === 'plan' ? made.weeks[0]?.workouts.find(({ kind }) => kind === 'strength') : undefined
  if (!workout) throw new Error('the plan of the gallery has no workout in its first week')
  return workout
}

const done = (record: PlanRecord): LogEntry => ({
  schemaVersion: 2,
  kind: 'workout',
  id: 'done',
  runnerId: 'me',
  day: record.request.startDay,
  plan: { id: record.id, week: 1, weekday: first(record).day },
  minutes: minutes(24),
  exercises: first(record)
    .groups.flat()
    .slice(0, 2)
    .map(({ exerciseId, work }) => ({
      exerciseId,
      asked: { low: work.low, high: work.high },
      sets: [{ side: 'left', done: work.low, kg: null, band: null }],
      feel: 'right',
      pain: 5,
    })),
  settled: null,
})

/** Two days on which every exercise of the first workout went like this. */
const twice = (
  record: PlanRecord,
  how: (high: number) => { readonly done: number; readonly pain: number | null },
): readonly LogEntry[] =>
  ['2099-05-27', '2099-05-29'].map((day) => ({
    ...done(record),
    id: day,
    day,
    plan: null,
    settled: true,
    exercises: first(record)
      .groups.flat()
      .map(({ exerciseId, work }) => ({
        exerciseId,
        asked: { low: work.low, high: work.high },
        sets: [{ side: 'left', done: how(work.high).done, kg: null, band: null }],
        feel: null,
        pain: how(work.high).pain,
      })),
  }))

const trained = (
  route: Route,
  record: PlanRecord | null,
  more: { readonly log?: readonly LogEntry[]; readonly fill?: Scene['fill'] } = {},
): Scene => ({
  route,
  fill: (view) => {
    view.runner = { schemaVersion: 1, id: 'me', changedAt: '2026-11-24T10:00:00Z', profile }
    view.history = { kind: 'read', recent: [], open: null }
    view.training = { plan: record, log: more.log ?? [] }
    more.fill?.(view)
  },
})

const withLeft = recordOf([stiffLeft])
const which = `1-${first(withLeft).day}`
const toWorkout: Route = { screen: 'workout', which }

/** A workout that stands still at one of its moments. */
const begun = (until: (player: WorkoutPlayer) => void): Scene =>
  trained(toWorkout, withLeft, {
    fill: (view: SessionView) => {
      const player = new WorkoutPlayer(first(withLeft), () => 0)
      until(player)
      view.begun = { planId: withLeft.id, which, player }
    },
  })

/** Past the balance that comes first, to sets that are counted. */
const toCalfRaise = (player: WorkoutPlayer): void => {
  player.go()
  player.skipSet()
  player.skipSet()
}

export const planScenes: Readonly<Record<string, Scene>> = {
  'plan-first': trained({ screen: 'plan' }, null),
  plan: trained({ screen: 'plan' }, withLeft),
  'plan-nothing-found': trained({ screen: 'plan' }, recordOf([])),
  'plan-done-and-hurt': trained({ screen: 'plan' }, withLeft, { log: [done(withLeft)] }),
  'plan-changed': trained(
    { screen: 'plan' },
    recordOf([stiffLeft], {
      moves: [{ week: 1, from: first(withLeft).day, to: 'sun' }],
      swaps: [],
      minutes: [],
    }),
  ),
  'plan-none': trained(
    { screen: 'plan' },
    {
      ...withLeft,
      request: { ...withLeft.request, ageGroup: 'under-16' },
    },
  ),
  'plan-made-harder': trained({ screen: 'plan' }, withLeft, {
    log: twice(withLeft, (high) => ({ done: high + 3, pain: null })),
  }),
  'plan-made-easier': trained({ screen: 'plan' }, withLeft, {
    log: twice(withLeft, () => ({ done: 2, pain: null })),
  }),
  'plan-paused-by-pain': trained({ screen: 'plan' }, withLeft, {
    log: twice(withLeft, (high) => ({ done: high, pain: 6 })),
  }),
  'plan-retested': trained(
    { screen: 'plan' },
    recordWith({
      retests: [
        {
          findingId: stiffLeft.id,
          verdict: 'better',
          kept: 0.8,
          tried: ['bent-knee-wall-stretch', 'calf-raise-off-step'],
        },
      ],
    }),
  ),
  'plan-near-race': trained(
    { screen: 'plan' },
    recordWith({ season: 'in-season', weeksToRace: 1, isMileageRising: true }),
  ),
  'plan-busy': trained({ screen: 'plan' }, recordWith({ minutes: minutes(10), lifeLoad: 'full' })),
  'plan-no-room': trained(
    { screen: 'plan' },
    recordWith({
      week: { mon: 'hard', tue: 'hard', wed: 'easy', thu: 'hard', fri: 'hard', sat: 'easy', sun: 'hard' },
    }),
  ),
  'plan-spared': trained(
    { screen: 'plan' },
    recordWith({ pains: [{ part: 'achilles', intensity: 5, isSharp: false }] }),
  ),
  workout: trained(toWorkout, withLeft),
  'workout-not-there': trained({ screen: 'workout', which: '9-mon' }, withLeft),
  'workout-warm-up': begun(() => undefined),
  'workout-balance': begun((player) => {
    player.go()
  }),
  'workout-set': begun(toCalfRaise),
  'workout-rest': begun((player) => {
    toCalfRaise(player)
    player.finishSet(12, { kg: 8, band: null })
  }),
  'workout-pain': begun((player) => {
    toCalfRaise(player)
    player.hurts(5, false)
  }),
  'workout-end': begun((player) => {
    toCalfRaise(player)
    player.finishSet(12, { kg: 8, band: null })
    player.end()
  }),
  exercises: trained({ screen: 'exercises', exerciseId: null }, null),
  exercise: trained({ screen: 'exercises', exerciseId: 'single-leg-deadlift' }, null),
}
