import type { ReportDocument } from '../../src/report/records'
import type * as json from '../../src/report/report-json'
import { pureModule } from './pure-module.ts'

const block = /(<script type="application\/json" id="evenstride-report">)[^<]*(<\/script>)/

/** The built page that stands alone with a report in it, as `files/report-files.ts` writes it. */
export const filledReportPage = async (built: string, document: ReportDocument): Promise<string> => {
  const { embeddedJson } = await pureModule<typeof json>('src/report/report-json.ts')
  return built.replace(block, (_all, start: string, end: string) => `${start}${embeddedJson(document)}${end}`)
}
