import type { ManualMetric } from '../protocol/manual-metric'
import { shownUnits } from './format'

/** What a field says: nothing, a value in the metric's unit, or text that is none, and what to do about it. */
export type TypedValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'refused'; readonly say: string }

/** A number with a point or a comma, as people write it; its unit may stand behind it. */
const number = /^([-\u2212]?\d{1,6}(?:[.,]\d{0,4})?)\s*([a-z]*)$/i

const units: Readonly<Record<ManualMetric['unit'], readonly string[]>> = {
  cm: ['', 'cm'],
  ms: ['', 's', 'sec', 'seconds'],
}

const examples: Readonly<Record<ManualMetric['unit'], string>> = { cm: '11.5', ms: '32.4' }

/** Reads a field. The value is rounded to what the instrument is read to, and must lie in what is plausible. */
export const typedValue = (text: string, { unit, step, plausible }: ManualMetric): TypedValue => {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  const [, digits = '', after = ''] = number.exec(trimmed) ?? []
  const { factor, name } = shownUnits[unit]
  const typed = Number(digits.replace(',', '.').replace('\u2212', '-'))
  if (digits === '' || !units[unit].includes(after.toLowerCase())) {
    return { kind: 'refused', say: `Write a number of ${name}, such as ${examples[unit]}.` }
  }
  const value = Math.round(typed / factor / step.value) * step.value
  if (value < plausible.least.limit.value) return { kind: 'refused', say: plausible.least.say }
  if (value > plausible.most.limit.value) return { kind: 'refused', say: plausible.most.say }
  return { kind: 'value', value: value === 0 ? 0 : value }
}
