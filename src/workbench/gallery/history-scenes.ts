import type { AssessmentResult } from '../../assessment/assessment-result'
import type { AssessmentRecord } from '../../assessment/records'
import type { SittingAnswers } from '../../runner/records'
import type { Deleted } from '../../session/bin-ports'
import type { LongHistory } from '../../ui/state/app-actions'
import { handResultOf } from './hand-records'
import { recordOf } from './plan-scenes'
import { assessment, fourOf, fourRecord, shifted, stand } from './records'
import type { Scene } from './scene'

/** A year of assessments: an ankle that comes on, shoes that break a line, a tape beside the camera, one not finished. */

const worn = (
  at: string,
  footwear: NonNullable<SittingAnswers['footwear']>,
): AssessmentRecord['sittings'] => [
  { at, safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [], footwear },
]

const made = (
  id: string,
  day: string,
  [left, right, hold, shift]: readonly [number, number, number, number],
  more: { readonly footwear?: 'barefoot' | 'shoes'; readonly note?: string } = {},
): AssessmentResult => {
  const startedAt = `${day}T08:20:00.000Z`
  const { footwear = 'barefoot', note } = more
  return fourOf(
    {
      standing: {
        left: [stand(45.02, 'time', 0.0031)],
        right: [stand(hold, hold > 45 ? 'time' : 'foot-down', 0.004)],
      },
      bending: { left: [left - 1, left, left + 1.2], right: [right - 0.8, right, right + 0.9] },
      shifts: [shift, shift - 0.01, shift + 0.02].map(shifted),
      depths: [left, left - 1.5, left - 0.6].map((each) => 46 - each),
    },
    {
      ...fourRecord('finished', id, 1),
      startedAt,
      sittings: worn(startedAt, footwear)!,
      ...(note !== undefined && { note }),
    },
  )
}

const open = {
  ...fourOf(
    { bending: { left: [42.4, 41.8] } },
    { ...fourRecord('open', 'open', 1), startedAt: '2026-11-28T18:02:00.000Z' },
  ),
}

const year: readonly AssessmentResult[] = [
  open,
  made('oct', '2026-10-11', [42.1, 41.2, 45.02, -0.02], {
    note: 'Two days after the half marathon, legs heavy.',
  }),
  made('aug', '2026-08-16', [41.6, 39.4, 45.02, -0.04]),
  made('jun', '2026-06-21', [41.9, 36.8, 43.1, -0.09]),
  made('may', '2026-05-03', [44.6, 38.9, 41, -0.08], {
    footwear: 'shoes',
    note: 'In running shoes, forgot.',
  }),
  made('mar', '2026-03-22', [41.2, 35.1, 37.6, -0.12]),
  made('feb', '2026-02-08', [40.8, 33.2, 31.4, -0.13]),
]

const plans = [
  { ...recordOf([]), id: 'spring', madeAt: '2026-02-09T10:00:00Z' },
  { ...recordOf([]), id: 'autumn', madeAt: '2026-08-17T10:00:00Z' },
].map((record, index) => ({
  ...record,
  request: { ...record.request, startDay: index === 0 ? '2026-02-09' : '2026-08-17' },
}))

const history = (entries: readonly AssessmentResult[], more: Partial<LongHistory> = {}): Scene => ({
  route: { screen: 'history' },
  history: { entries, plans, hasMore: false, ...more },
  fill: () => undefined,
})

const tapes = (id: string, day: number, right: number): AssessmentResult =>
  handResultOf(
    { tape: { left: [12, 12, 12.5], right: [right, right + 0.5, right] } },
    assessment('finished', id, day),
  )

const deleted: readonly Deleted[] = [3, 8].map((day, n) => ({
  kind: 'assessment',
  row: assessment('finished', `deleted-${String(day)}`, day),
  at: `2026-11-2${String(4 - n)}T18:00:00Z`,
  until: `2026-12-2${String(4 - n)}T18:00:00Z`,
}))

export const historyScenes: Readonly<Record<string, Scene>> = {
  history: {
    ...history(year, { hasMore: true }),
    older: [made('last-year', '2025-11-09', [38.9, 30.7, 24.8, -0.15])],
  },
  'history-empty': history([], { plans: [] }),
  'history-deleted': { ...history(year.slice(0, 1)), deleted, opens: ['Recently deleted: 2'] },
  'history-first': history(year.slice(-1)),
  'history-two': history(year.slice(-2)),
  'history-tape': history([tapes('c', 28, 11), tapes('b', 14, 10), tapes('a', 2, 9)], { plans: [] }),
}
