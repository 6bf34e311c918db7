import { deepest, mostValues } from './backup-limits'
import { saidForm } from './said-form'

/** What could not be read, as a text for whoever is asked what went wrong with it. A row may be anything, one that holds itself too. */
export const setAsideText = (rows: readonly unknown[]): string => {
  let values = 0
  const said = (value: unknown, depth: number): unknown => {
    if (depth > deepest || ++values > mostValues) return { was: 'more than a file keeps' }
    const plain: unknown = saidForm(value) ?? value
    if (typeof plain !== 'object' || plain === null) return plain
    if (Array.isArray(plain)) return plain.map((part) => said(part, depth + 1))
    return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, said(part, depth + 1)]))
  }
  return `${JSON.stringify(said(rows, 0), null, 2)}\n`
}
