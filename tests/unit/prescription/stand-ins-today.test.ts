import { describe, expect, it } from 'vitest'
import { standIns } from '../../../src/prescription/edit-plan'
import type { LogEntry } from '../../../src/prescription/records'
import { exerciseOf } from '../../../src/prescription/registry'
import { standInsToday } from '../../../src/prescription/stand-ins-today'
import { planOf } from '../../tools/edited-plan'
import { loggedWorkout } from '../../tools/logged-workout'
import { itemsIn } from '../../tools/plan-oracles'
import { aRunner, found } from '../../tools/plan-runners'

const today = '2026-12-14'
const request = aRunner({
  findings: [found('ankle-dorsiflexion-uneven', 'left')],
  equipment: ['mat', 'step', 'dumbbell', 'band'],
  experience: 'regular',
})

const hurtTwice = (exerciseId: string): readonly LogEntry[] =>
  ['2026-12-05', '2026-12-08'].map((day) => loggedWorkout(day, [{ exerciseId, pain: 5 }]))

/** Each item of the plan for which another exercise is offered, with what is offered by that log and those pains. */
const offered = (log: readonly LogEntry[], ended: readonly string[]) =>
  planOf(request)
    .weeks.flatMap(({ workouts }) => workouts)
    .flatMap((workout) =>
      itemsIn(workout).map((item) => {
        const here = itemsIn(workout).map(({ exerciseId }) => exerciseId)
        const around = { request, workout, log, today, here, ended }
        return { item, others: standInsToday(item, exerciseOf(item.exerciseId)!, around) }
      }),
    )
    .filter(({ others }) => others.length > 0)

describe('what is offered instead in the middle of a workout', () => {
  const plain = offered([], [])
  const { item, others } = plain[0]!
  const [one] = others

  it('is of the same sides, and something the plan would offer too', () => {
    expect(plain.length).toBeGreaterThan(3)
    for (const each of plain) {
      const ids = standIns(each.item.exerciseId, request).map(({ id }) => id)
      for (const other of each.others) {
        expect(ids).toContain(other.id)
        expect(other.sides).toBe(exerciseOf(each.item.exerciseId)!.sides)
      }
    }
  })

  it('is never what waits because it hurt twice in a row, nor what loads the same place most', () => {
    const main = one!.loads.slice(0, 2)
    for (const each of offered(hurtTwice(one!.id), []).flatMap((now) => now.others)) {
      expect(each.id).not.toBe(one!.id)
      expect(each.loads.slice(0, 2).some((part) => main.includes(part))).toBe(false)
    }
  })

  it('is nothing that loads the place that has just hurt in this workout', () => {
    const main = exerciseOf(item.exerciseId)!.loads.slice(0, 2)
    const now = offered([], [item.exerciseId]).flatMap((each) => each.others)
    expect(others.some(({ loads }) => loads.slice(0, 2).some((part) => main.includes(part)))).toBe(true)
    expect(now.length).toBeGreaterThan(0)
    for (const { loads } of now) expect(loads.slice(0, 2).some((part) => main.includes(part))).toBe(false)
  })
})
