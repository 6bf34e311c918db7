import { reportCsv } from '../report/csv'
import { fhirBundle } from '../report/fhir'
import { localDayOf } from '../report/local-day'
import type { ReportDocument } from '../report/records'
import { reportJson } from '../report/report-json'
import { reportPage } from './report-page'

/** The files that a report is handed over as. */
export type ReportForm = 'page' | 'json' | 'csv' | 'fhir'

const kinds: Readonly<Record<ReportForm, readonly [ending: string, type: string]>> = {
  page: ['html', 'text/html'],
  json: ['json', 'application/json'],
  csv: ['csv', 'text/csv'],
  fhir: ['fhir.json', 'application/fhir+json'],
}

/** Without a name: a file's name is seen by more people than its content. */
const fileName = ({ assessment, isDemonstration }: ReportDocument, form: ReportForm): string =>
  `evenstride-${isDemonstration ? 'demonstration' : 'report'}-${localDayOf(assessment.startedAt)}.${kinds[form][0]}`

const content = async (document: ReportDocument, form: ReportForm): Promise<string | null> => {
  if (form === 'page') return reportPage(document)
  if (form === 'csv') return reportCsv(document)
  return form === 'json' ? reportJson(document) : `${JSON.stringify(fhirBundle(document), null, 1)}\n`
}

const fileOf = async (document: ReportDocument, form: ReportForm): Promise<File | null> => {
  const text = await content(document, form)
  return text === null
    ? null
    : new File([text], fileName(document, form), { type: `${kinds[form][1]};charset=utf-8` })
}

/** Offers the report as a download; false where part of the program that it needs cannot be had. */
export const saveReport = async (document: ReportDocument, form: ReportForm): Promise<boolean> => {
  const file = await fileOf(document, form)
  if (!file) return false
  const address = URL.createObjectURL(file)
  const link = window.document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}

/** `refused`: it can, and did not this time, as after a click that is too long ago or where part of the program is missing. */
export type Shared = 'shared' | 'declined' | 'refused' | 'impossible'

/** Hands the single page to the system's share sheet. */
export const shareReport = async (document: ReportDocument): Promise<Shared> => {
  const file = await fileOf(document, 'page')
  if (!file) return 'refused'
  if (!('canShare' in navigator) || !navigator.canShare({ files: [file] })) return 'impossible'
  try {
    await navigator.share({ files: [file], title: file.name })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'declined' : 'refused'
  }
}
