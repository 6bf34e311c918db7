import { expect, test } from 'vitest'
import { faultCodes, freshStore } from '../../fixtures/storage/fresh-store'

/** Ends the thread `wait` ms after its first report, wherever it then is. Returns what it had reported stored. */
const killedTab = (name: string, wait: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const tab = new Worker(new URL('./doomed-tab.worker.ts', import.meta.url), { type: 'module' })
    const reported: string[] = []
    tab.onerror = () => reject(new Error('the doomed tab did not start'))
    tab.onmessage = (message: MessageEvent<string>) => {
      reported.push(message.data)
      if (reported.length > 1) return
      setTimeout(() => {
        tab.terminate()
        resolve([...reported])
      }, wait)
    }
    tab.postMessage(name)
  })

test.each([0, 3, 7, 12, 18, 25, 40, 60])(
  'killed %i ms after its first trial, a tab has lost nothing it called stored',
  async (wait) => {
    const { name, assessments, events } = freshStore()
    const reported = await killedTab(name, wait)
    expect(reported.length).toBeGreaterThan(0)
    const found = await assessments.openAssessment('runner-a')
    const ids = found?.trials.map(({ id }) => id) ?? []
    expect(ids).toEqual(expect.arrayContaining([...reported]))
    // The trial that was being written is there whole or not at all.
    for (const id of ids) expect((await assessments.evidence(id))?.poses).toHaveLength(300)
    expect(faultCodes(events)).toEqual([])
  },
)
