import { expect, it } from 'vitest'
import { OfflineUse, type LargeFiles, type OfflineView } from '../../../src/offline/offline-use'
import type { ShellNews, ShellWorker } from '../../../src/offline/shell-worker'

/** An update that was asked for takes over when it is ready, which may be after an assessment has begun. */

const files: LargeFiles = {
  total: 1,
  fetch: () => Promise.resolve(),
  isKept: () => Promise.resolve(true),
  size: () => Promise.resolve(0),
  forget: () => Promise.resolve(),
}
const shell: ShellWorker = {
  kept: Promise.resolve(),
  repair: () => Promise.resolve({ found: 0, left: 0 }),
  lookForUpdate: () => Promise.resolve(),
  takeUpdate: () => undefined,
}

it('reloads no running assessment, and waits until it is asked for again', async () => {
  const view = { offline: { kind: 'none' }, update: 'none', running: false } as {
    -readonly [Field in keyof OfflineView]: OfflineView[Field]
  }
  let news: ShellNews | undefined
  let reloads = 0
  const openWorker = (given: ShellNews) => {
    news = given
    return Promise.resolve(shell)
  }
  const offline = new OfflineUse(files, view, { openWorker, reload: () => reloads++ })
  await offline.keep()
  news!.onWaiting()
  offline.actions.takeUpdate()
  view.running = true
  news!.onReplaced()
  expect([reloads, view.update]).toEqual([0, 'taken-elsewhere'])
  view.running = false
  news!.onReplaced()
  expect(reloads).toBe(0)
  offline.actions.takeUpdate()
  expect(reloads).toBe(1)
})
