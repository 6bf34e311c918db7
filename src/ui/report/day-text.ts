import type { Sitting } from '../../runner/records'
import { redFlags } from '../../runner/safety'
import { runnerOptions, type Option } from '../runner-text'

/** What was told before the sittings of an assessment, as far as it was handed over; of one over several days, each in turn. */

type Told = Partial<Sitting>

const word = <Value>(options: readonly Option<Value>[], value: Value | undefined): string | null =>
  options.find((option) => option.value === value)?.text.toLowerCase() ?? null

const named = (what: string, said: string | null): readonly string[] =>
  said === null ? [] : [`${what}${said}`]

const onTheDay = ({ footwear, clothing, readiness }: Told): string =>
  [
    ...named('feet: ', word(runnerOptions.footwear, footwear)),
    ...named('knees and shins: ', word(runnerOptions.clothing, clothing)),
    ...named('slept ', word(runnerOptions.sleep, readiness?.sleep)),
    ...(readiness?.lastHardRun === 'within-24-hours' ? ['a hard run in the last 24 hours'] : []),
  ].join(', ')

const painBefore = ({ safety }: Told): string => {
  const now = safety?.painNow
  if (!now) return ''
  return [
    `${now.intensity} of 10${now.isSharp ? ', sharp' : ''}`,
    ...named('', word(runnerOptions.part, now.part)),
  ].join(', ')
}

/** The same thing said every time is said once. */
const inTurn = (said: readonly string[]): string =>
  said.filter((text, index) => text !== '' && text !== said[index - 1]).join('; another day: ')

/** What was worn, and in what state the runner came; empty where nothing is told. */
export const dayText = (sittings: readonly Told[]): string => inTurn(sittings.map(onTheDay))

/** Pain before the tests began; empty where nobody told of any. */
export const painBeforeText = (sittings: readonly Told[]): string => inTurn(sittings.map(painBefore))

const signsSince = ({ safety }: Told): string =>
  redFlags
    .filter(({ id }) => safety?.since?.includes(id))
    .map(({ asks }) => asks)
    .join('; ')

/** Signs that came since the tests began, in the words that they were asked in; empty where nobody told of any. */
export const sinceText = (sittings: readonly Told[]): string => inTurn(sittings.map(signsSince))
