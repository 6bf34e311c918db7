import { expect, it } from 'vitest'
import { z } from 'zod'
import { schemaChanges } from '../../tools/schema-changes'

/** What a change of a schema is to those who read and write files by it. */

const words = (...all: readonly string[]) => z.enum(all as [string, ...string[]])
const base = {
  word: words('one', 'two'),
  size: z.number().min(0).max(10),
  list: z.array(z.object({ name: z.string().max(8) })).max(4),
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('plan'), weeks: z.int() }),
    z.object({ kind: z.literal('stopped') }),
  ]),
  maybe: z.string().nullable(),
}
const schema = (fields: z.ZodRawShape) => z.toJSONSchema(z.object(fields), { io: 'input' })
const changes = (fields: z.ZodRawShape) => schemaChanges(schema(base), schema(fields))
const without = (name: keyof typeof base) =>
  Object.fromEntries(Object.entries(base).filter(([each]) => each !== name))

it('takes what is the same, and a new field that may be absent, for no change', () => {
  expect(changes(base)).toEqual({ lost: [], grown: [] })
  expect(changes({ ...base, later: z.string().optional() })).toEqual({ lost: [], grown: [] })
  expect(changes({ ...base, size: base.size.describe('Otherwise told.') })).toEqual({ lost: [], grown: [] })
})

it.each<readonly [string, z.ZodRawShape]>([
  ['a field that is gone', without('size')],
  ['a new field that has to be there', { ...base, later: z.string() }],
  ['a word that is gone', { ...base, word: words('one') }],
  ['a narrower limit', { ...base, size: z.number().min(0).max(5) }],
  ['a limit from below that is raised', { ...base, size: z.number().min(1).max(10) }],
  ['another type', { ...base, size: z.string() }],
  ['another number', { ...base, size: z.int().min(0).max(10) }],
  ['a field of a list', { ...base, list: z.array(z.object({ name: z.string().max(7) })).max(4) }],
  ['a shorter list', { ...base, list: z.array(z.object({ name: z.string().max(8) })).max(3) }],
  ['a choice that is gone', { ...base, choice: z.discriminatedUnion('kind', [base.choice.options[0]]) }],
  ['null that is gone', { ...base, maybe: z.string() }],
])('%s is lost', (_what, fields) => {
  expect(changes(fields).lost).not.toEqual([])
})

it.each<readonly [string, z.ZodRawShape]>([
  ['one more word', { ...base, word: words('one', 'two', 'three') }],
  ['a wider limit', { ...base, size: z.number().min(0).max(11) }],
  ['a field that may be absent', { ...base, size: base.size.optional() }],
  [
    'one more choice',
    {
      ...base,
      choice: z.discriminatedUnion('kind', [...base.choice.options, z.object({ kind: z.literal('other') })]),
    },
  ],
])('%s has grown, and nothing is lost', (_what, fields) => {
  const { lost, grown } = changes(fields)
  expect(lost).toEqual([])
  expect(grown).not.toEqual([])
})
