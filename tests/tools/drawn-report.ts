import { render } from 'svelte/server'
import { mobilityTests } from '../../src/protocol/registry'
import type { ReportDocument } from '../../src/report/records'
import ReportPages from '../../src/ui/report/ReportPages.svelte'

/** The pages of a report as HTML, drawn without a browser: what they say, and nothing of how it lies on paper. */
export const drawnReport = (
  document: ReportDocument,
  pages: 'all' | 'coach' = 'all',
  heading: 'h1' | 'h2' = 'h1',
): string => {
  const testById = (id: string) => mobilityTests.find((test) => test.id === id) ?? null
  return render(ReportPages, { props: { document, testById, pages, heading } }).body
}

const ends = /<\/(?:p|li|dt|dd|tr|caption|figcaption|h[1-6]|title|text|summary)>|<br ?\/?>/g

/** What is written in it, a line for each paragraph, row and label; in its own order. */
export const linesOf = (html: string): readonly string[] =>
  html
    .replace(/\s+/g, ' ')
    .replace(ends, '\n')
    .replace(/<\/t[hd]>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/(?: \|)+ ?$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
