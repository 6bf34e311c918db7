import { minutes } from '../../math/units'
import { daysAfter, type IsoDay } from '../../prescription/iso-day'
import { mondayOf } from '../../prescription/log-facts'
import { requestFor } from '../../prescription/request-for'
import type { LogEntry, PlanRecord } from '../../prescription/records'
import { today } from '../../ui/plan-text'
import type { Scene } from './scene'

/** The log in its states. Its entries lie in the week of the day on which the gallery is looked at. */

const ofMe = { schemaVersion: 2, runnerId: 'me' } as const

const run = (id: string, day: IsoDay, km: number, length: number, isSpeedWork = false): LogEntry => ({
  ...ofMe,
  kind: 'run',
  id,
  day,
  km,
  minutes: minutes(length),
  isSpeedWork,
  feel: isSpeedWork ? 'hard' : 'easy',
  startedAt: `${day}T06:30:00.000Z`,
  note: isSpeedWork ? '6 times 400 m' : '',
})

const workout = (id: string, day: IsoDay, pain: number | null): LogEntry => ({
  ...ofMe,
  kind: 'workout',
  id,
  day,
  plan: null,
  minutes: minutes(24),
  settled: null,
  exercises: [
    {
      exerciseId: 'goblet-squat',
      asked: { low: 8, high: 12 },
      sets: [
        { side: 'both', done: 12, kg: 8, band: null },
        { side: 'both', done: 10, kg: 8, band: null },
      ],
      feel: 'right',
      pain,
    },
    {
      exerciseId: 'band-side-step',
      asked: { low: 8, high: 12 },
      sets: [
        { side: 'left', done: 12, kg: null, band: 'light' },
        { side: 'right', done: 12, kg: null, band: 'light' },
      ],
      feel: null,
      pain: null,
    },
  ],
})

const check = (
  day: IsoDay,
  of: 'plank' | 'side-plank' | 'five-km',
  ...readings: readonly (readonly ['left' | 'right' | 'both', number])[]
): LogEntry => ({
  ...ofMe,
  kind: 'check',
  id: `${of}-${day}`,
  day,
  of,
  readings: readings.map(([side, value]) => ({ side, value })),
})

const entries = (pain: number | null): readonly LogEntry[] => {
  const monday = mondayOf(today())
  const all: LogEntry[] = [
    run('before', daysAfter(monday, -5), 12.4, 75),
    check(daysAfter(monday, -40), 'plank', ['both', 25]),
    check(daysAfter(monday, -40), 'five-km', ['both', 1650]),
    check(monday, 'plank', ['both', 40]),
    check(monday, 'side-plank', ['left', 32], ['right', 18]),
    workout('workout', monday, null),
    run('easy', daysAfter(monday, 1), 8.2, 49.1),
    {
      ...ofMe,
      kind: 'cross-training',
      id: 'yoga',
      day: daysAfter(monday, 2),
      what: 'yoga',
      minutes: minutes(45),
      note: '',
    },
    run('fast', daysAfter(monday, 3), 7, 38, true),
    ...(pain === null ? [] : [workout('hurt', daysAfter(today(), -1), pain)]),
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : 1))
}

const planFrom = (startDay: IsoDay): PlanRecord => ({
  schemaVersion: 2,
  id: 'plan',
  runnerId: 'me',
  madeAt: `${startDay}T10:00:00Z`,
  request: requestFor(
    { runDays: ['tue', 'thu', 'sun'], equipment: ['mat', 'dumbbell'] },
    { startDay, findings: [], safety: null, lifeLoad: 'light', checks: [], retests: [], weeksTrained: 0 },
  ),
  edits: { moves: [], swaps: [], minutes: [] },
})

const logged = (log: readonly LogEntry[], plan: PlanRecord | null = null): Scene => ({
  route: { screen: 'log' },
  fill: (view) => {
    view.history = { kind: 'read', recent: [], open: null }
    view.training = { plan, log }
  },
})

export const logScenes: Readonly<Record<string, Scene>> = {
  'log-empty': logged([]),
  log: logged(entries(null)),
  'log-with-plan': logged(entries(null), planFrom(daysAfter(mondayOf(today()), -7))),
  'log-hurt-yesterday': logged(entries(3)),
  guide: {
    route: { screen: 'guide' },
    fill: (view) => {
      view.history = { kind: 'read', recent: [], open: null }
    },
  },
}
