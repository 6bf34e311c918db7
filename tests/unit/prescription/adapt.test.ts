import { describe, expect, it } from 'vitest'
import { adapted } from '../../../src/prescription/adapt'
import { currentPlan } from '../../../src/prescription/current-plan'
import { exclusionOf } from '../../../src/prescription/exclusion'
import { makePlan } from '../../../src/prescription/plan'
import type { PlanRequest } from '../../../src/prescription/plan-request'
import type { ExerciseDone, WorkoutDone } from '../../../src/prescription/records'
import { exerciseOf } from '../../../src/prescription/registry'
import { setCount } from '../../../src/prescription/plan-words'
import type { Workout, WorkoutItem } from '../../../src/prescription/workout'
import { loggedWorkout } from '../../tools/logged-workout'
import { aRunner, found, seededRunner } from '../../tools/plan-runners'

const request = aRunner({
  findings: [found('ankle-dorsiflexion-uneven', 'left')],
  equipment: ['mat', 'step'],
})
const today = '2026-12-14'

const workoutsOf = (of: PlanRequest): readonly Workout[] => {
  const made = makePlan(of)
  if (made.kind !== 'plan') throw new Error('no plan')
  return made.weeks.flatMap(({ workouts }) => workouts)
}

const itemsOf = (workout: Workout): readonly WorkoutItem[] => [...workout.groups.flat(), ...workout.coolDown]
/** The first workout with the loaded calf raise that the finding asks for. */
const workout = workoutsOf(request).find((each) =>
  itemsOf(each).some(({ exerciseId }) => exerciseId === 'calf-raise-off-step'),
)!
const calf = itemsOf(workout).find(({ exerciseId }) => exerciseId === 'calf-raise-off-step')!

const done = (
  day: string,
  exerciseId: string,
  repetitions: readonly number[],
  more: Partial<ExerciseDone> = {},
): WorkoutDone => {
  const { low, high } = exerciseOf(exerciseId)!.doses.learn.work
  const sets = repetitions.map((each) => ({ side: 'both' as const, done: each, kg: null, band: null }))
  return loggedWorkout(day, [{ exerciseId, asked: { low, high }, sets, ...more }], {
    id: `${day} ${exerciseId}`,
  })
}

const after = (...log: readonly WorkoutDone[]) => adapted(workout, { request, log, today })
const ids = ({ workout: { groups } }: ReturnType<typeof after>) =>
  groups.flat().map(({ exerciseId }) => exerciseId)

