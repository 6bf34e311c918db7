import type { Findings } from '../assessment/finding'
import type { Read } from './assessment-text'
import { isReal } from './result-text'

/** How certain an assessment's headline is, and what it leaves out: read right below it. */

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const namesOf = (reads: readonly Read[]): string =>
  listed(reads.map(({ test }) => test.shortTitle.toLowerCase()))

/** In the words of a finding: what is clear this time, and what was found on another day before, measured alike (clinical reference 6.4: `confirmed`). */
const realText = (real: readonly Read[], { ranked }: Findings): string => {
  const isConfirmed = ({ test }: Read) =>
    ranked.some(
      ({ mobilityTestId, sureness, kind }) =>
        mobilityTestId === test.id && sureness === 'confirmed' && kind !== 'limit',
    )
  const sure = real.filter(isConfirmed)
  const beyond = `${real.length > 1 ? 'each is ' : ''}more than the measuring error`
  if (sure.length === real.length) return `Confirmed: ${beyond}, on two days that were measured alike.`
  const known = sure.length > 0 ? ` Confirmed is that of ${namesOf(sure)}, found on another day, too.` : ''
  return `Clear this time: ${beyond}. Not confirmed yet: a second assessment on another day has to find it too.${known}`
}

/** One or two sentences; none where nothing can be told. */
export const certaintyText = (tried: readonly Read[], findings: Findings): string => {
  const real = tried.filter(({ result }) => isReal(result))
  const alike = tried.filter(({ result }) => result.sides === 'each' && result.difference.kind === 'none')
  const said = real.length > 0 ? [realText(real, findings)] : []
  if (alike.length > 0)
    said.push(
      real.length > 0
        ? `No difference we can measure in ${namesOf(alike)}.`
        : `Left and right lie inside the measuring error in ${namesOf(alike)}.`,
    )
  return said.join(' ')
}
