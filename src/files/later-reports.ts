import type { ReportDocument } from '../report/records'
import type { AssessmentStore } from '../session/ports'
import type { PlanStore } from '../session/training-ports'
import type { ReportForm } from './report-files'

/** What reads and makes reports, fetched when somebody asks for one. */
export const laterReports = (stores: {
  readonly assessments: AssessmentStore
  readonly plans: PlanStore
  readonly appVersion: string
}) => ({
  loadReport: async (id: string) => (await import('./report-records')).storedRecords(stores, id),
  saveReport: async (document: ReportDocument, form: ReportForm) =>
    (await import('./report-files')).saveReport(document, form),
  shareReport: async (document: ReportDocument) => (await import('./report-files')).shareReport(document),
})
