import { expect, type BrowserContext, type Page } from '@playwright/test'

/** What a page did that it must never do. Filled while the test runs. */
export interface Offences {
  /** Addresses of another origin that anything asked for: page, worker, or service worker. */
  readonly foreign: string[]
  readonly policyViolations: string[]
  readonly errors: string[]
}

/** What workers write to the console when their content policy has stopped something; nothing else tells of it. */
const workerViolation = 'Content Security Policy of a worker:'

/** Runs in the page: every worker's script is asked for under an address that the watch recognises. */
const markWorkers = () => {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const marked = new URL(address, location.href)
      marked.searchParams.set('watched', '')
      super(marked, options)
    }
  }
}

/** Runs in the page. */
const reportViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    const report = (globalThis as { reportViolation?: (text: string) => void }).reportViolation
    report?.(`${violatedDirective} ${blockedURI}`)
  })
}

/** A worker has no document and no console of the browser's own: its violations are heard by a line before its script. */
const listenInWorkers = (context: BrowserContext) =>
  context.route(
    (url) => url.searchParams.has('watched'),
    async (route) => {
      const response = await route.fetch()
      const listener = `addEventListener('securitypolicyviolation', (event) =>
        console.error('${workerViolation}', event.violatedDirective, event.blockedURI));`
      await route.fulfill({ response, body: `${listener}\n${await response.text()}` })
    },
  )

/**
 * Watches a whole context: requests of workers too, and violations of the content policy wherever they happen.
 * To be called before the first address is opened.
 */
export const offencesOf = async (context: BrowserContext, origin: string): Promise<Offences> => {
  const offences: Offences = { foreign: [], policyViolations: [], errors: [] }
  const see = (address: string) => {
    const url = new URL(address)
    const asHttp = new URL(address.replace(/^ws/, 'http'))
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && asHttp.origin !== origin) {
      offences.foreign.push(address)
    }
  }
  context.on('request', (request) => see(request.url()))
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text()))
      offences.policyViolations.push(message.text())
  })
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => offences.errors.push(error.message))
    page.on('websocket', (socket) => see(socket.url()))
  }
  context.pages().forEach(watchPage)
  context.on('page', watchPage)
  await context.exposeFunction('reportViolation', (text: string) => offences.policyViolations.push(text))
  await context.addInitScript(reportViolations)
  await context.addInitScript(markWorkers)
  await listenInWorkers(context)
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

/** All that this page has kept on the device: the rows of every store of its database, and what is beside it. */
export const keptOnDevice = (page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  page.evaluate(async () => {
    const kept: Record<string, unknown[]> = { localStorage: Object.keys(localStorage) }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name)
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(new Error('The database does not open'))
      })
      for (const store of database.objectStoreNames) {
        kept[`${name}.${store}`] = await new Promise<unknown[]>((resolve) => {
          const rows = database.transaction(store).objectStore(store).getAll()
          rows.onsuccess = () => resolve(rows.result as unknown[])
        })
      }
      database.close()
    }
    return kept
  })

export interface StoredTrial {
  readonly mobilityTestId: string
  readonly side: string
  readonly at: string
  readonly setUp: { readonly rate: number }
  readonly outcome: {
    readonly kind: string
    readonly metrics?: Record<string, number>
    readonly faults?: string[]
    readonly missing?: string[]
    readonly flags?: string[]
  }
}

/** Every stored trial in the order in which it was made. */
export const storedTrials = async (page: Page): Promise<readonly StoredTrial[]> => {
  const rows = (await storedRows(page, 'trials')) as unknown as StoredTrial[]
  return rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** How often this page has asked the browser to keep what is stored, since it was loaded; the browser has not promised. */
export const countAskedToKeep = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const asked = { times: 0 }
    Object.assign(globalThis, { asked })
    navigator.storage.persisted = () => Promise.resolve(false)
    navigator.storage.persist = () => Promise.resolve(++asked.times > 0)
  })
  return () => page.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times)
}
