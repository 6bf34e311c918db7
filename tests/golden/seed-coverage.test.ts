import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { equipmentNames } from '../../src/prescription/equipment'
import { findingRules } from '../../src/prescription/finding-rules'
import { faultsWith, formFaults } from '../../src/prescription/form-faults'
import { guide } from '../../src/prescription/guide'
import type { Block } from '../../src/prescription/dose'
import { nextStep } from '../../src/prescription/progression'
import { exerciseOf, exercises } from '../../src/prescription/registry'
import { sources, type SourceId } from '../../src/prescription/sources'
import { daysOf, slots } from '../../src/prescription/routine'
import {
  afterRunStretches,
  coolDownTools,
  crossTrainings,
  runWarmUp,
  warmUpExercises,
} from '../../src/prescription/warm-up'
import { loggedWorkout } from '../tools/logged-workout'
import capabilityRows from '../fixtures/seeds/capabilities.json'
import exerciseRowsRead from '../fixtures/seeds/exercises.json'
import ruleRows from '../fixtures/seeds/rules.json'
import safetyRows from '../fixtures/seeds/safety.json'
import { planOf, readings } from './seed-readings'

/** One exercise of the articles: what each of them says of it, in numbers and in our own words. */
interface ExerciseRow {
  readonly row: string
  readonly words: string
  readonly exercises?: readonly string[]
  /** Every one of them is named as a source of one of these exercises. */
  readonly articles?: readonly SourceId[]
  /** What one set is made of, in the first block where none is named. */
  readonly work?: readonly ({ readonly of: readonly string[]; readonly block?: Block } & Readonly<
    Record<'kind' | 'low' | 'high', unknown>
  >)[]
  readonly sets?: { readonly of: readonly string[]; readonly low: number; readonly high: number }
  /** Heavy later on: 3 to 5 sets of 3 to 6, effort 8. */
  readonly builds?: readonly string[]
  readonly sides?: string
  readonly needs?: readonly string[]
  /** Words of what is said of it: purpose, steps, cues, mistakes, sides, and how it gets easier or harder. */
  readonly cues?: Readonly<Record<string, readonly string[]>>
  /** Lowered in at least two seconds, and not faster than raised. */
  readonly slowly?: readonly string[]
  readonly serves?: Readonly<Record<string, string>>
  readonly block?: { readonly of: readonly string[]; readonly only: string }
  readonly kinds?: Readonly<Record<string, string>>
  /** The exercise that is taken when it is too much, or too easy. */
  readonly easier?: Readonly<Record<string, string>>
  readonly harder?: Readonly<Record<string, string>>
  readonly warmUp?: readonly string[]
  readonly beforeRuns?: readonly string[]
  readonly afterRuns?: readonly string[]
  /** At the end of a workout. */
  readonly finisher?: readonly string[]
  /** Words of the guide. */
  readonly tells?: readonly string[]
  readonly neverBefore?: readonly string[]
  readonly coolDown?: readonly string[]
  readonly crossTrainings?: readonly string[]
  readonly equipment?: readonly string[]
  readonly muscles?: readonly string[]
}

const aSet = (done: number) => ({ side: 'both' as const, done, kg: null, band: null })

const exerciseRows: readonly ExerciseRow[] = exerciseRowsRead as readonly ExerciseRow[]
const beforeARun: readonly string[] = [...runWarmUp, ...warmUpExercises]

const saidOf = (id: string): string => {
  const { purpose, steps, cues, mistakes, sideRule, easier, harder } = exerciseOf(id)!
  const changes = [easier.how, harder.how, sideRule ?? '']
  const faults = mistakes.flatMap(({ fault, instead }) => [fault, instead])
  return [purpose, ...steps, ...cues, ...faults, ...changes].join(' ').toLowerCase()
}

const guideSays: readonly string[] = guide.flatMap(({ entries }) => entries.map(({ says }) => says))

/** What the articles behind this project ask for, row by row and number by number, against the library and the rules. */

