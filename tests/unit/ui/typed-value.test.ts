import { describe, expect, it } from 'vitest'
import type { ManualMetric } from '../../../src/protocol/manual-metric'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { plusMinus, quantity, typedNumber, typedQuantity } from '../../../src/ui/format'
import { typedValue } from '../../../src/ui/typed-value'

const tape = ankle.manual as ManualMetric
const stopwatch = balance.manual as ManualMetric
const value = (text: string, metric = tape) => {
  const typed = typedValue(text, metric)
  return typed.kind === 'value' ? typed.value : typed.kind
}

describe('what is typed', () => {
  it.each([
    ['12', 12],
    [' 11.5 ', 11.5],
    ['11,5', 11.5],
    ['11.5cm', 11.5],
    ['11.5 CM', 11.5],
    ['12.3', 12.5],
    ['12.2', 12],
    ['7.', 7],
    ['0', 0],
    ['-0.1', 0],
    ['25', 25],
  ])('"%s" is %d centimetres', (text, expected) => {
    expect(value(text)).toBe(expected)
    expect(Object.is(value(text), -0)).toBe(false)
  })

  it.each([
    ['32.4', 32_400],
    ['32,44 s', 32_400],
    ['45', 45_000],
    ['1', 1000],
  ])('"%s" is %d milliseconds', (text, expected) => {
    expect(value(text, stopwatch)).toBe(expected)
  })

  it.each(['', '   '])('"%s" is nothing', (text) => {
    expect(typedValue(text, tape)).toEqual({ kind: 'empty' })
  })

  it.each(['twelve', '1.2.3', '12 in', '12 s', '.', '1e3', '12-13', '--2'])('"%s" is no length', (text) => {
    expect(typedValue(text, tape)).toEqual({
      kind: 'refused',
      say: 'Write a number of centimetres, such as 11.5.',
    })
  })

  it('is refused beyond what is plausible, in the words of the test', () => {
    expect(typedValue('120', tape)).toEqual({ kind: 'refused', say: tape.plausible.most.say })
    expect(typedValue('25.3', tape)).toEqual({ kind: 'refused', say: tape.plausible.most.say })
    expect(typedValue('-2', tape)).toEqual({ kind: 'refused', say: tape.plausible.least.say })
    expect(typedValue('46', stopwatch)).toEqual({ kind: 'refused', say: stopwatch.plausible.most.say })
    expect(typedValue('0.9', stopwatch)).toEqual({ kind: 'refused', say: stopwatch.plausible.least.say })
  })

  it('is shown again as it was kept', () => {
    for (const text of ['12.0', '11.5']) expect(typedNumber(Number(value(text)), 'cm')).toBe(text)
    expect(typedNumber(32_400, 'ms')).toBe('32.4')
    expect(typedQuantity(32_400, 'ms')).toBe('32.4\u00a0s')
  })
})

describe('the interface', () => {
  it('shows half centimetres and whole seconds', () => {
    expect(quantity(12.1667, 'cm')).toBe('12.0\u00a0cm')
    expect(quantity(12.3, 'cm')).toBe('12.5\u00a0cm')
    expect(quantity(-0.1, 'cm')).toBe('0.0\u00a0cm')
    expect(quantity(38_900, 'ms')).toBe('38\u00a0s')
  })

  it('shows no error of nothing in them either', () => {
    expect(plusMinus(0.1, 'cm')).toBe('±0.5\u00a0cm')
    expect(plusMinus(0.8, 'cm')).toBe('±1.0\u00a0cm')
    expect(plusMinus(300, 'ms')).toBe('±1\u00a0s')
    expect(plusMinus(4100, 'ms')).toBe('±4\u00a0s')
  })
})
