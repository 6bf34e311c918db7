import { openDB } from 'idb'
import { mount, unmount } from 'svelte'
import type { TrialRecord } from '../../src/assessment/records'
import { backupFiles } from '../../src/files/backup-file'
import { mobilityTests } from '../../src/protocol/registry'
import { longHistory, storedHistory } from '../../src/storage/history'
import { migrations } from '../../src/storage/migrations'
import { openStore } from '../../src/storage/open-store'
import App from '../../src/ui/App.svelte'
import { SessionView } from '../../src/ui/state/session-view.svelte'
import {
  ankle,
  balance,
  fourRecord,
  frontSquat,
  hip,
  squat,
  trialsOf,
  type Attempt,
} from '../../src/workbench/gallery/records'
import { stillActions, StillRouter } from '../../src/workbench/gallery/still-app.svelte'

/**
 * What it takes to open a database of so many assessments: until what the first screen lists is here, and until the history
 * stands in the page, laid out.
 */

const name = 'evenstride-bench'
const runnerId = 'me'

export interface Openings {
  readonly listed: readonly number[]
  readonly drawn: readonly number[]
  /** Asked whether all of it is in a backup, on a database that is open. */
  readonly asked: readonly number[]
}

declare global {
  interface Window {
    openings: (sittings: number, times: number) => Promise<Openings>
  }
}

const around = (value: number, by: number, nth: number): readonly Attempt[] =>
  [0, 1, 2].map((attempt) => value + by * (((nth + attempt) % 5) - 2))

/** All four tests, which come on a little from one to the next. */
const trialsOfSitting = (nth: number, id: string, at: string): readonly TrialRecord[] =>
  [
    ...(['left', 'right'] as const).flatMap((side) => [
      ...trialsOf(side, around(38_000, 900, nth), balance),
      ...trialsOf(side, around(side === 'left' ? 41 : 37, 0.6, nth), ankle),
      ...trialsOf(side, around(16, 0.7, nth), hip),
    ]),
    ...trialsOf('both', around(4, 1, nth), squat),
    ...trialsOf('both', around(0.04, 0.01, nth), frontSquat),
  ].map((trial) => ({
    ...trial,
    id: `${id} ${trial.id}`,
    evidenceId: `${id} ${trial.id}`,
    assessmentId: id,
    at,
  }))

const filled = async (sittings: number): Promise<void> => {
  const store = openStore(() => undefined, { name })
  await store.assessments.assessments()
  store.close()
  const database = await openDB(name, migrations.length)
  const transaction = database.transaction(['assessments', 'trials'], 'readwrite')
  for (let n = 0; n < sittings; n++) {
    const id = `sitting-${String(n)}`
    const startedAt = new Date(Date.UTC(2020, 0, 1 + n)).toISOString()
    void transaction.objectStore('assessments').put({ ...fourRecord('finished', id, 1), startedAt })
    for (const trial of trialsOfSitting(n, id, startedAt)) void transaction.objectStore('trials').put(trial)
  }
  await transaction.done
  database.close()
}

const opened = async (): Promise<number> => {
  const start = performance.now()
  const store = openStore(() => undefined, { name })
  const { recent } = await storedHistory(store.assessments, runnerId)
  const took = performance.now() - start
  store.close()
  if (recent.length === 0) throw new Error('The bench has no history')
  return took
}

/** Told by what stands in the page, at once. */
const untilListed = (target: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (target.querySelector('section.line li') === null) return
      observer.disconnect()
      resolve()
    })
    observer.observe(target, { subtree: true, childList: true })
  })

const drawn = async (): Promise<number> => {
  const target = document.body.appendChild(document.createElement('div'))
  const route = { screen: 'history' } as const
  const start = performance.now()
  const store = openStore(() => undefined, { name })
  const loadHistory = (count: number) => longHistory(store, runnerId, count)
  const listClosed = () => store.assessments.assessments()
  const actions = { ...stillActions({ route, fill: () => undefined }), loadHistory, listClosed }
  const props = { view: new SessionView(mobilityTests), actions, router: new StillRouter(route) }
  const app = mount(App, { target, props })
  await untilListed(target)
  // Asked for its height, the browser lays everything out.
  if (target.offsetHeight < innerHeight) throw new Error('The history is not drawn')
  const took = performance.now() - start
  await unmount(app)
  store.close()
  target.remove()
  return took
}

/** What the home page asks each time that it is shown. */
const askedForBackup = async (times: number): Promise<readonly number[]> => {
  const store = openStore(() => undefined, { name })
  const own = await store.ownData({ files: backupFiles, appVersion: 'bench', now: () => '' })
  await store.assessments.newest(runnerId, 1)
  const took: number[] = []
  const read: string[] = []
  const { getAll } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...given: Parameters<typeof getAll>) {
    read.push(this.name)
    return getAll.apply(this, given)
  }
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    const { isChanged } = await own.safekeeping()
    took.push(performance.now() - start)
    if (!isChanged) throw new Error('The bench has made no backup')
  }
  IDBObjectStore.prototype.getAll = getAll
  const whole = read.filter((each) => each !== 'settings' && each !== 'quarantine')
  if (whole.length > 0) throw new Error(`Asking read whole stores: ${whole.join(', ')}`)
  store.close()
  return took
}

/** Milliseconds of each of the openings; the database is gone afterwards. */
window.openings = async (sittings, times) => {
  await filled(sittings)
  const listed: number[] = []
  for (let n = 0; n < times; n++) listed.push(await opened())
  // Its screen is fetched once, and that is the server's time.
  await drawn()
  const laidOut: number[] = []
  for (let n = 0; n < times; n++) laidOut.push(await drawn())
  const asked = await askedForBackup(times)
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve))
  return { listed, drawn: laidOut, asked }
}
