import type { Page } from '@playwright/test'

/** Bytes that scripts hold, and nodes of the document, after everything that nobody needs has gone. */
export const held = async (page: Page): Promise<{ readonly bytes: number; readonly nodes: number }> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') }
}