describe('the exercises of the articles', () => {
  it.each(exerciseRows.map((row) => [row.row, row] as const))('%s', (_id, row) => {
    for (const id of row.exercises ?? []) {
      const exercise = exerciseOf(id)
      expect(exercise, id).toBeDefined()
      for (const source of exercise!.sources) expect(sources[source].cite.length).toBeGreaterThan(10)
      if (row.sides !== undefined) expect(exercise!.sides, id).toBe(row.sides)
    }
    for (const { of, block = 'learn', ...work } of row.work ?? [])
      for (const id of of) expect(exerciseOf(id)!.doses[block]!.work, id).toEqual(work)
    const cited = (row.exercises ?? []).flatMap((id) => exerciseOf(id)!.sources)
    expect(cited).toEqual(expect.arrayContaining([...(row.articles ?? [])]))
    for (const id of row.sets?.of ?? []) {
      const { low, high } = exerciseOf(id)!.doses.learn.sets
      expect([low, high], id).toEqual([row.sets!.low, row.sets!.high])
    }
    for (const [id, words] of Object.entries(row.cues ?? {}))
      for (const each of words) expect(saidOf(id), id).toContain(each)
    for (const id of row.slowly ?? []) {
      const { down, up } = exerciseOf(id)!.tempo!
      expect(down, id).toBeGreaterThanOrEqual(Math.max(2, up))
    }
    for (const [id, finding] of Object.entries(row.serves ?? {}))
      expect(exerciseOf(id)!.serves, id).toHaveProperty(finding)
    for (const id of row.block?.of ?? []) expect(exerciseOf(id)!.kind, id).toBe(row.block!.only)
    for (const [id, kind] of Object.entries(row.kinds ?? {})) expect(exerciseOf(id)!.kind, id).toBe(kind)
    for (const [id, to] of Object.entries(row.easier ?? {})) expect(exerciseOf(id)!.easier.to, id).toBe(to)
    for (const [id, to] of Object.entries(row.harder ?? {})) expect(exerciseOf(id)!.harder.to, id).toBe(to)
    for (const id of row.warmUp ?? []) expect(warmUpExercises, id).toContain(id)
    for (const id of row.beforeRuns ?? []) expect(runWarmUp, id).toContain(id)
    for (const id of row.afterRuns ?? []) expect(afterRunStretches, id).toContain(id)
    for (const id of row.finisher ?? []) {
      expect(slots.finisher.exercises, id).toContain(id)
      expect(daysOf(3).map(({ slots: all }) => all.at(-1))).toContain('finisher')
    }
    for (const words of row.tells ?? []) expect(guideSays.join('\n')).toContain(words)
    for (const id of row.neverBefore ?? []) expect(beforeARun, id).not.toContain(id)
    for (const id of row.coolDown ?? []) expect(coolDownTools).toContain(id)
    for (const id of row.builds ?? []) {
      const { sets, work, effort } = exerciseOf(id)!.doses.build!
      expect([sets.low, sets.high, work.low, work.high, effort], id).toEqual([3, 5, 3, 6, 8])
    }
    for (const thing of row.needs ?? []) {
      expect(
        (row.exercises ?? []).some((id) =>
          exerciseOf(id)!
            .equipment.flat()
            .some((each) => each === thing),
        ),
      ).toBe(true)
    }
    for (const id of row.crossTrainings ?? []) expect(crossTrainings.map((each) => each.id)).toContain(id)
    for (const thing of row.equipment ?? []) expect(Object.keys(equipmentNames)).toContain(thing)
    for (const muscle of row.muscles ?? []) {
      expect(
        exercises.some(({ muscles }) => muscles.main.some((each) => each === muscle)),
        muscle,
      ).toBe(true)
    }
  })
})

describe('the rules of the articles', () => {
  it.each(ruleRows.map((row) => [row.row, row] as const))('%s', (id, row) => {
    expect(readings[id]?.()).toEqual(row.numbers)
  })
})

