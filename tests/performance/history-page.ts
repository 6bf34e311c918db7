import { openDB } from 'idb'
import type { SeenTrial } from '../../src/assessment/records'
import { storedHistory } from '../../src/storage/history'
import { migrations } from '../../src/storage/migrations'
import { openStore } from '../../src/storage/open-store'
import { sampleAssessment, sampleTrial } from '../fixtures/storage/samples'

/** What it takes to open a database of so many assessments and to have what the first screen lists. */

const name = 'evenstride-bench'
const runnerId = 'runner-a'
/** Three trials of four tests on both sides. */
const trialsOfOne = 24

declare global {
  interface Window {
    openings: (sittings: number, times: number) => Promise<readonly number[]>
  }
}

const looked = { value: 41.2, mirrorGap: 0.4, scatter: 0.2, pictures: 5 }
const measured = (dorsiflexion: number): SeenTrial['outcome'] => ({
  kind: 'measured',
  metrics: { dorsiflexion },
  looks: {
    first: { dorsiflexion },
    second: { heavy: { dorsiflexion: looked }, full: { dorsiflexion: looked } },
  },
  phases: { endRange: { from: 1800, to: 3900 } },
  faultReadings: { heelLifted: 0.01, footMoved: 0.02 },
  leg: { side: 'left', near: true, by: 'geometry', swapped: 0 },
  endedBy: null,
  flags: [],
})

const filled = async (sittings: number): Promise<void> => {
  const store = openStore(() => undefined, { name })
  await store.assessments.assessments()
  store.close()
  const database = await openDB(name, migrations.length)
  const transaction = database.transaction(['assessments', 'trials'], 'readwrite')
  for (let n = 0; n < sittings; n++) {
    const id = `sitting-${String(n)}`
    const startedAt = new Date(Date.UTC(2020, 0, 1 + n)).toISOString()
    void transaction.objectStore('assessments').put(sampleAssessment(id, { startedAt, state: 'finished' }))
    for (let attempt = 1; attempt <= trialsOfOne; attempt++) {
      const changes = { attempt, outcome: measured(38 + (attempt % 5)), at: startedAt }
      void transaction.objectStore('trials').put(sampleTrial(`${id}-${String(attempt)}`, id, changes))
    }
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

/** Milliseconds of each of the openings; the database is gone afterwards. */
window.openings = async (sittings, times) => {
  await filled(sittings)
  const took: number[] = []
  for (let n = 0; n < times; n++) took.push(await opened())
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve))
  return took
}
