import { describe, expect, it } from 'vitest'
import type { Equipment } from '../../src/runner/records'
import { exerciseOf, exercises } from '../../src/prescription/registry'
import { bodyLengths, middleBody } from '../../src/runner3d/body'
import type { Prop } from '../../src/runner3d/motion'
import { motions } from '../../src/runner3d/motions'
import { prescribedCount } from '../tools/prescribed-count'

/** What plans ask for most gains most from being shown. */
const most = 12

describe('the exercises that the worked plans prescribe most', () => {
  it.each(prescribedCount().slice(0, most))('%s, asked for %i times, has a motion', (id) => {
    const { demonstration } = exerciseOf(id) ?? {}
    expect(demonstration, id).toBeDefined()
    expect(motions).toHaveProperty([demonstration!])
  })

  it('are counted over whole cycles: warm-ups come with every workout that lifts', () => {
    const counts = prescribedCount()
    expect(counts.length).toBeGreaterThan(30)
    const kinds = counts.slice(0, most).map(([id]) => exerciseOf(id)?.kind)
    expect(kinds).toEqual(expect.arrayContaining(['warm-up', 'strength']))
    expect(counts.every(([, times], index) => index === 0 || times <= counts[index - 1]![1])).toBe(true)
  })
})

/** Exercises that are shown by a motion of another name, and why body, support and things are the same there. */
const sharing: Readonly<Record<string, string>> = {
  'single-leg-stance': 'single-leg-balance, the test: one bare foot, nothing held',
  'single-leg-deadlift': 'single-leg-deadlift-weighted: the weight on the side of the standing leg',
  'single-leg-deadlift-unweighted': 'single-leg-deadlift: nothing in the hands',
  'single-leg-step-up':
    'step-up: the free knee comes up in both; the step of the figure is between stair and box',
  'side-lying-hip-abduction': 'side-lying-abduction: its shorter name',
}

/** What of the figure's things stands for what an exercise asks for. */
const standsFor: Readonly<Partial<Record<Equipment, readonly Prop['kind'][]>>> = {
  mat: ['mat'],
  step: ['box'],
  box: ['box'],
  bench: ['box'],
  band: ['band'],
  dumbbell: ['dumbbell', 'goblet'],
  kettlebell: ['dumbbell', 'goblet'],
}
const carried = ['dumbbell', 'goblet', 'band']

const shown = exercises.flatMap((exercise) =>
  exercise.demonstration === undefined
    ? []
    : [[exercise.id, exercise, motions[exercise.demonstration]!] as const],
)

describe('what is shown as "like this" is the exercise and not another one', () => {
  it.each(shown)('%s is shown by its own motion, or it is said why not', (id, exercise) => {
    const isOwn = exercise.demonstration === id
    expect(isOwn !== id in sharing, `${id} by ${exercise.demonstration}`).toBe(true)
    if (!isOwn) expect(sharing[id]!.split(/[:,]/)[0]).toBe(exercise.demonstration)
  })

  it.each(shown)('%s: one leg at a time, or both, as it says', (_id, exercise, motion) => {
    expect(motion.sides).toBe(exercise.sides)
  })

  it.each(shown)('%s: with the things that it asks for and no load beside them', (_id, exercise, motion) => {
    const kinds = motion.props(bodyLengths(middleBody)).map(({ kind }) => kind)
    const serves = (way: readonly Equipment[]) =>
      way.every((thing) => standsFor[thing]?.some((kind) => kinds.includes(kind)))
    if (exercise.equipment.length > 0)
      expect(exercise.equipment.some(serves), `shown with ${kinds.join(', ') || 'nothing'}`).toBe(true)
    else expect(kinds.filter((kind) => carried.includes(kind))).toEqual([])
  })
})
