import { expect, test } from 'vitest'
import { merged, withUnknown } from '../../../src/storage/row-change'

test.each([
  ['what only I changed is mine', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }],
  ['what only they changed is theirs', { a: 1 }, { a: 1 }, { a: 3 }, { a: 3 }],
  ['what both changed is mine, the later word', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
  ['what I took away is gone, and what they added stays', { a: 1 }, {}, { a: 1, b: 2 }, { b: 2 }],
  [
    'deep down it is the same',
    { a: { b: 1, c: 1 } },
    { a: { b: 2, c: 1 } },
    { a: { b: 1, c: 3 } },
    { a: { b: 2, c: 3 } },
  ],
  [
    'lists of records grow from both ends',
    { l: [{ n: 1 }] },
    { l: [{ n: 1 }, { n: 2 }] },
    { l: [{ n: 1, r: 1 }, { n: 3 }] },
    { l: [{ n: 1, r: 1 }, { n: 3 }, { n: 2 }] },
  ],
  [
    'a list that both began keeps what both put in, once',
    {},
    { l: [{ n: 1 }] },
    { l: [{ n: 1 }, { n: 2 }] },
    { l: [{ n: 1 }, { n: 2 }] },
  ],
  [
    'a list of which I took something is mine',
    { l: [{ n: 1 }, { n: 2 }] },
    { l: [{ n: 2 }] },
    { l: [{ n: 1 }, { n: 2 }, { n: 3 }] },
    { l: [{ n: 2 }] },
  ],
  [
    'a list of words is one value',
    { l: ['mon'] },
    { l: ['mon', 'tue'] },
    { l: ['mon', 'fri'] },
    { l: ['mon', 'tue'] },
  ],
])('%s', (_name, base, mine, theirs, expected) => {
  expect(merged<unknown>(base, mine, theirs)).toEqual(expected)
})

test('one record that both changed is not mixed from two', () => {
  const [base, mine, theirs] = [[{ kind: 'a', of: 1 }], [{ kind: 'b', of: 1 }], [{ kind: 'a', of: 2 }]]
  expect(merged(base, mine, theirs)).toEqual(mine)
})

test('what this build does not know stays, at every depth and with its own record', () => {
  const raw = {
    a: 1,
    later: 'x',
    in: { b: 1, later: 'y' },
    l: [
      { n: 1, later: 'z' },
      { n: 2, later: 'w' },
    ],
  }
  const known = { a: 1, in: { b: 1 }, l: [{ n: 1 }, { n: 2 }] }
  const row = { a: 2, in: { b: 3 }, l: [{ n: 2 }] }
  expect(withUnknown(raw, known, row)).toEqual({
    a: 2,
    later: 'x',
    in: { b: 3, later: 'y' },
    l: [{ n: 2, later: 'w' }],
  })
})

test('what this build took away stays away', () => {
  expect(withUnknown({ a: 1, note: 'x' }, { a: 1, note: 'x' }, { a: 1 })).toEqual({ a: 1 })
})
