import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import { findingsOf } from '../assessment/findings'
import { isDemonstrated } from '../assessment/virtual-runner'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { localDayOf } from './local-day'
import { methodTable, testsIn } from './method-table'
import { ofVersionOne } from './older-report'
import { pageOne } from './page-one'
import { planInShort } from './plan-in-short'
import {
  pageOneSchema,
  reportDocumentSchema,
  reportEdition,
  reportVersion,
  type PageOne,
  type ReportDocument,
} from './records'
import { saysTheSame } from './same-numbers'

/** Why a file is not read; the interface says it in words. */
export type Refusal = 'too-large' | 'not-a-report' | 'newer-version' | 'broken'

export type ReadReport =
  | {
      readonly kind: 'report'
      readonly document: ReportDocument
      /** Whether page one is what this program makes of the trials in the file. */
      readonly follows: boolean
    }
  | { readonly kind: 'refused'; readonly because: Refusal }

/** Characters. A report of 200 trials with all its movement has 8 million. */
const longest = 40e6

/** Where a report file of a single page keeps its data; what stands in it has no `<` (`report-json.ts`). */
const dataBlock = /<script type="application\/json" id="evenstride-report">([^<]*)<\/script>/

const refused = (because: Refusal): ReadReport => ({ kind: 'refused', because })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(dataBlock.exec(text)?.[1] ?? text)
  } catch {
    return undefined
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined

/** What is computed of a file and never taken from it. */
interface Anew {
  readonly pageOne: PageOne
  readonly method: ReportDocument['method']
  readonly posture: AssessmentResult['posture']
  readonly isDemonstration: boolean
}

/**
 * Page one as this program makes it of what is in the file, and the method by which it does; null where that comes to numbers
 * beyond all measure.
 */
const computedAnew = (document: ReportDocument, tests: readonly MobilityTest[]): Anew | null => {
  const results = [...document.earlier, document].map(({ assessment, trials }) =>
    assessmentResult(assessment, trials),
  )
  const entry = results.at(-1)!
  const { ageBand = null, sex = null } = document.profile ?? {}
  const person = { ageBand, sex }
  const declarationOf = (id: string) => tests.find((test) => test.id === id)
  const findings = findingsOf(entry, { declarationOf, person, all: results })
  const { plan, madeAt } = document
  const anew = pageOne({ entry, findings, tests, person }, plan && planInShort(plan, localDayOf(madeAt)))
  // By the schema, so that both have their fields in one order.
  const { data } = pageOneSchema.safeParse(anew)
  return data
    ? {
        pageOne: data,
        method: methodTable(testsIn(results, tests)),
        posture: entry.posture,
        isDemonstration: isDemonstrated(document.assessment),
      }
    : null
}

const isEachOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length

/** What is counted, or found again by its name, stands in a file once: a trial of two rows would count twice. */
const hasNamesOnce = ({ assessment, trials, earlier, replays, keyFrames, method }: ReportDocument): boolean =>
  [
    [assessment.id, ...earlier.map((each) => each.assessment.id)],
    ...[{ trials }, ...earlier].map((each) => each.trials.map(({ id }) => id)),
    assessment.mobilityTestIds,
    (replays?.trials ?? []).map(({ trialId }) => trialId),
    replays?.landmarks ?? [],
    (keyFrames?.pictures ?? []).map(({ trialId }) => trialId),
    method.limits,
    method.tests.map(({ mobilityTestId }) => mobilityTestId),
    ...method.tests.map(({ metrics }) => metrics.map(({ metricId, by }) => `${metricId} ${by}`)),
    ...method.tests.map(({ evidence }) => evidence.map(({ id }) => id)),
  ].every(isEachOnce)

/** The trials of a file are all of its assessment: one of another sitting would count without being seen. */
const isOfOneKind = ({ assessment, trials, earlier, replays, keyFrames }: ReportDocument): boolean =>
  [{ assessment, trials }, ...earlier].every((each) =>
    each.trials.every(({ assessmentId }) => assessmentId === each.assessment.id),
  ) &&
  (replays?.trials ?? []).every(
    ({ t, points, trialId }) =>
      points.length === t.length * (replays?.landmarks.length ?? 0) * 2 &&
      trials.some(({ id }) => id === trialId),
  ) &&
  (keyFrames?.pictures ?? []).every(
    ({ body, trialId }) =>
      (body === null || body.points.length === (keyFrames?.landmarks.length ?? 0) * 2) &&
      trials.some(({ id }) => id === trialId),
  )

const isNewer = (value: unknown): boolean => {
  const [version, edition] = [field(value, 'version'), field(value, 'edition')]
  if (typeof version !== 'number') return false
  return version > reportVersion || (typeof edition === 'number' && edition > reportEdition)
}

const versionOf = (tests: readonly MobilityTest[], id: string): number =>
  tests.find((test) => test.id === id)?.version ?? 0

/** Of every test that the file has trials of, or a method: the version it was measured by, with the one that we have. */
const versionsIn = ({ trials, earlier, method }: ReportDocument, tests: readonly MobilityTest[]) =>
  [
    ...[{ trials }, ...earlier].flatMap((each) =>
      each.trials.map(
        ({ mobilityTestId, mobilityTestVersion }) => [mobilityTestId, mobilityTestVersion] as const,
      ),
    ),
    ...method.tests.map(({ mobilityTestId, version }) => [mobilityTestId, version] as const),
  ].map(([id, then]) => ({ then, now: versionOf(tests, id) }))

const readValue = (value: unknown, tests: readonly MobilityTest[]): ReadReport => {
  const version = field(value, 'version')
  const { data } = reportDocumentSchema.safeParse(version === 1 ? ofVersionOne(value) : value)
  // A newer edition that can be read is read; one that cannot is no damage.
  if (!data) return refused(isNewer(value) ? 'newer-version' : 'broken')
  if (!isOfOneKind(data) || !hasNamesOnce(data)) return refused('broken')
  const versions = versionsIn(data, tests)
  // What a later declaration calls its values, this program cannot tell.
  if (versions.some(({ then, now }) => then > now)) return refused('newer-version')
  const anew = computedAnew(data, tests)
  if (!anew) return refused('broken')
  const follows =
    versions.every(({ then, now }) => then === now) &&
    saysTheSame(anew.pageOne, data.pageOne) &&
    anew.isDemonstration === data.isDemonstration
  // Never the file's own: whoever reads it trusts what its trials come to, and the errors that they were judged by.
  return { kind: 'report', document: { ...data, ...anew }, follows }
}

/**
 * Reads a report out of the text of its JSON file or of its single page. Page one of it is what this program makes of its
 * trials. Never throws.
 */
export const readReport = (text: string, tests: readonly MobilityTest[]): ReadReport => {
  if (text.length > longest) return refused('too-large')
  const value = parsed(text)
  if (field(value, 'format') !== 'evenstride-report') return refused('not-a-report')
  try {
    return readValue(value, tests)
  } catch {
    // What no schema can know: records that are each valid and cannot be put together.
    return refused('broken')
  }
}