describe('a workout after the log', () => {
  it('is the same workout where the log asks for nothing', () => {
    expect(after()).toEqual({ workout, adaptations: [] })
    expect(after(done('2026-12-12', 'calf-raise-off-step', [15, 15]))).toEqual({ workout, adaptations: [] })
  })

  it('takes the easier one after fewer than five good repetitions, says why, and keeps the sides and the rest', () => {
    const { workout: now, adaptations } = after(done('2026-12-12', 'calf-raise-off-step', [12, 4]))
    const to = exerciseOf('calf-raise-off-step')!.easier.to!
    expect(adaptations).toMatchObject([
      { exerciseId: 'calf-raise-off-step', now: to, decision: { do: 'regress', source: 'article-mirror' } },
    ])
    expect(adaptations[0]!.decision.say).toContain('Fewer than five')
    expect(now.groups.flat().map(({ exerciseId }) => exerciseId)).toContain(to)
    expect(now.groups.flat().length).toBe(workout.groups.flat().length)
  })

  it('stays with the easier one while that is right, and returns from it when it has become easy', () => {
    const short = done('2026-12-05', 'calf-raise-off-step', [4])
    const to = exerciseOf('calf-raise-off-step')!.easier.to!
    const { low, high } = exerciseOf(to)!.doses.learn.work
    const right = done('2026-12-08', to, [low])
    expect(ids(after(short, right))).toContain(to)
    const easy = [done('2026-12-10', to, [high + 2]), done('2026-12-12', to, [high + 2])]
    expect(ids(after(short, right, ...easy))).toContain('calf-raise-off-step')
  })

  it('takes the harder one after two more twice, where the runner may do it, and stays where not', () => {
    const plain = aRunner({ equipment: ['mat'], experience: 'none' })
    const all = [...workoutsOf(plain), ...workoutsOf(aRunner({ experience: 'some' }))]
    const of = aRunner({ experience: 'some', equipment: ['mat', 'step', 'band', 'dumbbell', 'barbell'] })
    let [taken, refused] = [0, 0]
    for (const each of all) {
      for (const { exerciseId, work } of itemsOf(each)) {
        const to = exerciseOf(exerciseId)!.harder.to
        if (to === undefined) continue
        const log = ['2026-12-10', '2026-12-12'].map((day) =>
          done(day, exerciseId, [work.high + 2], { asked: { low: work.low, high: work.high } }),
        )
        const { adaptations } = adapted(each, { request: of, log, today })
        const may = exclusionOf(exerciseOf(to)!, of) === null
        if (may) taken += 1
        else refused += 1
        expect(adaptations).toMatchObject([{ exerciseId, now: may ? to : exerciseId }])
      }
    }
    expect([taken > 0, refused > 0]).toEqual([true, true])
  })

  it('leaves out what hurt too much twice, and sends to a professional', () => {
    const log = ['2026-12-10', '2026-12-12'].map((day) => done(day, 'calf-raise-off-step', [12], { pain: 5 }))
    const { workout: now, adaptations } = after(...log)
    expect(adaptations).toMatchObject([{ now: null, decision: { do: 'pause' } }])
    expect(adaptations[0]!.decision.say).toContain('professional')
    expect(now.groups.flat().some(({ exerciseId }) => exerciseId === 'calf-raise-off-step')).toBe(false)
    expect(now.seconds).toBeLessThan(workout.seconds)
  })

  it('counts a day of pain in the easier one after a day of it in the exercise as two', () => {
    const first = done('2026-12-10', 'calf-raise-off-step', [12], { pain: 6 })
    const to = after(first).adaptations[0]!.now!
    expect(to).not.toBe('calf-raise-off-step')
    const { workout: now, adaptations } = after(first, done('2026-12-12', to, [12], { pain: 6 }))
    expect(adaptations[0]).toMatchObject({ exerciseId: 'calf-raise-off-step', decision: { do: 'pause' } })
    for (const id of ['calf-raise-off-step', to])
      expect(itemsOf(now).map(({ exerciseId }) => exerciseId)).not.toContain(id)
    const good = done('2026-12-11', to, [12])
    const late = done('2026-12-12', to, [12], { pain: 6 })
    expect(after(first, good, late).adaptations[0]!.decision.do).toBe('regress')
  })

  it('says how to make harder what has no harder one, and why it is not taken where it has one', () => {
    const easy = (id: string) => {
      const { high } = exerciseOf(id)!.doses.learn.work
      return ['2026-12-10', '2026-12-12'].map((day) => done(day, id, [high + 2]))
    }
    const [alone] = after(...easy('calf-raise-off-step')).adaptations
    expect(alone).toMatchObject({ now: 'calf-raise-off-step', decision: { do: 'progress' } })
    expect(alone!.decision.say).toContain(exerciseOf('calf-raise-off-step')!.harder.how)
    const bare = aRunner({ equipment: [], experience: 'none', findings: [] })
    const squats = workoutsOf(bare).find((each) =>
      itemsOf(each).some(({ exerciseId }) => exerciseId === 'squat'),
    )!
    const squat = adapted(squats, { request: bare, log: easy('squat'), today }).adaptations[0]!
    expect(squat).toMatchObject({ now: 'squat', decision: { do: 'progress' } })
    expect(squat.decision.say).toContain(exclusionOf(exerciseOf('goblet-squat')!, bare))
  })

  it('names the kilograms to begin with: the next that there are, or none after a long break', () => {
    const enough = exerciseOf('calf-raise-off-step')!.doses.learn.work.high + 2
    const heavy = (day: string) =>
      done(day, 'calf-raise-off-step', [], { sets: [{ side: 'both', done: enough, kg: 20, band: null }] })
    const of = { ...request, equipment: ['mat', 'step', 'dumbbell'] as const }
    const seen = (...log: readonly WorkoutDone[]) =>
      adapted(workout, { request: of, log, today }).adaptations[0]!
    expect(seen(heavy('2026-12-10'), heavy('2026-12-12'))).toMatchObject({
      kg: 22,
      decision: { do: 'progress' },
    })
    expect(seen(heavy('2026-12-10'), heavy('2026-12-12')).decision.say).toContain('22 kg')
    expect(seen(heavy('2026-11-10'))).toMatchObject({ kg: null, decision: { sets: 'first-block' } })
    expect(seen(heavy('2026-11-30'))).not.toHaveProperty('kg')
  })

  it('begins again with one set less after two weeks, and with the first block after four', () => {
    const weeks = (day: string) => {
      const found = after(done(day, 'calf-raise-off-step', [15]))
      return { found, item: itemsOf(found.workout).find(({ exerciseId }) => exerciseId === calf.exerciseId)! }
    }
    const two = weeks('2026-11-30')
    expect(setCount(two.item.sets)).toBe(setCount(calf.sets) - 2)
    expect(two.found.adaptations[0]!.decision.say).toContain('Two weeks')
    const four = weeks('2026-11-16')
    expect(four.item).toMatchObject({ work: exerciseOf(calf.exerciseId)!.doses.learn.work, effort: null })
    expect(four.found.adaptations[0]!.decision.say).toContain('Four weeks')
  })

  it('is the current plan of its record, with the reasons of each workout', () => {
    const log = [done('2026-12-12', 'calf-raise-off-step', [12, 4])]
    const record = {
      schemaVersion: 2,
      id: 'plan',
      runnerId: 'a',
      madeAt: '2026-11-24T10:00:00Z',
      request,
      edits: { moves: [], swaps: [], minutes: [] },
    } as const
    const current = currentPlan(record, log, today)
    if (current.kind !== 'plan') throw new Error('no plan')
    const changed = current.plan.weeks[0]!.workouts.filter((each) => current.adaptationsOf(each).length > 0)
    expect(changed.length).toBeGreaterThan(0)
    for (const each of changed)
      expect(current.adaptationsOf(each)[0]!.decision.say.length).toBeGreaterThan(20)
  })
})

