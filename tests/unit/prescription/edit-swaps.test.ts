import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { PlanEdits } from '../../../src/prescription/records'
import { equipments } from '../../../src/runner/records'
import { planOf, withEdits } from '../../tools/edited-plan'
import { aRunner, found } from '../../tools/plan-runners'

const request = aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')] })

const edited = (edits: Partial<PlanEdits>, asked = request) => withEdits(edits, asked)

const first = planOf(request).weeks[0]!.workouts.find(({ kind }) => kind === 'strength')!

describe('a swapped exercise', () => {
  it('never has two become the same one', () => {
    const [one, two] = first.groups.flat().map(({ exerciseId }) => exerciseId)
    const swaps = [one!, two!].map((from) => ({ from, to: 'clam' }))
    const now = edited({ swaps }).plan.weeks[0]!.workouts.find(({ day }) => day === first.day)!
    const ids = now.groups.flat().map(({ exerciseId }) => exerciseId)
    expect(ids.filter((id) => id === 'clam')).toHaveLength(1)
    expect(ids).toContain(two)
  })

  it('lays no fast work into a light workout, which has no slow dose of it', () => {
    const strong = aRunner({
      experience: 'regular',
      minutes: minutes(30),
      runs: 'e-He--e',
      equipment: equipments,
    })
    const light = planOf(strong).weeks[0]!.workouts.find(({ isHard }) => !isHard)!
    const from = light.groups.flat()[0]!.exerciseId
    const all = edited({ swaps: [{ from, to: 'kettlebell-swing' }] }, strong).plan.weeks.flatMap(
      ({ workouts }) => workouts,
    )
    const swings = all.filter(({ groups }) =>
      groups.flat().some(({ exerciseId }) => exerciseId === 'kettlebell-swing'),
    )
    expect(swings.every(({ isHard }) => isHard)).toBe(true)
    const same = all.find(({ day }) => day === light.day)!
    expect(same.groups.flat().map(({ exerciseId }) => exerciseId)).toContain(from)
  })

  it('keeps held stretches last, and what moves before them, whichever takes the place of which', () => {
    const stretch = planOf(request).weeks[0]!.workouts.find(({ kind }) => kind === 'range')!
    const held = stretch.coolDown[0]!.exerciseId
    const moved = edited({ swaps: [{ from: held, to: 'knee-over-toe-rock' }] }).plan.weeks[0]!.workouts
    const range = moved.find(({ day }) => day === stretch.day)!
    expect(range.coolDown.map(({ exerciseId }) => exerciseId)).not.toContain('knee-over-toe-rock')
    expect(range.groups.flat().map(({ exerciseId }) => exerciseId)).toContain('knee-over-toe-rock')
    const from = first.groups.flat()[0]!.exerciseId
    const last = edited({ swaps: [{ from, to: 'hamstring-stretch' }] }).plan.weeks[0]!.workouts
    expect(last.find(({ day }) => day === first.day)!.coolDown[0]!.exerciseId).toBe('hamstring-stretch')
  })
})
