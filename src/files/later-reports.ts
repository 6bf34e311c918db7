import type { ReportDocument } from '../report/records'
import type { ReportForm } from './report-files'
import type { EarlierOf, ReportSources } from './report-records'

/** What reads and makes reports, fetched when somebody asks for one. */
export const laterReports = (sources: ReportSources, before: EarlierOf) => ({
  loadReport: async (id: string) => (await import('./report-records')).storedRecords(sources, before, id),
  saveReport: async (document: ReportDocument, form: ReportForm) =>
    (await import('./report-files')).saveReport(document, form),
  shareReport: async (document: ReportDocument) => (await import('./report-files')).shareReport(document),
})