describe('thousands of adapted workouts', () => {
  it('never take longer than they may, never train through an exclusion, and say why of each change', () => {
    const breaches: string[] = []
    let changes = 0
    for (let seed = 1; seed <= 120; seed += 1) {
      const of = seededRunner(seed)
      for (const planned of workoutsOf(of)) {
        const log = itemsOf(planned).flatMap(({ exerciseId, work }, index) =>
          ['2026-12-10', '2026-12-12'].map((day) =>
            done(day, exerciseId, [[2, work.high + 2, work.low][(seed + index) % 3]!], {
              pain: (seed + index) % 7 === 0 ? 5 : null,
            }),
          ),
        )
        const { workout: now, adaptations } = adapted(planned, { request: of, log, today })
        changes += adaptations.length
        if (now.seconds > Math.max(of.minutes * 60, planned.seconds))
          breaches.push(`${seed}: ${now.seconds} s`)
        for (const { exerciseId } of itemsOf(now)) {
          const why = exclusionOf(exerciseOf(exerciseId)!, of)
          if (why !== null) breaches.push(`${seed} ${exerciseId}: ${why}`)
        }
        for (const { decision } of adaptations) if (decision.say === '') breaches.push(`${seed}: no reason`)
      }
    }
    expect(changes).toBeGreaterThan(500)
    expect(breaches).toEqual([])
  })
})
