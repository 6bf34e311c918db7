import { virtualRunnerId } from '../../assessment/virtual-runner'
import type { AssessmentResult } from '../../assessment/assessment-result'
import { makePlan } from '../../prescription/plan'
import type { PlanRecord } from '../../prescription/records'
import { demonstratedRequest, demonstratedRunner } from '../../session/demonstrated-runner'
import { mobilityTests } from '../../protocol/registry'
import type { Route } from '../../ui/state/router.svelte'
import { SessionView } from '../../ui/state/session-view.svelte'
import { ratio } from '../../math/units'
import { results } from './records'
import { state } from './session-states'
import { storedFor } from './report-scenes'
import type { Scene } from './scene'
import { stillActions } from './still-app.svelte'
import { testScenes } from './test-scenes'

/** What a demonstration ends in: the screens of a result, of its plan and of its report, as the virtual runner's. */

const entry: AssessmentResult = {
  ...results.four,
  assessment: { ...results.four.assessment, runnerId: virtualRunnerId },
}
const assessmentId = entry.assessment.id

/** It begins on a Monday that is far away, so that its first week is shown whatever the day is. */
const record: PlanRecord = {
  schemaVersion: 2,
  id: 'plan',
  runnerId: virtualRunnerId,
  madeAt: '2026-11-24T10:00:00Z',
  request: demonstratedRequest(
    entry,
    (id) => mobilityTests.find((test) => test.id === id) ?? null,
    '2099-06-01',
  ),
  edits: { moves: [], swaps: [], minutes: [] },
}

const firstExercise = (): string => {
  const made = makePlan(record.request)
  const exercise = made.kind === 'plan' ? made.targeted[0]?.exercise.id : undefined
  if (exercise === undefined) throw new Error('the plan of the demonstration serves no finding')
  return exercise
}

const visited = (route: Route): Scene => ({
  route,
  result: entry,
  fill: (own) => {
    const view = new SessionView(own.tests)
    view.softwareGraphics = own.softwareGraphics
    view.runner = demonstratedRunner(entry.assessment.startedAt)
    view.history = { kind: 'read', recent: [entry], open: null }
    view.training = { plan: record, log: [] }
    const actions = {
      ...stillActions({ route, result: entry, fill: () => undefined }),
      loadReport: () => Promise.resolve({ ...storedFor(entry), plan: record }),
    }
    own.history = { kind: 'read', recent: [], open: null }
    own.demonstrated = { assessmentId, view, actions }
    own.isVisiting = true
  },
})

/** Of an assessment that runs, by the name its screen has in front of a camera. */
const led = (name: string): Scene => ({
  route: { screen: 'demonstration', mobilityTestId: null },
  fill: (view) => {
    testScenes[name]?.fill(view)
    const { source } = view.session
    if (source) view.session = { ...view.session, source: { ...source, kind: 'virtual' } }
  },
})

export const demonstrationScenes: Readonly<Record<string, Scene>> = {
  'demonstration-getting-ready': {
    route: { screen: 'demonstration', mobilityTestId: null },
    fill: (view) => {
      const session = state({ kind: 'preparing', loaded: ratio(0.4) })
      view.session = { ...session, source: { kind: 'virtual', engine: null } }
    },
  },
  'demonstration-next': led('next-ankle'),
  'demonstration-holding': led('squat-holding'),
  'demonstration-rest': led('balance-rest'),
  'demonstration-result': visited({ screen: 'result', assessmentId }),
  'demonstration-plan': visited({ screen: 'plan' }),
  'demonstration-exercise': visited({ screen: 'exercises', exerciseId: firstExercise() }),
  'demonstration-report': visited({ screen: 'report', assessmentId }),
}