describe('what the articles warn of', () => {
  it.each(safetyRows.map((row) => [row.row, row] as const))('%s', (_id, row) => {
    if (row.says !== undefined) expect(planOf().notes.join('\n')).toContain(row.says)
    for (const words of row.tells ?? []) expect(guideSays.join('\n')).toContain(words)
    if (row.quits !== undefined) {
      const { of, below, to } = row.quits
      const after = (done: number) =>
        nextStep(
          of,
          [
            loggedWorkout('2026-11-28', [
              { exerciseId: of, asked: { low: 5, high: 10 }, sets: [aSet(done)] },
            ]),
          ],
          '2026-11-30',
        )
      expect(after(below - 1)).toMatchObject({ do: 'regress', swapTo: to })
      expect(after(below).do).toBe('hold')
    }
    for (const [id, words] of Object.entries(row.cues ?? {})) {
      expect(saidOf(id), id).toContain(words)
    }
  })
})

describe('what runners ask', () => {
  const said = (chapter: string, id: string) =>
    guide.find((each) => each.id === chapter)?.entries.find((entry) => entry.id === id)?.says ?? ''

  it('answers each fear of S1:48-53, the expectation of S3:58 and the posture question of S3:67', () => {
    expect(guide.find(({ id }) => id === 'fears')!.entries.map(({ id }) => id)).toEqual([
      'bulky',
      'no-time',
      'harm',
    ])
    expect(said('fears', 'no-time')).toMatch(
      /Twenty to thirty minutes, twice a week.*twenty minutes of running/,
    )
    expect(said('fears', 'harm')).toContain('24 hours')
    expect(said('expect', 'economy')).toMatch(/2 to 8 %.*Eight is the most/)
    expect(guide.find(({ id }) => id === 'mirror')!.entries.map(({ id }) => id)).toEqual([
      'balance',
      'posture',
      'range',
    ])
    expect(said('mirror', 'posture')).toMatch(/trunk.*hips.*knees/)
  })

  it('every benefit of the articles is told (S4:21-28)', () => {
    expect(guide.find(({ id }) => id === 'benefits')!.entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'kick',
        'economy',
        'nerves',
        'balance',
        'sides',
        'injury',
        'tendons',
        'confidence',
      ]),
    )
  })

  it('every finding that is prescribed for says how it may show in the running form (S1:13)', () => {
    expect(formFaults.map(({ id }) => id)).toEqual(['overstriding', 'hips-drop', 'tight-ankles'])
    for (const [id, rule] of Object.entries(findingRules))
      expect(faultsWith(id).length, id).toBe('asks' in rule ? 1 : 0)
    for (const { findings } of formFaults) for (const id of findings) expect(findingRules).toHaveProperty(id)
  })
})

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/[^\n]*/g, '$1')

describe('what the articles describe', () => {
  const root = join(import.meta.dirname, '../..')
  it.each(capabilityRows.map((row) => [row.row, row] as const))('%s is fulfilled', (_id, row) => {
    // Comments say what is meant, code what is done.
    expect(withoutComments(readFileSync(join(root, row.by), 'utf8')), row.by).toContain(row.has)
    expect(row.has.length, row.has).toBeGreaterThanOrEqual(12)
    const test = readFileSync(join(root, row.test), 'utf8')
    const escaped = row.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // A title that is one: of a test, a group of tests or a rule that a test goes through.
    const isTitle = new RegExp(`(\\b(it|test|describe)(\\.each\\(.*\\))?\\(\\s*|^\\s+)['"\`]${escaped}`, 'm')
    expect(test, row.test).toMatch(isTitle)
  })

  it('is fifty rows, none of them open', () => {
    expect(capabilityRows.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, n) => `1a-${n + 1}`))
    console.info(
      capabilityRows.map(({ row, words, by, test }) => `${row} ${words}: ${by}, ${test}`).join('\n'),
    )
  })
})
