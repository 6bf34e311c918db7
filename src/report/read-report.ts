import { assessmentResult } from '../assessment/assessment-result'
import { findingsOf } from '../assessment/findings'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { pageOne } from './page-one'
import { pageOneSchema, reportDocumentSchema, type PageOne, type ReportDocument } from './records'

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

/** Page one as this program makes it of what is in the file. */
export const pageOneAnew = (document: ReportDocument, tests: readonly MobilityTest[]): PageOne => {
  const results = [...document.earlier, document].map(({ assessment, trials }) =>
    assessmentResult(assessment, trials),
  )
  const entry = results.at(-1)!
  const { ageBand = null, sex = null } = document.profile ?? {}
  const person = { ageBand, sex }
  const declarationOf = (id: string) => tests.find((test) => test.id === id)
  const findings = findingsOf(entry, { declarationOf, person, all: results })
  const anew = pageOne({ entry, findings, tests, person }, document.pageOne.plan)
  // By the schema, so that both have their fields in one order.
  return pageOneSchema.parse(anew)
}

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

/** Reads a report out of the text of its JSON file or of its single page. Never throws. */
export const readReport = (text: string, tests: readonly MobilityTest[]): ReadReport => {
  if (text.length > longest) return refused('too-large')
  const value = parsed(text)
  if (field(value, 'format') !== 'evenstride-report') return refused('not-a-report')
  const version = field(value, 'version')
  if (typeof version === 'number' && version > 1) return refused('newer-version')
  const { data } = reportDocumentSchema.safeParse(value)
  if (!data || !isOfOneKind(data)) return refused('broken')
  const follows = JSON.stringify(pageOneAnew(data, tests)) === JSON.stringify(data.pageOne)
  return { kind: 'report', document: data, follows }
}
