import { expect, it } from 'vitest'
import { z } from 'zod'
import { rowSchemas, storeNames, type StoreName } from '../../src/storage/rows'

/**
 * How each row is known to be a runner's (README, Decisions 2026-11-30): what is told of a runner names the runner; recorded movement
 * and pictures name their assessment alone, so that no second name can contradict the first.
 */
const ways: Readonly<
  Record<StoreName, { readonly names: readonly string[]; readonly never: readonly string[] }>
> = {
  runners: { names: ['id'], never: ['runnerId', 'assessmentId'] },
  assessments: { names: ['runnerId'], never: ['assessmentId'] },
  plans: { names: ['runnerId'], never: [] },
  log: { names: ['runnerId'], never: [] },
  trials: { names: ['runnerId', 'assessmentId'], never: [] },
  keyFrames: { names: ['id', 'assessmentId'], never: ['runnerId'] },
  evidence: { names: ['id', 'assessmentId'], never: ['runnerId'] },
  // Of the device, not of anybody.
  settings: { names: ['key'], never: ['runnerId', 'assessmentId'] },
}

interface Told {
  readonly properties?: object
  readonly anyOf?: readonly Told[]
  readonly oneOf?: readonly Told[]
}

/** The fields of each shape that a row may have. */
const shapes = ({ properties, anyOf, oneOf }: Told): readonly (readonly string[])[] => [
  ...(properties ? [Object.keys(properties)] : []),
  ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap(shapes),
]
const shapesOf = (store: StoreName) =>
  shapes(z.toJSONSchema(rowSchemas[store], { unrepresentable: 'any', io: 'input' }))

it.each(storeNames)('%s: every row names whose it is, and once', (store) => {
  const all = shapesOf(store)
  expect(all.length).toBeGreaterThan(0)
  const { names, never } = ways[store]
  for (const fields of all) {
    expect(
      names.filter((name) => !fields.includes(name)),
      fields.join(),
    ).toEqual([])
    expect(never.filter((name) => fields.includes(name))).toEqual([])
  }
})
