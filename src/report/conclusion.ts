import type { Finding, Silent, Verdict } from '../assessment/finding'
import type { PageOne } from './records'

/** What a report comes to in a sentence, the same on page one, on the coach's page and in a health record. */

const silenceText: Readonly<Record<Silent['because'], string>> = {
  'not-measured': 'not measured',
  'other-people': 'its limit is of people of another age',
  'side-missing': 'one leg is missing',
  'too-few-trials': 'too few trials count',
  'full-time': 'both legs held to the end',
  'one-full-time': 'one leg held to the end',
  'methods-contradict': 'tape and camera contradict each other',
  'other-way': 'one leg was done the easier way',
  'low-confidence': 'what was seen is too doubtful',
}

/** What keeps two legs from being compared; of one leg by itself something may be told all the same. */
const betweenLegs: readonly Silent['because'][] = [
  'side-missing',
  'one-full-time',
  'methods-contradict',
  'other-way',
]

/** What could not be told, test by test; none where every test could. */
export const silentText = (silent: readonly Silent[], name: (id: string) => string): string | null => {
  const listed = (what: string, those: readonly Silent[]) =>
    those.length === 0
      ? []
      : [
          `${what}: ${those.map(({ mobilityTestId, because }) => `${name(mobilityTestId)} (${silenceText[because]})`).join(', ')}.`,
        ]
  const isBetween = ({ because }: Silent) => betweenLegs.includes(because)
  const said = [
    ...listed(
      'Could not be told',
      silent.filter((each) => !isBetween(each)),
    ),
    ...listed('Left and right could not be compared', silent.filter(isBetween)),
  ]
  return said.length === 0 ? null : said.join(' ')
}

const verdictSentences: Readonly<Record<Verdict, string | null>> = {
  'nothing-measured': 'Not enough is measured to find anything.',
  'nothing-found': 'Nothing was found in what could be told.',
  'nothing-to-fix': 'Nothing was found beyond the measuring error.',
  'only-possible': 'Nothing that is clear.',
  findings: null,
}

/** Findings that limit, beyond the measuring error. */
export const isCertain = ({ is, sureness }: Pick<Finding, 'is' | 'sureness'>): boolean =>
  sureness !== 'possible' && is !== 'enough' && is !== 'doubtful'

export interface Conclusion {
  /** Null where the findings speak for themselves. */
  readonly verdict: string | null
  /** Which tests could not tell; null where all could. */
  readonly silent: string | null
}

/** `name` gives the title of a test by its id. */
export const conclusion = (
  { verdict, silent }: Pick<PageOne, 'verdict' | 'silent'>,
  name: (id: string) => string,
): Conclusion => ({ verdict: verdictSentences[verdict], silent: silentText(silent, name) })
