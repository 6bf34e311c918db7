import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { loadFile } from './guided-way.ts'
import { storedRows } from './watch.ts'

/** What a tab had said of its store when it was killed. */
export interface Killed {
  /** Trials whose write the database had reported done. */
  readonly stored: readonly string[]
  /** Events of the store before the kill. */
  readonly events: number
}

const recording = 'tests/fixtures/poses/ankle-dorsiflexion/left-clean.pose.json.gz'

/** Of all that a recording has written, ms; waited for only where it comes to fewer events than were asked for. */
const longestWrites = 5000

/**
 * Runs in the page, before its own scripts: tells of each row that is put and of each write that is done. At the n-th of
 * these events the tab stands still until the kill is on its way, so that it falls on that moment and not some trials later.
 */
const tellOfWrites = (nth: number) => {
  const tellNode = (globalThis as unknown as { tellOfStore: (text: string) => void }).tellOfStore
  let events = 0
  const tell = (text: string) => {
    tellNode(text)
    const end = performance.now() + 700
    if (++events === nth) while (performance.now() < end);
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: { readonly id?: string }) {
    const { name, transaction } = this
    tell('put')
    if (name === 'trials') transaction.addEventListener('complete', () => tell(`stored ${row.id ?? ''}`))
    return put.call(this, row)
  }
}

/** Measures a recording in a tab of its own and kills that tab at its n-th event; less than that, and it is killed at the end. */
export const killedAt = async (context: BrowserContext, nth: number): Promise<Killed> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const stored: string[] = []
  let events = 0
  let isTime: (() => void) | undefined
  const reached = new Promise<void>((resolve) => (isTime = resolve))
  await page.exposeFunction('tellOfStore', (text: string) => {
    if (text.startsWith('stored ')) stored.push(text.slice('stored '.length))
    if (++events === nth) isTime?.()
  })
  await page.addInitScript(tellOfWrites, nth)
  await page.goto('./')
  // Before that, home is about to offer something else where an assessment is open.
  await expect(page.getByText('Reading what is stored')).toBeHidden()
  await loadFile(page, recording)
  // The result may stand before the last writes are done: poses come faster from a file than from a camera.
  const ended = page.waitForURL(/#\/result\//).then(() => page.waitForTimeout(longestWrites))
  await Promise.race([reached, ended])
  ended.catch(() => undefined)
  await crashed(page, session)
  return { stored: [...stored], events }
}

/** Ends the tab's process as a crash does: nothing of the page runs any more. */
const crashed = async (page: Page, session: CDPSession): Promise<void> => {
  const gone = page.waitForEvent('crash')
  // It never answers: who would.
  void session.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

/** In a new tab: the store opens, every trial that was called stored is there with its poses, and nothing is damaged. */
export const expectNothingLost = async (
  context: BrowserContext,
  stored: readonly string[],
): Promise<void> => {
  const page = await context.newPage()
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Your results' })).toBeVisible()
  await expect(page.getByText('Reading what is stored')).toBeHidden()
  await expect(page.getByRole('alert')).toBeHidden()
  const trials = await storedRows(page, 'trials')
  expect(trials.map(({ id }) => id)).toEqual(expect.arrayContaining([...stored]))
  const evidence = new Map((await storedRows(page, 'evidence')).map((row) => [row.id, row]))
  const assessments = new Set((await storedRows(page, 'assessments')).map(({ id }) => id))
  for (const { id, evidenceId, assessmentId } of trials) {
    expect(evidence.get(evidenceId)?.['count'], `the poses of ${String(id)}`).toBeGreaterThan(0)
    expect(assessments).toContain(assessmentId)
  }
  expect(await storedRows(page, 'quarantine')).toEqual([])
  await page.close()
}
