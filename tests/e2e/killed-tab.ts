import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import type * as TheirCues from '../../src/session/cues'
import { pureModule } from '../tools/pure-module.ts'
import { prepareShort } from './guided-way.ts'
import { letToldRunnerIn } from './told-runner.ts'
import { storedRows } from './watch.ts'

/** What a tab had told when it was killed. */
export interface Killed {
  /** Where the assessment was: the heading and the sentence of the moment. */
  readonly moment: string
  /** How many trials the runner had been told were done, by the words on the page: the page's own store has no part in it. */
  readonly announced: number
  /** Whether the last of them had been told so shortly before that it may still have been on its way to the disk. */
  readonly isLastUnderWay: boolean
  /** Trials that were on their way to the database, whether they came there or not. */
  readonly asked: readonly string[]
  /** Those whose write the database had reported done. */
  readonly stored: readonly string[]
  /** It had come to its result. */
  readonly hasEnded: boolean
}

interface PageToKill {
  readonly tellTest: (text: string, at: number) => void
  /** From now on; the number of the moment at which the tab stands still. */
  killAt?: number
}

/** Of all that an assessment has written, ms; waited for only where it comes to fewer moments than were asked for. */
const longestWrites = 5000

/**
 * From the words that a trial is done to its being on the disk, ms of the page's clock. The page says them first, because whoever
 * holds a stretch is not to wait for a disk, and nothing in them says that it is stored: a kill in between costs that one trial.
 * It took 4 to 45 ms here, and words of two trials are 200 ms and more apart; the rest is for a slow machine.
 */
const longestOnItsWay = 500

/** What is said when a trial is done, and at no other time where nothing is for practice. */
const tellsOfDone = async (): Promise<(caption: string) => boolean> => {
  const { cues } = await pureModule<typeof TheirCues>('src/session/cues.ts')
  const ids = ['good-one-more', 'good-two-more', 'side-done', 'test-done', 'last-done'] as const
  const captions = new Set<string>(ids.map((id) => cues[id].caption))
  // A stand: how it ended, and after how long.
  return (caption) => captions.has(caption) || /: \d+ seconds$/.test(caption)
}

/**
 * Runs in the page, before its own scripts: tells of every sentence that the runner gets, of each row that is put and of each
 * write that is done. At the n-th of these moments the tab stands still until the kill is on its way, so that it falls on
 * that moment and not some trials later.
 */
const tellOfMoments = () => {
  const page = globalThis as unknown as PageToKill
  let moments = 0
  const tell = (text: string) => {
    if (page.killAt === undefined) return
    page.tellTest(text, performance.now())
    const end = performance.now() + 700
    if (++moments === page.killAt) while (performance.now() < end);
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: { readonly id?: string }) {
    const { name, transaction } = this
    const id = name === 'trials' ? (row.id ?? '') : ''
    tell(`put ${id}`)
    if (id !== '') transaction.addEventListener('complete', () => tell(`stored ${id}`))
    return put.call(this, row)
  }
  const text = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? ''
  let last = ''
  const look = () => {
    const caption = text('.caption')
    if (caption === '' || caption === last) return
    last = caption
    tell(`said ${text('h1')}: ${caption}`)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Leads through a whole assessment in a tab of its own and kills that tab at its n-th moment; at the end where it has fewer. */
export const killedAt = async (context: BrowserContext, nth: number): Promise<Killed> => {
  await letToldRunnerIn(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const isDone = await tellsOfDone()
  const told: { readonly text: string; readonly at: number }[] = []
  let isTime: (() => void) | undefined
  const reached = new Promise<void>((resolve) => (isTime = resolve))
  await page.exposeFunction('tellTest', (text: string, at: number) => {
    if (told.push({ text, at }) === nth) isTime?.()
  })
  await page.addInitScript(tellOfMoments)
  await prepareShort(page)
  await page.evaluate((n) => {
    ;(globalThis as unknown as PageToKill).killAt = n
  }, nth)
  await page.getByRole('button', { name: 'Use the camera' }).click()
  // The result may stand before the last writes are done: poses come faster than from a camera.
  const ended = page.waitForURL(/#\/result\//, { timeout: 100_000 })
  const written = ended.then(() => page.waitForTimeout(longestWrites))
  const isOver = await Promise.race([reached.then(() => false), written.then(() => true)])
  written.catch(() => undefined)
  const hasEnded = page.url().includes('#/result/')
  const seen = [...told]
  await crashed(page, session)
  const after = (kind: string) => [
    // A trial is written again when its second look is there.
    ...new Set(
      seen.filter(({ text }) => text.startsWith(`${kind} `)).map(({ text }) => text.slice(kind.length + 1)),
    ),
  ]
  const done = seen.filter(
    ({ text }) => text.startsWith('said ') && isDone(text.split(': ').slice(1).join(': ')),
  )
  const sinceLast = (seen.at(-1)?.at ?? 0) - (done.at(-1)?.at ?? -Infinity)
  return {
    moment: `${String(seen.length)}, ${after('said').at(-1) ?? 'before the first word'}`,
    announced: done.length,
    isLastUnderWay: !isOver && sinceLast < longestOnItsWay,
    asked: after('put').filter((id) => id !== ''),
    stored: after('stored'),
    hasEnded,
  }
}

/** Ends the tab's process as a crash does: nothing of the page runs any more. */
const crashed = async (page: Page, session: CDPSession): Promise<void> => {
  const gone = page.waitForEvent('crash')
  // It never answers: who would.
  void session.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

/**
 * In a new tab: the store opens, every trial that was called stored is there with its poses and nothing that never was, as many
 * trials as the page had told the runner were done but the one that was just being written, nothing is damaged, and the
 * assessment can be gone on with. Returns how many trials are there.
 */
export const expectNothingLost = async (context: BrowserContext, killed: Killed): Promise<number> => {
  const page = await context.newPage()
  await page.goto('./')
  await expect(page.getByText('Reading what is stored')).toBeHidden()
  await expect(page.getByRole('alert')).toBeHidden()
  const trials = await storedRows(page, 'trials')
  const ids = trials.map(({ id }) => id as string)
  expect(ids, killed.moment).toEqual(expect.arrayContaining([...killed.stored]))
  expect(killed.asked, killed.moment).toEqual(expect.arrayContaining(ids))
  const missing = killed.announced - ids.length
  // None that nobody was told of either: words that are no longer known would let anything be missing.
  expect(missing, `missing of those told done, ${killed.moment}`).toBeGreaterThanOrEqual(0)
  expect(missing, `missing of those told done, ${killed.moment}`).toBeLessThanOrEqual(
    killed.isLastUnderWay ? 1 : 0,
  )
  const evidence = new Map((await storedRows(page, 'evidence')).map((row) => [row.id, row]))
  const assessments = await storedRows(page, 'assessments')
  for (const { id, evidenceId, assessmentId } of trials) {
    expect(evidence.get(evidenceId)?.['count'], `the poses of ${String(id)}`).toBeGreaterThan(0)
    expect(assessments.map((each) => each['id'])).toContain(assessmentId)
  }
  expect(await storedRows(page, 'quarantine')).toEqual([])
  const isOpen = assessments.some(({ state }) => state === 'open')
  if (!killed.hasEnded) expect(isOpen, killed.moment).toBe(ids.length > 0 || assessments.length > 0)
  if (isOpen) await expect(page.getByRole('link', { name: 'Go on', exact: true })).toBeVisible()
  await page.close()
  return ids.length
}
