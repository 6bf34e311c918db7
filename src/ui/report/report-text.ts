import type { PageOneTest, ReportDocument } from '../../report/records'
import type { IsoDay } from '../../prescription/iso-day'
import type { Refusal } from '../../report/read-report'
import type { PainAnswer } from '../../runner/records'
import { briefDay, longDay, timeOfDay } from '../format'
import { historyText } from '../history-text'
import { shortDay } from '../plan-text'
import { sideName } from '../result-text'
import { runnerOptions, type Option } from '../runner-text'
import { dayText, painBeforeText, sinceText } from './day-text'

/** Words of a report that stand nowhere else. */

export const refusalText: Readonly<Record<Refusal, string>> = {
  'too-large': 'This file is larger than any report. It was not read.',
  'not-a-report':
    'This is not a report of Evenstride. It opens the JSON file and the single page that Evenstride saves.',
  'newer-version':
    'This report was made by a newer Evenstride than this one. Load this page again to get the newer one, then open the file again.',
  broken:
    'This report is damaged or was changed: parts of it are missing or are no such values. Ask for the file again.',
}

const word = <Value>(options: readonly Option<Value>[], value: Value | undefined): string | null =>
  options.find((option) => option.value === value)?.text ?? null

/** One fact of the head of page one: what, and what was said. */
export type Fact = readonly [what: string, said: string]

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')

const painText = (
  { mobilityTestId, side, hurt, rating }: PainAnswer,
  name: (id: string) => string,
): string => {
  const where = `${name(mobilityTestId)}${side === 'both' ? '' : `, ${sideName[side].toLowerCase()}`}`
  if (hurt !== true || !rating) return where
  const part = word(runnerOptions.part, rating.part)
  return `${where}: ${rating.intensity} of 10${rating.isSharp ? ', sharp' : ''}${part ? `, ${part.toLowerCase()}` : ''}`
}

/** What hurt while it was done; silence is told as what it is. */
export const painSentence = (tests: readonly PageOneTest[], name: (id: string) => string): string => {
  const answers = tests.flatMap(({ pain }) => pain)
  const hurt = answers.filter((answer) => answer.hurt === true)
  if (hurt.length > 0) return hurt.map((answer) => painText(answer, name)).join('; ')
  return answers.some((answer) => answer.hurt === false) ? 'None reported' : 'Not asked'
}

const injuries = ({ profile }: ReportDocument): string => (profile?.history ?? []).map(historyText).join('; ')

/** What rules exercises out for longer than a day, and whether a professional has cleared the runner for heavy work with it. */
const conditionsText = ({ profile }: ReportDocument): string =>
  joined(
    (profile?.conditions ?? []).map((condition) => {
      const said = word(runnerOptions.condition, condition)
      return said && profile?.clearedWith?.includes(condition) ? `${said} (cleared for heavy work)` : said
    }),
  )

/** What the runner said of themselves and of the day, as far as it was handed over; nothing stands for nothing. */
export const runnerFacts = (document: ReportDocument): readonly Fact[] => {
  const { profile, assessment } = document
  const facts: readonly Fact[] = [
    [
      'Runner',
      joined([
        word(runnerOptions.ageBand, profile?.ageBand),
        word(runnerOptions.sex, profile?.sex)?.toLowerCase(),
        profile?.heightCm === undefined ? null : `${profile.heightCm} cm`,
        profile?.kickingLeg && `kicks with the ${profile.kickingLeg}`,
      ]),
    ],
    [
      'Running',
      joined([
        profile?.weeklyKm === undefined ? null : `${profile.weeklyKm} km a week`,
        word(runnerOptions.goal, profile?.goal),
        word(runnerOptions.season, profile?.season)?.toLowerCase(),
      ]),
    ],
    [
      'Why',
      joined([
        ...(profile?.reasons ?? []).map((reason) => word(runnerOptions.reason, reason)),
        profile?.reasonNote && `“${profile.reasonNote}”`,
      ]),
    ],
    ['Injuries, operations', injuries(document)],
    ['Conditions', conditionsText(document)],
    ['Pain before the tests', painBeforeText(assessment.sittings ?? [])],
    ['Signs since the tests began', sinceText(assessment.sittings ?? [])],
    ['On the day', dayText(assessment.sittings ?? [])],
  ]
  return facts.filter(([, said]) => said !== '')
}

/** `24 Nov`, and with its year where that is not the one in which the report was measured. */
export const dayBeside = (day: IsoDay, { assessment }: ReportDocument): string =>
  day.slice(0, 4) === assessment.startedAt.slice(0, 4) ? shortDay(day) : briefDay(`${day}T12:00:00`)

export const whenText = ({ assessment }: ReportDocument): string =>
  `${longDay(assessment.startedAt)}, ${timeOfDay(assessment.startedAt)}${assessment.state === 'finished' ? '' : ', not finished'}`

/** `6 trials count, 1 rejected, 1 incomplete`; what there is none of is not said. */
export const countsText = ({ counted, rejected, incomplete, withdrawn }: PageOneTest['counts']): string =>
  joined([
    `${counted} ${counted === 1 ? 'trial counts' : 'trials count'}`,
    rejected > 0 ? `${rejected} rejected` : null,
    incomplete > 0 ? `${incomplete} incomplete` : null,
    withdrawn > 0 ? `${withdrawn} taken back` : null,
  ])

/** The title of a page and of what is printed from it, and with that the name a browser gives to a PDF. */
export const reportTitle = ({ name, assessment, isDemonstration }: ReportDocument): string =>
  joined([
    isDemonstration ? 'Evenstride report of a demonstration' : 'Evenstride report',
    name,
    longDay(assessment.startedAt),
  ])
