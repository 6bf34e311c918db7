import { describe, expect, it } from 'vitest'
import { adapted } from '../../../src/prescription/adapt'
import { lookedAt, pausedIn } from '../../../src/prescription/paused'
import type { WorkoutDone } from '../../../src/prescription/records'
import { exerciseOf, exercises } from '../../../src/prescription/registry'
import { planOf } from '../../tools/edited-plan'
import { loggedWorkout } from '../../tools/logged-workout'
import { itemsIn } from '../../tools/plan-oracles'
import { aRunner, found } from '../../tools/plan-runners'

const today = '2026-12-14'

const hurtTwice = (exerciseId: string): readonly WorkoutDone[] =>
  ['2026-12-05', '2026-12-08'].map((day) => loggedWorkout(day, [{ exerciseId, pain: 5 }]))

const workoutsOf = (request: Parameters<typeof planOf>[0]) =>
  planOf(request).weeks.flatMap(({ workouts }) => workouts)

describe('while pain has paused an exercise', () => {
  const request = aRunner({
    findings: [found('ankle-dorsiflexion-uneven', 'left')],
    equipment: ['mat', 'step'],
  })
  const workout = workoutsOf(request).find((each) =>
    itemsIn(each).some(({ exerciseId }) => exerciseId === 'calf-raise-off-step'),
  )!

  it('the place that hurt is spared, not only the exercise, and given back once a professional has looked', () => {
    const log = hurtTwice('calf-raise')
    const { workout: now, adaptations } = adapted(workout, { request, log, today })
    const change = adaptations.find(({ exerciseId }) => exerciseId === 'calf-raise-off-step')
    expect(change).toMatchObject({ now: null, decision: { do: 'pause' } })
    expect(change!.decision.say).toContain(`loads the achilles, as ${exerciseOf('calf-raise')!.name} does`)
    const ids = [...itemsIn(now).map(({ exerciseId }) => exerciseId), ...now.warmUp]
    for (const id of ids) expect(exerciseOf(id)!.loads.slice(0, 2)).not.toContain('achilles')
    const looked = lookedAt(pausedIn(log, today)[0]!, today)
    expect(adapted(workout, { request, log: [log[0]!, looked], today })).toEqual({ workout, adaptations: [] })
  })

  it('the next that serves the finding takes its place, where that spares the place', () => {
    const of = aRunner({
      findings: [found('single-leg-balance-short', 'left')],
      equipment: ['mat', 'step', 'band'],
    })
    const planned = workoutsOf(of)[0]!
    const { exerciseId } = itemsIn(planned).find(({ reason }) => reason.kind === 'finding')!
    const [change] = adapted(planned, { request: of, log: hurtTwice(exerciseId), today }).adaptations
    const { loads, serves } = exerciseOf(exerciseId)!
    const serving = exercises.filter(
      (each) =>
        each.id !== exerciseId &&
        each.serves['single-leg-balance-short']?.as === serves['single-leg-balance-short']!.as &&
        !each.loads.some((part) => loads.includes(part)),
    )
    if (serving.length === 0) expect(change).toMatchObject({ now: null })
    else expect(serving.map(({ id }) => id)).toContain(change!.now)
  })
})
