import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page, TestInfo } from '@playwright/test'
import type { ReportDocument } from '../../src/report/records'
import { filledReportPage } from '../tools/filled-report-page.ts'
import { pureModule } from '../tools/pure-module.ts'
import type * as runners from '../tools/report-runners'

/** What makes reports for tests: their registry is a glob of Vite's, so Vite loads them. */
export const reportMakers = () => pureModule<typeof runners>('tests/tools/report-runners.ts')

/** The built page with a report in it, written to the disk: its address there. */
export const reportOnDisk = async (
  document: ReportDocument,
  page: Page,
  info: TestInfo,
  name: string,
): Promise<string> => {
  const built = await (await page.request.get('/report-file.html')).text()
  const file = info.outputPath(`${name}.html`)
  await writeFile(file, await filledReportPage(built, document))
  return pathToFileURL(file).href
}

/** A grey picture of the size that is kept, in base64. */
export const drawnJpeg = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 })
    canvas.getContext('2d')!.fillRect(200, 60, 240, 260)
    return canvas.toDataURL('image/jpeg').replace('data:image/jpeg;base64,', '')
  })
