import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { itemInstead, standIns } from '../../../src/prescription/edit-plan'
import { equipments } from '../../../src/runner/records'
import type { PlanEdits } from '../../../src/prescription/records'
import { exerciseOf } from '../../../src/prescription/registry'
import { groupSeconds } from '../../../src/prescription/timeline'
import { placedOn } from '../../../src/prescription/workout'
import { weekdays } from '../../../src/runner/records'
import { planOf, withEdits } from '../../tools/edited-plan'
import { aRunner, found } from '../../tools/plan-runners'

/** Runs on Monday, Wednesday and Saturday are easy, the one on Thursday is hard. */
const request = aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')] })

const edited = (edits: Partial<PlanEdits>, asked = request) => withEdits(edits, asked)

const days = ({ plan }: ReturnType<typeof edited>, week: number) =>
  plan.weeks[week - 1]!.workouts.map(({ day }) => day)
const plain = planOf(request)
const first = plain.weeks[0]!.workouts.find(({ kind }) => kind === 'strength')!

describe('a changed plan', () => {
  it('is the plan itself, without a warning, where nothing was changed', () => {
    expect(edited({})).toEqual({ plan: plain, warnings: [] })
  })

  it('moves one workout of one week, in the order of the days', () => {
    const moved = edited({ moves: [{ week: 1, from: first.day, to: 'sun' }] })
    expect(days(moved, 1)).toContain('sun')
    expect(days(moved, 1).at(-1)).toBe('sun')
    expect(moved.plan.weeks.slice(1)).toEqual(plain.weeks.slice(1))
  })

  it('warns of the day of a hard run, in the week that was changed only', () => {
    const { warnings } = edited({ moves: [{ week: 1, from: first.day, to: 'thu' }] })
    expect(warnings).toContainEqual({ week: 1, say: 'A workout lies on the day of a hard run (Thursday).' })
    expect(warnings.every(({ week }) => week === 1)).toBe(true)
  })

  it('warns of two workouts on one day', () => {
    const [one, two] = plain.weeks[0]!.workouts
    const { warnings } = edited({ moves: [{ week: 1, from: one!.day, to: two!.day }] })
    expect(warnings.map(({ say }) => say)).toContain('Two workouts lie on one day.')
  })

  it('keeps telling two workouts of one day apart, by where the plan had laid them', () => {
    const [one, two] = plain.weeks[0]!.workouts
    const { plan } = edited({
      moves: [
        { week: 1, from: one!.day, to: two!.day },
        { week: 1, from: two!.day, to: 'sun' },
      ],
    })
    const moved = plan.weeks[0]!.workouts
    expect(moved.find((each) => placedOn(each) === one!.day)).toMatchObject({
      day: two!.day,
      title: one!.title,
    })
    expect(moved.find((each) => placedOn(each) === two!.day)).toMatchObject({ day: 'sun', title: two!.title })
  })

  it('warns of heavy work on two days in a row, over the end of a week too', () => {
    const strong = aRunner({ experience: 'regular', minutes: minutes(30), runs: 'e-e-e--' })
    const made = planOf(strong)
    const { number, workouts } = made.weeks.find(
      (week) => week.workouts.filter(({ isHard }) => isHard).length > 1,
    )!
    const [one, two] = workouts.filter(({ isHard }) => isHard)
    const near = weekdays[weekdays.indexOf(two!.day) - 1]!
    const beside = edited({ moves: [{ week: number, from: one!.day, to: near }] }, strong)
    expect(beside.warnings.map(({ say }) => say).join()).toMatch(/Heavy work on \w+ and again on \w+/)
    // The last day of one week and the first of the next.
    const next = made.weeks[number]!.workouts.filter(({ isHard }) => isHard)
    const over = edited(
      {
        moves: [
          { week: number, from: two!.day, to: 'sun' },
          { week: number + 1, from: next[0]!.day, to: 'mon' },
        ],
      },
      strong,
    )
    expect(over.warnings.map(({ say }) => say)).toContain(
      'Heavy work on Sunday and again on Monday: it wants a day between.',
    )
    expect(edited({ moves: [{ week: number, from: one!.day, to: one!.day }] }, strong).warnings).toEqual([])
  })

  it('warns where a change makes more than a fifth of a week hard', () => {
    const strong = aRunner({
      experience: 'regular',
      minutes: minutes(30),
      runs: 'e-HHH--',
      runMinutes: minutes(30),
    })
    const { warnings } = edited(
      { minutes: [{ week: 1, day: planOf(strong).weeks[0]!.workouts[0]!.day, minutes: minutes(5) }] },
      strong,
    )
    expect(warnings.map(({ say }) => say).join()).toContain('More than a fifth of this week is hard now')
  })

  it('warns of heavy work beside a hard run', () => {
    const strong = aRunner({ experience: 'regular', minutes: minutes(30), runs: 'eHe-e-e' })
    const weeks = planOf(strong).weeks
    const heavy = weeks.find(({ workouts }) => workouts.some(({ isHard }) => isHard))!
    const { day } = heavy.workouts.find(({ isHard }) => isHard)!
    const { warnings } = edited({ moves: [{ week: heavy.number, from: day, to: 'mon' }] }, strong)
    expect(warnings.map(({ say }) => say)).toContain(
      'Heavy work on Monday is less than a day away from a hard run.',
    )
  })

  it('swaps an exercise everywhere, with its own dose and as many sets, and the minutes follow', () => {
    const from = first.groups.flat()[0]!
    const here = plain.weeks.flatMap(({ workouts }) =>
      workouts.flatMap(({ groups }) => groups.flat().map(({ exerciseId }) => exerciseId)),
    )
    const to = standIns(from.exerciseId, request, here)[0]!
    const { plan } = edited({ swaps: [{ from: from.exerciseId, to: to.id }] })
    const all = plan.weeks.flatMap(({ workouts }) => workouts)
    expect(JSON.stringify(all)).not.toContain(`"exerciseId":"${from.exerciseId}"`)
    for (const { groups, coolDown, warmUpSeconds, seconds } of all) {
      const told = [...groups, ...coolDown.map((item) => [item])].reduce(
        (sum, group) => sum + groupSeconds(group),
        0,
      )
      expect(seconds).toBe(warmUpSeconds + told)
    }
  })

  it('warns of an exercise that speaks against the runner, with its name and the reason', () => {
    const from = first.groups.flat()[0]!.exerciseId
    const { warnings } = edited({ swaps: [{ from, to: 'barbell-squat' }] })
    expect(warnings[0]!.say).toMatch(/^Barbell squat: /)
  })

  it('never has an exercise twice: where the other one is there already, nothing is swapped', () => {
    const [one, two] = first.groups.flat().map(({ exerciseId }) => exerciseId)
    const { plan } = edited({ swaps: [{ from: one!, to: two! }] })
    expect(plan.weeks[0]!.workouts.find(({ day }) => day === first.day)).toEqual(first)
    for (const workout of plan.weeks.flatMap(({ workouts }) => workouts)) {
      const ids = [...workout.groups.flat(), ...workout.coolDown].map(({ exerciseId }) => exerciseId)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('leaves an item as it is where the other exercise is no longer in the library', () => {
    const from = first.groups.flat()[0]!.exerciseId
    expect(edited({ swaps: [{ from, to: 'gone' }] }).plan).toEqual(plain)
  })
})

describe('what stands in', () => {
  it('is of the same pattern, allowed, and never the exercise itself', () => {
    const others = standIns('goblet-squat', request)
    expect(others.length).toBeGreaterThan(0)
    for (const { id, pattern } of others) {
      expect(id).not.toBe('goblet-squat')
      expect(pattern).toBe('squat')
      expect(id).not.toBe('barbell-squat')
    }
  })

  it('keeps the larger count of sets where one for each leg becomes one for both, and back again the set more of its side', () => {
    const item = { ...first.groups.flat()[0]!, sets: { left: 3, right: 2 } }
    expect(itemInstead(item, exerciseOf('squat')!, request, first)).toMatchObject({
      sets: { both: 3 },
      first: null,
    })
    const both = { ...item, sets: { both: 3 }, first: null }
    expect(itemInstead(both, exerciseOf('single-leg-calf-raise')!, request, first)).toMatchObject({
      sets: { left: 4, right: 3 },
      first: 'left',
    })
  })
})

describe('other minutes for one workout', () => {
  it('make it anew within them, on its day, and leave the other weeks alone', () => {
    const changed = edited({ minutes: [{ week: 1, day: first.day, minutes: minutes(15) }] })
    const shorter = changed.plan.weeks[0]!.workouts.find(({ day }) => day === first.day)!
    expect(shorter.seconds).toBeLessThanOrEqual(15 * 60)
    expect(shorter.seconds).toBeLessThan(first.seconds)
    expect(shorter.title).toBe(first.title)
    expect(changed.plan.weeks.slice(1)).toEqual(plain.weeks.slice(1))
    expect(changed.warnings).toEqual([])
  })

  it('may be more than those of the plan, and are not warned of', () => {
    const changed = edited({ minutes: [{ week: 1, day: first.day, minutes: minutes(40) }] })
    const longer = changed.plan.weeks[0]!.workouts.find(({ day }) => day === first.day)!
    expect(longer.seconds).toBeGreaterThan(request.minutes * 60)
    expect(changed.warnings).toEqual([])
  })

  it('stay with a workout that moves', () => {
    const changed = edited({
      minutes: [{ week: 1, day: first.day, minutes: minutes(40) }],
      moves: [{ week: 1, from: first.day, to: 'sun' }],
    })
    const moved = changed.plan.weeks[0]!.workouts.find(({ day }) => day === 'sun')!
    expect(moved.seconds).toBeGreaterThan(request.minutes * 60)
    expect(changed.warnings.filter(({ say }) => say.includes('longer'))).toEqual([])
  })

  it('below a warm-up leave out every load, as a short workout does', () => {
    const changed = edited({ minutes: [{ week: 1, day: first.day, minutes: minutes(8) }] })
    const short = changed.plan.weeks[0]!.workouts.find(({ day }) => day === first.day)!
    expect(short.kind).toBe('short')
    expect(short.groups.flat().every(({ load }) => load === 'none')).toBe(true)
  })

  it.each([8, 10, 14, 15, 18])('of %i leave nothing heavy in a heavy workout', (length) => {
    const strong = aRunner({
      experience: 'regular',
      minutes: minutes(30),
      runs: '-e--e-e',
      equipment: equipments,
    })
    const week = planOf(strong).weeks.find(({ workouts }) => workouts.some(({ isHard }) => isHard))!
    for (const { day } of week.workouts.filter(({ isHard }) => isHard)) {
      const { plan } = edited({ minutes: [{ week: week.number, day, minutes: minutes(length) }] }, strong)
      const shorter = plan.weeks[week.number - 1]!.workouts.find((workout) => workout.day === day)!
      expect(shorter.isHard).toBe(false)
      expect(shorter.seconds).toBeLessThanOrEqual(length * 60)
      for (const item of shorter.groups.flat()) {
        expect(item).toMatchObject({ effort: null })
        expect(item.load).not.toBe('heavy')
        if (length < 15) expect(item.load).toBe('none')
      }
    }
  })
})
