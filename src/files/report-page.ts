import type { ReportDocument } from '../report/records'
import { embeddedJson } from '../report/report-json'

/** What the built page carries where a report will be (`report-file/report-file.html`). */
const placeholder = /(<script type="application\/json" id="evenstride-report">)[^<]*(<\/script>)/

/** The page that stands alone, with a report in it; null where the page cannot be fetched. */
export const reportPage = async (document: ReportDocument): Promise<string | null> => {
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}report-file.html`)
    const page = answer.ok ? await answer.text() : ''
    if (!placeholder.test(page)) return null
    // By a function: what a note says must not be read as a pattern of its own.
    return page.replace(
      placeholder,
      (_whole, start: string, end: string) => `${start}${embeddedJson(document)}${end}`,
    )
  } catch {
    return null
  }
}
