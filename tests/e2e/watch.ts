import { expect, type BrowserContext, type Page } from '@playwright/test'

/** What a page did that it must never do. Filled while the test runs. */
export interface Offences {
  /** Addresses of another origin that anything asked for: page, worker, or service worker. */
  readonly foreign: string[]
  readonly policyViolations: string[]
  readonly errors: string[]
}

/**
 * Watches a whole context: requests of workers too, and violations of the content policy wherever they are reported.
 * To be called before the first page opens.
 */
export const offencesOf = async (context: BrowserContext, origin: string): Promise<Offences> => {
  const offences: Offences = { foreign: [], policyViolations: [], errors: [] }
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin) {
      offences.foreign.push(request.url())
    }
  })
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text()))
      offences.policyViolations.push(message.text())
  })
  context.on('page', (page) => page.on('pageerror', (error) => offences.errors.push(error.message)))
  await context.exposeFunction('reportViolation', (text: string) => offences.policyViolations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as { reportViolation?: (text: string) => void }).reportViolation
      report?.(`${violatedDirective} ${blockedURI}`)
    })
  })
  return offences
}

export const expectNoOffence = ({ foreign, policyViolations, errors }: Offences): void => {
  expect(foreign, 'requests to another origin').toEqual([])
  expect(policyViolations, 'violations of the content policy').toEqual([])
  expect(errors, 'errors of the page').toEqual([])
}

/** The stored rows of one of the app's stores, read from the database itself. */
export const storedRows = (page: Page, store: string): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const open = indexedDB.open('evenstride')
        open.onerror = () => reject(new Error('The database does not open'))
        open.onsuccess = () => {
          const rows = open.result.transaction(name).objectStore(name).getAll()
          rows.onsuccess = () => {
            open.result.close()
            resolve(rows.result as Record<string, unknown>[])
          }
        }
      }),
    store,
  )

export interface StoredTrial {
  readonly side: string
  readonly at: string
  readonly outcome: {
    readonly kind: string
    readonly metrics?: Record<string, number>
    readonly faults?: string[]
  }
}

/** Every stored trial in the order in which it was made. */
export const storedTrials = async (page: Page): Promise<readonly StoredTrial[]> => {
  const rows = (await storedRows(page, 'trials')) as unknown as StoredTrial[]
  return rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** From the home page to the camera, by the two clicks a runner makes; hands-free from there. */
export const startWithCamera = async (page: Page): Promise<void> => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Use the camera' }).click()
}
