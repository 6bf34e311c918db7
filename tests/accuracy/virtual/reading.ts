import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { launchOptions } from '../../tools/launch-options.ts'
import type { ClipReading } from '../clip-reader.ts'
import { expectation, type Expectation } from '../expected.ts'
import { served } from '../reading.ts'
import type { Condition } from './grid.ts'
import type { VirtualReading } from './read-virtual.ts'

/** One condition, what it should come to and what the product made of it. */
export interface RulerReading {
  readonly condition: Condition
  readonly expected: Expectation
  readonly reading: ClipReading
}

/** Model and graphics are both computed by the processor: more pages only get in each other's way. */
const pages = 2

const opened = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.goto(`${address}tests/accuracy/virtual/page.html`)
  await page.waitForLoadState('networkidle')
  return page
}

const read = async (page: Page, condition: Condition): Promise<RulerReading> => {
  const { truth, reading }: VirtualReading = await page.evaluate((one) => window.readVirtual(one), condition)
  return { condition, expected: expectation(truth, condition.name), reading }
}

/** What an earlier, broken-off run has read of this very condition. */
const earlier = (folder: string, condition: Condition): RulerReading | null => {
  const file = join(folder, `${condition.name}.json`)
  if (!existsSync(file)) return null
  const found = JSON.parse(readFileSync(file, 'utf8')) as RulerReading
  return JSON.stringify(found.condition) === JSON.stringify(condition) ? found : null
}

export interface RulerRun {
  readonly conditions: readonly Condition[]
  /** Where each reading is written as soon as it is there. */
  readonly folder: string
  /** Whether readings that lie there already are taken instead of read again. */
  readonly isResumed: boolean
  readonly onRead: (reading: RulerReading, done: number) => void
}

/** Reads every condition with the real model, in a real browser; in the order of the conditions. */
export const rulerReadings = async (run: RulerRun): Promise<readonly RulerReading[]> => {
  const { conditions, folder, isResumed, onRead } = run
  mkdirSync(folder, { recursive: true })
  const readings = conditions.map((one) => (isResumed ? earlier(folder, one) : null))
  const todo = conditions.flatMap((_, index) => (readings[index] ? [] : [index]))
  const { server, address } = await served()
  const browser = await chromium.launch(launchOptions())
  const work = async () => {
    const page = await opened(browser, address)
    for (let index = todo.shift(); index !== undefined; index = todo.shift()) {
      const reading = await read(page, conditions[index]!)
      readings[index] = reading
      writeFileSync(join(folder, `${reading.condition.name}.json`), JSON.stringify(reading))
      onRead(reading, readings.filter((one) => one !== null).length)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(pages, todo.length) }, work))
    return readings.filter((one) => one !== null)
  } finally {
    await browser.close()
    await server.close()
  }
}
