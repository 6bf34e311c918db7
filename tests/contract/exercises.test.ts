import { describe, expect, it } from 'vitest'
import { exerciseOf, exercises } from '../../src/prescription/registry'
import { findingRules } from '../../src/prescription/finding-rules'
import { muscles, overlookedMuscles } from '../../src/prescription/muscles'
import { sources } from '../../src/prescription/sources'
import type { Exercise } from '../../src/prescription/define-exercise'
import { mobilityTests } from '../../src/protocol/registry'
import { motions } from '../../src/runner3d/motions'

const declaredFindings = mobilityTests.flatMap((test) => test.findings.map(({ id }) => id))

const texts = (exercise: Exercise): readonly string[] => [
  exercise.purpose,
  ...exercise.steps,
  ...exercise.cues,
  ...(exercise.ways ?? []),
  ...exercise.mistakes.flatMap(({ fault, instead }) => [fault, instead]),
  exercise.easier.how,
  exercise.harder.how,
]

/** Every chain of this direction ends; the answer is a chain that does not, or null. */
const loopFrom = (exercise: Exercise, way: 'easier' | 'harder'): readonly string[] | null => {
  const seen: string[] = []
  for (let next: Exercise | undefined = exercise; next; next = exerciseOf(next[way].to ?? '')) {
    if (seen.includes(next.id)) return [...seen, next.id]
    seen.push(next.id)
  }
  return null
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (_id, exercise) => {
  it('tells how it is done', () => {
    expect(exercise.steps.length).toBeGreaterThanOrEqual(2)
    expect(exercise.cues.length).toBeGreaterThanOrEqual(1)
    expect(exercise.mistakes.length).toBeGreaterThanOrEqual(1)
    for (const text of texts(exercise)) expect(text.trim()).toBe(text)
    for (const text of texts(exercise)) expect(text.length).toBeGreaterThan(5)
    // Each way once is the least that a finding gets.
    if (exercise.ways) expect(exercise.ways.length).toBe(exercise.doses.learn.sets.low)
    expect(exercise.muscles.main.length).toBeGreaterThanOrEqual(1)
    expect(exercise.muscles.main.filter((muscle) => exercise.muscles.also.includes(muscle))).toEqual([])
  })

  it('has variants that exist and lead somewhere', () => {
    for (const way of ['easier', 'harder'] as const) {
      const { to } = exercise[way]
      if (to !== undefined) expect(exerciseOf(to), `${way}: ${to}`).toBeDefined()
      expect(loopFrom(exercise, way)).toBeNull()
    }
    expect(exercise.easier.to ?? 'none').not.toBe(exercise.harder.to)
  })

  it('turns fast by no variant of it: days for fast work are placed by the plan, not by the log', () => {
    for (const way of ['easier', 'harder'] as const) {
      const isFast = (one: Exercise | undefined) => one?.doses.learn.effort !== undefined
      if (isFast(exerciseOf(exercise[way].to ?? ''))) expect(isFast(exercise)).toBe(true)
    }
  })

  it('has doses that make sense', () => {
    for (const dose of Object.values(exercise.doses)) {
      for (const range of [dose.sets, dose.work, dose.rest, dose.perWeek]) {
        expect(range.low).toBeGreaterThan(0)
        expect(range.high).toBeGreaterThanOrEqual(range.low)
      }
      expect(sources).toHaveProperty(dose.source)
      if (dose.work.kind === 'repetitions') expect(exercise.tempo, 'repetitions have a tempo').toBeDefined()
    }
  })

  it('names sources, findings and a demonstration that exist', () => {
    expect(exercise.sources.length).toBeGreaterThan(0)
    for (const source of exercise.sources) expect(sources).toHaveProperty(source)
    for (const finding of Object.keys(exercise.serves)) expect(declaredFindings).toContain(finding)
    if (exercise.demonstration !== undefined) expect(motions).toHaveProperty(exercise.demonstration)
    expect(exercise.sides === 'each').toBe(exercise.sideRule !== undefined)
  })
})

describe('the library', () => {
  it('has a rule for every finding that a test can raise, and none for others', () => {
    expect(Object.keys(findingRules).sort()).toEqual([...declaredFindings].sort())
  })

  it('serves every finding with all it asks for, without any equipment, or says why not', () => {
    for (const [finding, rule] of Object.entries(findingRules)) {
      const serving = exercises.filter((exercise) => finding in exercise.serves)
      if ('noExercise' in rule) {
        expect(serving.map(({ id }) => id)).toEqual([])
        expect(rule.noExercise.length).toBeGreaterThan(20)
        continue
      }
      for (const as of rule.asks) {
        const fitting = serving.filter((exercise) => exercise.serves[finding]!.as === as)
        expect(fitting.length, `${finding} asks for ${as}`).toBeGreaterThanOrEqual(
          rule.asks.filter((other) => other === as).length,
        )
      }
    }
  })

  it('ranks what serves the same purpose without a tie', () => {
    for (const finding of declaredFindings) {
      const ranks = exercises.flatMap(({ serves }) =>
        serves[finding] ? [`${serves[finding].as} ${serves[finding].rank}`] : [],
      )
      expect(new Set(ranks).size, `${finding}: ${ranks.join(', ')}`).toBe(ranks.length)
    }
  })

  it('trains the muscles that runners leave out, each by more than one exercise', () => {
    for (const { muscle } of overlookedMuscles) {
      const training = exercises.filter((exercise) => exercise.muscles.main.includes(muscle))
      expect(training.length, muscle).toBeGreaterThanOrEqual(2)
    }
    const used = new Set(
      exercises.flatMap((exercise) => [...exercise.muscles.main, ...exercise.muscles.also]),
    )
    expect(muscles.filter((muscle) => !used.has(muscle))).toEqual([])
  })

  it('goes up and down without meeting itself: what is harder is never also easier', () => {
    const harder = new Map(exercises.map(({ id, harder: { to } }) => [id, to]))
    for (const { id, easier } of exercises) {
      const above: string[] = []
      for (let next = harder.get(id); next !== undefined; next = harder.get(next)) above.push(next)
      expect(above, `${id} is easier as ${easier.to ?? '-'}`).not.toContain(easier.to)
    }
  })
})
