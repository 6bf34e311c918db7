import { redFlags } from '../../runner/safety'
import type { Sitting } from '../../runner/records'
import { briefDay } from '../format'
import { runnerOptions, type Option } from '../runner-text'

/** What was told before the sittings of an assessment, as far as it was handed over; of one over several days, each in turn. */

type Told = Partial<Sitting>

const word = <Value>(options: readonly Option<Value>[], value: Value | undefined): string | null =>
  options.find((option) => option.value === value)?.text.toLowerCase() ?? null

const named = (what: string, said: string | null): readonly string[] =>
  said === null ? [] : [`${what}${said}`]

const hardRunText = {
  'within-24-hours': 'a hard run in the last 24 hours',
  'longer-ago': 'no hard run in the last 24 hours',
} as const

const sorenessText = { none: 'legs not sore', some: 'legs a bit sore', much: 'legs very sore' } as const

const onTheDay = ({ footwear, clothing, readiness }: Told): string =>
  [
    ...named('feet: ', word(runnerOptions.footwear, footwear)),
    ...named('knees and shins: ', word(runnerOptions.clothing, clothing)),
    ...named('slept ', word(runnerOptions.sleep, readiness?.sleep)),
    ...(readiness?.lastHardRun ? [hardRunText[readiness.lastHardRun]] : []),
    ...(readiness?.soreness ? [sorenessText[readiness.soreness]] : []),
  ].join(', ')

const painBefore = ({ safety }: Told): string => {
  const now = safety?.painNow
  if (!now) return ''
  return [
    `${now.intensity} of 10${now.isSharp ? ', sharp' : ''}`,
    ...named('', word(runnerOptions.part, now.part)),
  ].join(', ')
}

/** What was asked of a sign, as a report says it of somebody. */
const signText = (id: string): string =>
  id === 'under-16'
    ? 'Under 16'
    : (redFlags.find((each) => each.id === id)?.asks ?? id).replace('you cannot', 'nobody could')

const signs = ({ safety }: Told): string => {
  if (!safety) return ''
  if (safety.flags.length === 0) return 'none'
  const cleared = safety.isCleared ? 'cleared by a professional' : 'not cleared by a professional'
  return `${safety.flags.map(signText).join('; ')} (${cleared})`
}

/** The same thing said every time is said once; what is not of the first day, with its day where that is known. */
const inTurn = (sittings: readonly Told[], say: (told: Told) => string): string =>
  sittings
    .map((told, index) => {
      const day = told.at ? briefDay(told.at) : 'another day'
      return { said: say(told), before: index === 0 ? '' : `${day}: ` }
    })
    .filter(({ said }, index, all) => said !== '' && said !== all[index - 1]?.said)
    .map(({ said, before }) => `${before}${said}`)
    .join('; ')

/** What was worn, and in what state the runner came; empty where nothing is told. */
export const dayText = (sittings: readonly Told[]): string => inTurn(sittings, onTheDay)

/** Pain before the tests began; empty where nobody told of any. */
export const painBeforeText = (sittings: readonly Told[]): string => inTurn(sittings, painBefore)

const signsSince = ({ safety }: Told): string =>
  redFlags
    .filter(({ id }) => safety?.since?.includes(id))
    .map(({ asks }) => asks)
    .join('; ')

/** Signs that came since the tests began, in the words that they were asked in; empty where nobody told of any. */
export const sinceText = (sittings: readonly Told[]): string => inTurn(sittings, signsSince)

/** Signs that were asked about before the tests, and whether a professional has cleared the runner; empty where nobody was asked. */
export const signsText = (sittings: readonly Told[]): string => inTurn(sittings, signs)

/** The tests that were not done, those with the reason that were left out by what was said; and those left out on one day of several. */
export const untriedText = (
  untried: readonly string[],
  sittings: readonly Told[],
  name: (mobilityTestId: string) => string,
): string => {
  const leftOut = [...new Set(sittings.flatMap(({ leftOut: ids = [] }) => ids.map(name)))]
  const because = 'left out by what was said before the tests'
  const missing = untried.map((each) => (leftOut.includes(each) ? `${each} (${because})` : each))
  const others = leftOut.filter((each) => !untried.includes(each))
  return [
    ...(missing.length > 0 ? [`Not measured this time: ${missing.join(', ')}.`] : []),
    ...(others.length > 0 ? [`On one day ${because}: ${others.join(', ')}.`] : []),
  ].join(' ')
}
